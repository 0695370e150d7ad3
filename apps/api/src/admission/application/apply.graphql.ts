import { ADMISSION } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { AtMost, EmailAddress, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';
import { APPLICATION_STATES, type ApplicationState } from './application.rules.js';
import type { StepKind } from './application.store.js';

export const ApplicationStateEnum = Object.fromEntries(APPLICATION_STATES.map((state) => [state, state]));
registerEnumType(ApplicationStateEnum, {
  name: 'ApplicationState',
  description: 'Where an application stands.',
  valuesMap: {
    UNCONFIRMED: { description: 'The address is not confirmed yet; nobody sees the application.' },
    WAITING: { description: 'Waits for the association.' },
    QUESTIONED: { description: 'The association asked something; the applicant is to answer.' },
    SECONDING: { description: 'One officer has agreed, a second one has to.' },
    APPROVED: { description: 'Approved; there is an account.' },
    REFUSED: { description: 'Refused with a reason.' },
    WITHDRAWN: { description: 'Withdrawn by the applicant.' },
  },
});

@ObjectType({
  description: 'Who would decide about an application from an administration, or why the access rule admits none.',
})
export class AdmissionOutlook {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Field({ description: 'Whether the access rule can let somebody of this administration in.' })
  admissible!: boolean;

  @Field(() => [AssociationType], { description: 'Associations of which it is a member today.' })
  memberOf!: Association[];

  @Field(() => [AssociationType], { description: 'Associations that the access rule names today.' })
  admittingAssociations!: Association[];

  @Field(() => [AssociationType], {
    description:
      'Of whom the applicant may choose one to decide; the first is the default. Where not admissible: who decides about a single exception.',
  })
  decidingAssociations!: Association[];

  @Field(() => [String], {
    description: "What that means and what can be done, in the viewer's language; one sentence or two each.",
  })
  explanation!: string[];
}

@InputType({
  description:
    'Consent to the rules of use and the privacy text, as `page` shows them in the language of the applicant.',
})
export class ConsentInput {
  @Field(() => Int, { description: '`version` of the page REGELN that was shown.' })
  rulesVersion!: number;

  @Field(() => Int, { description: '`version` of the page DATENSCHUTZ that was shown.' })
  privacyVersion!: number;

  @Field({ description: 'Has to be true.' })
  given!: boolean;
}

@InputType()
export class ApplyInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same application again is taken once.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'AGS of the administration; of a Landkreis its 5-digit key.' })
  @NotBlank()
  @Matches(/^(\d{5}|\d{8})$/)
  administration!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of `decidingAssociations`, where there are several; by default the first.',
  })
  @IsOptional()
  association?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Asks for a single exception where the access rule does not admit the administration.',
  })
  @IsOptional()
  asException?: boolean | null;

  @Field({ description: `At most ${ADMISSION.name} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.name)
  name!: string;

  @Field({ description: `The service e-mail; at most ${ADMISSION.email} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.email)
  @EmailAddress()
  email!: string;

  @Field({ description: `What the person does in the administration; at most ${ADMISSION.jobTitle} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.jobTitle)
  jobTitle!: string;

  @Field({ description: `Why they want to take part; at most ${ADMISSION.why} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.why)
  why!: string;

  @Field(() => ConsentInput)
  @ValidateNested()
  @Type(() => ConsentInput)
  consent!: ConsentInput;
}

@ObjectType({
  description:
    'The same answer whether the address is new, has applied before or has an account: what is true is told by mail.',
})
export class ApplicationTaken {
  @Field(() => AssociationType, { description: 'Who will decide.' })
  association!: Association | null;

  @Field(() => Int, { description: 'Hours within which the link in the mail has to be used.' })
  confirmWithinHours!: number;
}

@ObjectType({
  description:
    'The access rule admits nobody of this administration; nothing was kept. `asException` asks all the same.',
})
export class AdministrationNotAdmitted {
  @Field(() => AdmissionOutlook)
  outlook!: AdmissionOutlook;
}

export const ApplyResult = createUnionType({
  name: 'ApplyResult',
  types: () => [ApplicationTaken, AdministrationNotAdmitted] as const,
  resolveType: (value: object) => ('outlook' in value ? AdministrationNotAdmitted : ApplicationTaken),
});

@ObjectType({ description: 'A step of an application as its person sees it.' })
export class ApplicantStep {
  @Field(() => String, { description: 'CONFIRMED, ASKED, ANSWERED, HANDED_OVER, APPROVED, REFUSED or WITHDRAWN.' })
  kind!: StepKind;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Question, answer or reason.' })
  text!: string | null;
}

@ObjectType({ description: 'An application as its person sees it.' })
export class ApplicantView {
  @Field(() => ApplicationStateEnum, {
    description: 'SECONDING is shown as WAITING: it is the business of the association.',
  })
  state!: ApplicationState;

  @Field()
  name!: string;

  @Field(() => AdministrationType)
  administration!: Administration | null;

  @Field(() => AssociationType, { description: 'Who decides.' })
  association!: Association | null;

  @Field(() => Date)
  receivedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null until decided.' })
  decidedAt!: Date | null;

  @Field(() => [ApplicantStep], { description: 'In their order.' })
  steps!: ApplicantStep[];

  @Field({ description: 'Whether a question waits for an answer.' })
  canAnswer!: boolean;

  @Field()
  canWithdraw!: boolean;
}

@ObjectType({ description: 'The address is confirmed; the case lies with the association.' })
export class ApplicationConfirmed {
  @Field({
    description: 'The last part of the personal address of the status page; it also stands in the mail that follows.',
  })
  statusToken!: string;
}

export const ConfirmApplicationResult = createUnionType({
  name: 'ConfirmApplicationResult',
  types: () => [ApplicationConfirmed, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : ApplicationConfirmed),
});

@ObjectType({ description: 'The case as its applicant sees it now.' })
export class ApplicationUpdated {
  @Field(() => ApplicantView)
  application!: ApplicantView;
}

export const ApplicantResult = createUnionType({
  name: 'ApplicantResult',
  types: () => [ApplicationUpdated, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : ApplicationUpdated),
});

@InputType()
export class AnswerQuestionInput {
  @Field({ description: 'The last part of the status address.' })
  @NotBlank()
  @AtMost(ADMISSION.token)
  token!: string;

  @Field({ description: `At most ${ADMISSION.answer} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.answer)
  text!: string;
}

@InputType({ description: 'The answer of somebody who is signed in.' })
export class AnswerMyQuestionInput {
  @Field({ description: `At most ${ADMISSION.answer} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.answer)
  text!: string;
}

@InputType()
export class MoveInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'AGS of the new administration.' })
  @NotBlank()
  @Matches(/^(\d{5}|\d{8})$/)
  administration!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  association?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'As when applying.' })
  @IsOptional()
  asException?: boolean | null;

  @Field({ description: `At most ${ADMISSION.jobTitle} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.jobTitle)
  jobTitle!: string;

  @Field({ description: `At most ${ADMISSION.why} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.why)
  why!: string;

  @Field(() => ConsentInput)
  @ValidateNested()
  @Type(() => ConsentInput)
  consent!: ConsentInput;
}

export const MoveResult = createUnionType({
  name: 'MoveResult',
  types: () => [ApplicationUpdated, AdministrationNotAdmitted, AdmissionRefused] as const,
  resolveType: (value: object) =>
    isRefused(value) ? AdmissionRefused : 'outlook' in value ? AdministrationNotAdmitted : ApplicationUpdated,
});
