import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CASE_KINDS, type CaseKind, type CaseStatus } from '@lotsennetz/programme';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';

export const CaseKindEnum = Object.fromEntries(CASE_KINDS.map((kind) => [kind, kind]));
registerEnumType(CaseKindEnum, {
  name: 'FundingKind',
  description: 'What a case funds.',
  valuesMap: {
    BASIS: { description: 'The Basisqualifizierung of a person.' },
    AUFBAU: { description: 'Aufbau days of a person.' },
    INHOUSE: { description: 'An Inhouse-Schulung of a group of administrations.' },
  },
});

export enum FundingStatusEnum {
  REQUESTED = 'requested',
  CONTRACT_CONCLUDED = 'contract_concluded',
  ID_RECEIVED = 'id_received',
  BOOKED = 'booked',
  COMPLETED = 'completed',
  SETTLED = 'settled',
  WITHDRAWN = 'withdrawn',
  EXPIRED = 'expired',
}
registerEnumType(FundingStatusEnum, {
  name: 'FundingStatus',
  description: 'How far a case is. Nothing follows SETTLED, WITHDRAWN and EXPIRED.',
});

@ObjectType({ description: 'Somebody in a case, a list or a form of the programme.' })
export class ProgrammePerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'The run that a case is for.' })
export class FundedRun {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Title of the course.' })
  title!: string;

  @Field(() => DateScalar)
  firstDay!: string;

  @Field(() => DateScalar)
  lastDay!: string;
}

@ObjectType({ description: 'A seminar day that is billed.' })
export class BilledDayType {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => Int, { nullable: true, description: 'Price or eligible cost in cents; null for Basis.' })
  price!: number | null;
}

@ObjectType({ description: 'A step in the history of a case.' })
export class FundingStep {
  @Field(() => Int, { description: 'From 1, in order.' })
  number!: number;

  @Field(() => Date, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => ProgrammePerson, { nullable: true, description: 'Who recorded it; null: the platform itself.' })
  by!: ProgrammePerson | null;

  @Field(() => FundingStatusEnum, { nullable: true, description: 'Null: the case was opened.' })
  from!: CaseStatus | null;

  @Field(() => FundingStatusEnum, { description: 'As `from` where the course was moved to another day.' })
  to!: CaseStatus;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the step names: contract, ID, booking …' })
  dated!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  reason!: string | null;
}

@ObjectType({ description: 'What the viewer may do with a case in its status; the rules may still refuse.' })
export class FundingCaseAbilities {
  @Field()
  concludeContract!: boolean;

  @Field()
  receiveId!: boolean;

  @Field()
  book!: boolean;

  @Field()
  reschedule!: boolean;

  @Field()
  complete!: boolean;

  @Field()
  settle!: boolean;

  @Field()
  withdraw!: boolean;
}

@ObjectType('FundingCase', {
  description: 'A Förderfall: one request of an administration, from request to settlement.',
})
export class FundingCaseType {
  @Field(() => ID)
  id!: string;

  @Field(() => CaseKindEnum)
  kind!: CaseKind;

  @Field(() => FundingStatusEnum)
  status!: CaseStatus;

  @Field(() => AdministrationType, { description: 'Who asked; of an Inhouse group the one that leads it.' })
  administration!: Administration | null;

  @Field(() => [AdministrationType], { description: 'The others of an Inhouse group.' })
  partners!: Administration[];

  @Field(() => ID, { description: 'Id of the funding period whose rules the case keeps.' })
  period!: string;

  @Field(() => ProgrammePerson, { nullable: true, description: 'Null for Inhouse, and where the account was erased.' })
  person!: ProgrammePerson | null;

  @Field(() => FundedRun, { nullable: true, description: 'Null: a course elsewhere.' })
  run!: FundedRun | null;

  @Field(() => String, { nullable: true, description: 'Name of the training provider.' })
  provider!: string | null;

  @Field(() => [Int], { description: 'Price or eligible cost of each planned day in cents; empty for Basis.' })
  dayPrices!: number[];

  @Field(() => DateScalar)
  requestedOn!: string;

  @Field(() => DateScalar)
  firstCourseDay!: string;

  @Field({ description: 'The run has moved since: the case has to be rescheduled or withdrawn.' })
  courseMoved!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the Weitergabevertrag.' })
  contractOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Bildungs-Voucher-ID, of an Aufbau the Aufbauprogramm-ID.' })
  voucherId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the ID was named.' })
  idOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the booking.' })
  bookedOn!: string | null;

  @Field(() => [BilledDayType])
  attended!: BilledDayType[];

  @Field(() => DateScalar, { nullable: true, description: 'Day of the settlement.' })
  settledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the withdrawal or expiry.' })
  endedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'What attended days bring, in cents; null before the training.' })
  amount!: number | null;

  @Field(() => Int, { description: 'What it brings if every planned day is attended, in cents.' })
  expectedAmount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it can go on without the next step; null: no such day.',
  })
  deadline!: string | null;

  @ViewerDependent()
  @Field(() => FundingCaseAbilities)
  viewerCan!: FundingCaseAbilities;
}

@ObjectType({ description: 'A page of cases.' })
export class FundingCaseConnection extends connectionOf(FundingCaseType, 'FundingCase') {}

@InputType({ description: 'All given conditions have to hold.' })
export class FundingCaseFilter {
  @Field(() => ID, { nullable: true, description: 'AGS; also cases in which it is a partner.' })
  @IsOptional()
  administration?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  person?: string | null;

  @Field(() => [FundingStatusEnum], { nullable: true })
  @IsOptional()
  status?: CaseStatus[] | null;

  @Field(() => CaseKindEnum, { nullable: true })
  @IsOptional()
  kind?: CaseKind | null;

  @Field(() => ID, { nullable: true, description: 'Id of a funding period.' })
  @IsOptional()
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a training provider.' })
  @IsOptional()
  @Id()
  provider?: string | null;
}

@ArgsType()
export class FundingCasesArgs extends PageArgs {
  @Field(() => FundingCaseFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingCaseFilter)
  filter?: FundingCaseFilter | null;
}
