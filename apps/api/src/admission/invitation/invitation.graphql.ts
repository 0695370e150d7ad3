import { ADMISSION } from '@lotsennetz/limits';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { AtMost, EmailAddress, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { ConsentInput } from '../application/apply.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';
import { RefusedLine } from '../rule/membership.graphql.js';
import { INVITATION_STATES, type InvitationState } from './invitation.rules.js';

export const InvitationStateEnum = Object.fromEntries(INVITATION_STATES.map((state) => [state, state]));
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Where an invitation stands.',
  valuesMap: {
    OPEN: { description: 'Can be accepted.' },
    EXPIRED: { description: 'Its time is over; sending it again opens it.' },
    ACCEPTED: { description: 'There is an account, or a case that waits for a second officer.' },
    WITHDRAWN: { description: 'Taken back.' },
  },
});

@ObjectType({ description: "An invitation in the name of the officer's association." })
export class Invitation {
  @Field(() => ID)
  id!: string;

  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true, description: 'What they do; null when not given.' })
  jobTitle!: string | null;

  @Field(() => AdministrationType, { nullable: true, description: 'Null when the register does not know it.' })
  administration!: Administration | null;

  @Field(() => Date)
  invitedAt!: Date;

  @Field(() => Date, { description: 'When it was last sent.' })
  sentAt!: Date;

  @Field(() => Int, { description: 'How often it was sent.' })
  sentTimes!: number;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null until accepted.' })
  acceptedAt!: Date | null;

  /** Whose face to load; no field of the schema. */
  invitedById!: string | null;
}

@ObjectType({ description: 'A page of invitations, latest first.' })
export class InvitationConnection extends connectionOf(Invitation, 'Invitation') {}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationStateEnum, { nullable: true, description: 'Only those in this state; without it, all.' })
  @IsOptional()
  state?: InvitationState | null;
}

@InputType()
export class InviteInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'AGS; of a Landkreis its 5-digit key.' })
  @NotBlank()
  @Matches(/^(\d{5}|\d{8})$/)
  administration!: string;

  @Field({ description: `At most ${ADMISSION.name} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.name)
  name!: string;

  @Field({ description: `The service e-mail; at most ${ADMISSION.email} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.email)
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true, description: `At most ${ADMISSION.jobTitle} characters.` })
  @IsOptional()
  @AtMost(ADMISSION.jobTitle)
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the mail, `de` (default) or `en`.' })
  @IsOptional()
  @IsIn(['de', 'en'])
  language?: 'de' | 'en' | null;
}

@ObjectType({ description: 'The invitation as it stands now.' })
export class InvitationSaved {
  @Field(() => Invitation)
  invitation!: Invitation;
}

export const InviteResult = createUnionType({
  name: 'InviteResult',
  types: () => [InvitationSaved, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : InvitationSaved),
});

@InputType()
export class ImportInvitationsInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field({ description: `Lines \`email;name;ags;function\` with that header; at most ${ADMISSION.csvRows} people.` })
  @NotBlank()
  @AtMost(ADMISSION.csvCharacters)
  csv!: string;

  @Field(() => Boolean, { nullable: true, description: 'Only shows what would be done; nobody is invited.' })
  @IsOptional()
  dryRun?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Invites the others although lines are refused; otherwise all or nobody.',
  })
  @IsOptional()
  skipRefused?: boolean | null;
}

@ObjectType({ description: 'What came of a list of people to invite.' })
export class InvitationsImport {
  @Field({ description: 'False for a dry run, and where lines were refused and not to be skipped.' })
  saved!: boolean;

  @Field(() => Int, { description: 'People invited, or to be invited.' })
  invited!: number;

  @Field(() => [RefusedLine])
  refused!: RefusedLine[];
}

@ObjectType({ description: 'An invitation as the invited person sees it.' })
export class InvitationView {
  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true, description: 'What they do; null when not given.' })
  jobTitle!: string | null;

  @Field(() => AdministrationType, { nullable: true, description: 'Null when the register does not know it.' })
  administration!: Administration | null;

  @Field(() => AssociationType, { description: 'Who invites.' })
  association!: Association | null;

  @Field(() => Date)
  expiresAt!: Date;
}

@InputType()
export class AcceptInvitationInput {
  @Field({ description: 'The last part of the address in the mail.' })
  @NotBlank()
  @AtMost(ADMISSION.token)
  token!: string;

  @Field({ description: `At most ${ADMISSION.name} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.name)
  name!: string;

  @Field({ description: `What the person does in the administration; at most ${ADMISSION.jobTitle} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.jobTitle)
  jobTitle!: string;

  @Field(() => ConsentInput)
  @ValidateNested()
  @Type(() => ConsentInput)
  consent!: ConsentInput;
}

@ObjectType({ description: 'The account is made, or a second officer has to agree first.' })
export class InvitationAccepted {
  @Field(() => String, {
    nullable: true,
    description:
      'Token to set the first password by `setPasswordByLink`; null where the account has one or a second officer has to agree first.',
  })
  passwordToken!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where a second officer has to agree: last part of the address of the status page.',
  })
  statusToken!: string | null;
}

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () => [InvitationAccepted, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : InvitationAccepted),
});
