import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import type { ApplicationState } from '../application/application.rules.js';
import type { ApplicationRow, StepKind } from '../application/application.store.js';
import { ApplicationStateEnum } from '../application/apply.graphql.js';
import { MAIL_DOMAIN_HINTS, type MailDomainHint } from './mail-domain.rules.js';

export const MailDomainHintEnum = Object.fromEntries(MAIL_DOMAIN_HINTS.map((hint) => [hint, hint]));
registerEnumType(MailDomainHintEnum, {
  name: 'MailDomainHint',
  description: 'What the domain of the address suggests. A hint for people, never a decision.',
  valuesMap: {
    KNOWN: { description: 'Others of the administration use it.' },
    RESEMBLES_NAME: { description: 'New, but it holds the name of the administration.' },
    UNKNOWN: { description: 'Nothing speaks for it.' },
    PRIVATE_PROVIDER: { description: 'Of a provider at which anybody gets an address.' },
  },
});

@ObjectType({ description: 'An earlier case of the own association that helps to judge this one.' })
export class EarlierApplication {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => ApplicationStateEnum)
  state!: ApplicationState;

  @Field(() => Date)
  decidedAt!: Date;

  @Field({ description: 'Whether it came from the same address.' })
  sameAddress!: boolean;
}

@ObjectType({ description: 'A membership of the administration that runs today.' })
export class MembershipHint {
  @Field(() => AssociationType)
  association!: Association | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;

  @Field({ description: 'False: only presumed.' })
  confirmed!: boolean;
}

@ObjectType({ description: 'What the platform knows that helps an officer to decide.' })
export class ApplicationHints {
  @Field(() => MailDomainHintEnum)
  mailDomain!: MailDomainHint;

  @Field(() => [String], { description: 'Domains that people of the administration use, most used first; at most 5.' })
  knownDomains!: string[];

  @Field(() => [MembershipHint])
  memberships!: MembershipHint[];

  @Field(() => Int, { description: 'People of the administration with an approval that runs.' })
  peopleThere!: number;

  @Field(() => Int, { description: 'Of these: with a completed Basisqualifizierung.' })
  qualifiedThere!: number;

  @Field(() => Int, { description: 'Applications from there that the own association has approved.' })
  approvedThere!: number;

  @Field(() => Int, { description: 'Applications from there that the own association has refused.' })
  refusedThere!: number;

  @Field(() => [EarlierApplication], {
    description: 'Decided cases from there or from the same address, latest first; at most 5.',
  })
  earlier!: EarlierApplication[];
}

@ObjectType({ description: 'A step of an application as officers see it.' })
export class ApplicationStep {
  @Field(() => String, {
    description: 'CONFIRMED, ASKED, ANSWERED, HANDED_OVER, SECONDED, APPROVED, REFUSED or WITHDRAWN.',
  })
  kind!: StepKind;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What was written with this step; null without a text.' })
  text!: string | null;

  @Field(() => AssociationType, { nullable: true, description: 'With HANDED_OVER: to whom.' })
  to!: Association | null;

  /** Whose face to load; no field of the schema. */
  byId!: string | null;
}

@ObjectType({ description: 'What the viewer may do with an application now.' })
export class ApplicationAbilities {
  @Field({ description: 'Also as the second of two officers.' })
  approve!: boolean;

  @Field()
  refuse!: boolean;

  @Field()
  ask!: boolean;

  @Field()
  handOver!: boolean;
}

@ObjectType({ description: "An application for access, in the queue of the viewer's association." })
export class Application {
  @Field(() => ID)
  id!: string;

  @Field(() => ApplicationStateEnum)
  state!: ApplicationState;

  @Field(() => AdministrationType)
  administration!: Administration | null;

  @Field(() => AssociationType, { description: 'Who decides.' })
  association!: Association | null;

  @Field({ description: 'Asks for a single exception: the access rule does not admit the administration.' })
  asException!: boolean;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field()
  jobTitle!: string;

  @Field({ description: 'Why they want to take part.' })
  why!: string;

  @Field({ description: '`de` or `en`.' })
  language!: string;

  @Field({ description: 'Whether there is an account with this address, which an approval opens again.' })
  hasAccount!: boolean;

  @Field(() => Date)
  receivedAt!: Date;

  @Field(() => Int, {
    description:
      'Working days since it waits for the association; 0 while it does not. Holidays of Baden-Württemberg do not count.',
  })
  waitingDays!: number;

  @Field({ description: 'Waits longer than the association wants to let anybody wait.' })
  overdue!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the exception that was agreed to.' })
  exceptionUntil!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null until decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision as the applicant got it.' })
  decisionReason!: string | null;

  @Field(() => [ApplicationStep], { description: 'What happened so far, in its order.' })
  steps!: ApplicationStep[];

  @Field(() => ApplicationAbilities)
  viewerCan!: ApplicationAbilities;

  /** As stored; no field of the schema. */
  row!: ApplicationRow;
}

@ObjectType({ description: 'A page of applications.' })
export class ApplicationConnection extends connectionOf(Application, 'Application') {
  @Field(() => Int, { description: 'Open cases of the association, whatever the filter.' })
  openCount!: number;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Decided cases, latest first, instead of open ones, oldest first.' })
  decided!: boolean;

  @Field(() => ApplicationStateEnum, { nullable: true, description: 'Only those in this state; without it, all.' })
  @IsOptional()
  state?: ApplicationState | null;
}
