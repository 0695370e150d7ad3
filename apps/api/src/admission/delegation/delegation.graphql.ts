import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { PageInfo } from '../../core/graphql/schema/connection.js';
import { CursorScalar, DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';

@ObjectType({ description: 'Somebody with an account, as the contact of their administration sees them.' })
export class DelegatedPerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true, description: 'What they do; null when not given.' })
  jobTitle!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When a contact last confirmed that the person works there.',
  })
  confirmedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From this day on a new confirmation is due; null: not approved, nothing to confirm.',
  })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Without a confirmation access pauses after this day.' })
  pausesAfter!: string | null;

  @Field({ description: 'Whether access has paused for lack of a confirmation.' })
  paused!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day that was reported.' })
  leavesAfter!: string | null;

  @Field({ description: 'The contact themselves.' })
  isMe!: boolean;
}

@ObjectType()
export class DelegatedPersonEdge {
  @Field(() => CursorScalar)
  cursor!: string;

  @Field(() => DelegatedPerson)
  node!: DelegatedPerson;
}

@ObjectType({ description: 'The people of the administration whose contact the viewer is, by name.' })
export class Delegation {
  @Field(() => AdministrationType)
  administration!: Administration | null;

  @Field(() => Int, { description: 'People whose confirmation is due.' })
  dueCount!: number;

  @Field(() => [DelegatedPersonEdge])
  edges!: DelegatedPersonEdge[];

  @Field(() => [DelegatedPerson])
  nodes!: DelegatedPerson[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Somebody who speaks for an administration.' })
export class AdministrationContact {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => DateScalar)
  since!: string;
}

@InputType()
export class ContactInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field(() => ID, { description: 'AGS of the administration where the person works.' })
  @NotBlank()
  @Matches(/^(\d{5}|\d{8})$/)
  administration!: string;
}

@ObjectType({ description: 'The contacts as they stand now.' })
export class ContactsSaved {
  @Field(() => [AdministrationContact], { description: 'The contacts of the administration now.' })
  contacts!: AdministrationContact[];
}

export const ContactResult = createUnionType({
  name: 'ContactResult',
  types: () => [ContactsSaved, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : ContactsSaved),
});

@InputType()
export class ConfirmPeopleInput {
  @Field(() => [ID], { description: 'At most 100 people of the own administration.' })
  @ListOfAtMost(100)
  people!: string[];
}

@InputType()
export class ReportDepartureInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field(() => DateScalar, {
    description: 'Last day in the administration: at most a year ago, at most half a year ahead.',
  })
  lastDay!: string;
}

@ObjectType({ description: 'Access ends after the last day; the account and its contributions stay.' })
export class DepartureReported {
  @Field(() => ID)
  person!: string;

  @Field(() => DateScalar)
  lastDay!: string;
}

export const ReportDepartureResult = createUnionType({
  name: 'ReportDepartureResult',
  types: () => [DepartureReported, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : DepartureReported),
});
