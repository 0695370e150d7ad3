import { ADMISSION } from '@lotsennetz/limits';
import { ArgsType, createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { AtMost, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';

@ObjectType('AccessReason', { description: 'A link of the chain of reasons why somebody has access or not.' })
export class AccessReasonType {
  @Field({
    description:
      'For programs: SUSPENDED, OFFICER, EXCEPTION, EXCEPTION_OVER, NO_ADMINISTRATION, WORKS_AT, RULE, MEMBER, MEMBER_ELSEWHERE, MEMBERSHIP_OVER, MEMBERSHIP_TO_COME, NOT_A_MEMBER, APPROVED, APPROVED_ELSEWHERE, APPROVAL_OVER, NOT_APPROVED, CONFIRMATION_DUE, CONFIRMATION_MISSING; last ADMITTED or NOT_ADMITTED.',
  })
  code!: string;

  @Field({ description: "One sentence in the viewer's language." })
  sentence!: string;
}

@ObjectType({ description: 'Why a person has access today or not.' })
export class AccessExplanation {
  @Field()
  admitted!: boolean;

  @Field(() => [AccessReasonType], {
    description: 'In the order in which the rule looks at them; the last one is its decision.',
  })
  reasons!: AccessReasonType[];
}

@ObjectType({ description: 'Access for one person beside the rule.' })
export class AccessException {
  @Field(() => ID)
  id!: string;

  @Field()
  reason!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until!: string;

  @Field(() => AssociationType, { nullable: true, description: 'Who granted it.' })
  association!: Association | null;

  @Field(() => Date)
  grantedAt!: Date;

  @Field({ description: 'Whether it holds today.' })
  running!: boolean;
}

@ObjectType({ description: 'That an account was closed for a reason.' })
export class Suspension {
  @Field()
  reason!: string;

  @Field(() => AssociationType, { nullable: true, description: 'Who suspended.' })
  association!: Association | null;

  @Field(() => Date)
  suspendedAt!: Date;
}

@ObjectType({ description: 'An account as the officers see it that look after it.' })
export class ManagedPerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true, description: 'What they do; null when not given.' })
  jobTitle!: string | null;

  @Field(() => AdministrationType, { nullable: true, description: 'Null: works nowhere, or for an association.' })
  administration!: Administration | null;

  @Field(() => AccessExplanation)
  access!: AccessExplanation;

  @Field({ description: 'Whether the own association has approved the account, today.' })
  approved!: boolean;

  @Field({ description: 'Whether the account is suspended, by whomever.' })
  suspended!: boolean;

  @Field({ description: 'Whether the person is the contact of the administration.' })
  isContact!: boolean;

  @Field({ description: 'Whether the person is an officer of an association.' })
  isOfficer!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day before access pauses unless the contact confirms; null: nobody has to.',
  })
  confirmedUntil!: string | null;

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType({ description: "A page of the people whom the officer's association looks after, by name." })
export class ManagedPersonConnection extends connectionOf(ManagedPerson, 'ManagedPerson') {}

@InputType({ description: 'All given conditions have to hold.' })
export class ManagedPersonFilter {
  @Field(() => ID, { nullable: true, description: 'AGS; of a Landkreis its 5-digit key.' })
  @IsOptional()
  @Matches(/^(\d{5}|\d{8})$/)
  administration?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of name or e-mail; at most 100 characters.' })
  @IsOptional()
  @AtMost(100)
  search?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  suspended?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: only those whom the own association has not approved, today.',
  })
  @IsOptional()
  approved?: boolean | null;
}

@ArgsType()
export class ManagedPeopleArgs extends PageArgs {
  @Field(() => ManagedPersonFilter, { nullable: true })
  @IsOptional()
  filter?: ManagedPersonFilter | null;
}

@InputType()
export class GrantExceptionInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  person!: string;

  @Field({ description: `Why; the person gets it by mail. At most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;

  @Field(() => DateScalar, { description: 'Last day, at most a year ahead.' })
  until!: string;
}

@InputType()
export class PersonReasonInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field({ description: `Why; the person gets it by mail. At most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;
}

@InputType()
export class EndExceptionInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field({ description: `Why; the person gets it by mail. At most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;
}

@ObjectType({ description: 'The person as officers see them now.' })
export class PersonManaged {
  @Field(() => ManagedPerson, { description: 'As the person is now.' })
  person!: ManagedPerson;
}

export const ManagePersonResult = createUnionType({
  name: 'ManagePersonResult',
  types: () => [PersonManaged, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : PersonManaged),
});
