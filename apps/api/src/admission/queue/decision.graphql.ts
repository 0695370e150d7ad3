import { ADMISSION } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Association } from '../../register/administration.catalog.js';
import { AssociationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';
import { Application } from './application.graphql.js';

@InputType()
export class ApproveApplicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `A word to the applicant; with an exception its reason. At most ${ADMISSION.reason} characters.`,
  })
  @IsOptional()
  @AtMost(ADMISSION.reason)
  note?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of a single exception, at most a year ahead. Without it the access rule has to admit.',
  })
  @IsOptional()
  exceptionUntil?: string | null;
}

@InputType()
export class ApproveApplicationsInput {
  @Field(() => [ID], { description: `At most ${ADMISSION.batch}.` })
  @ListOfAtMost(ADMISSION.batch)
  ids!: string[];
}

@InputType()
export class RefuseApplicationInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field({ description: `Goes to the applicant; at most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;
}

@InputType()
export class AskApplicantInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field({ description: `Goes to the applicant; at most ${ADMISSION.question} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.question)
  question!: string;
}

@InputType()
export class HandOverApplicationInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => ID, { description: 'Key of the association that is to decide.' })
  @NotBlank()
  association!: string;

  @Field({ description: `Why; goes to the applicant. At most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  note!: string;
}

@ObjectType({ description: 'The case as officers see it now.' })
export class ApplicationMoved {
  @Field(() => Application)
  application!: Application;
}

@ObjectType({ description: 'Not possible in the state that the application has now; nothing was changed.' })
export class ApplicationNotMoved {
  @Field(() => AdmissionRefused)
  refusal!: AdmissionRefused;

  @Field(() => Application, { description: 'The application as it is now.' })
  current!: Application;
}

export const DecideApplicationResult = createUnionType({
  name: 'DecideApplicationResult',
  types: () => [ApplicationMoved, ApplicationNotMoved] as const,
  resolveType: (value: object) => ('refusal' in value ? ApplicationNotMoved : ApplicationMoved),
});

@ObjectType({ description: 'The application was handed over: the other association sees it from now on.' })
export class ApplicationHandedOver {
  @Field(() => ID)
  id!: string;

  @Field(() => AssociationType)
  association!: Association | null;
}

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  types: () => [ApplicationHandedOver, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : ApplicationHandedOver),
});
