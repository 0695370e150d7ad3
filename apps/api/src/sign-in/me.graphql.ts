import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { AtMost, EmailAddress, NotBlank } from '../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../core/graphql/schema/scalars.js';
import { AdministrationType, AssociationType } from '../register/administration.graphql.js';
import type { Administration, Association } from '../register/administration.catalog.js';
import { SecondFactorNeeded } from './second-factor/second-factor.graphql.js';
import { SIGN_IN } from './sign-in.limits.js';

export enum LanguageEnum {
  DE = 'de',
  EN = 'en',
}
registerEnumType(LanguageEnum, { name: 'Language', description: 'Language of interface and mails.' });

export enum AppearanceEnum {
  SYSTEM = 'SYSTEM',
  LIGHT = 'LIGHT',
  DARK = 'DARK',
}
registerEnumType(AppearanceEnum, { name: 'Appearance', description: 'As the device says, or fixed.' });

export enum AccessDenialEnum {
  NO_ADMINISTRATION = 'NO_ADMINISTRATION',
  NO_MEMBERSHIP = 'NO_MEMBERSHIP',
  MEMBERSHIP_ENDED = 'MEMBERSHIP_ENDED',
  NOT_APPROVED = 'NOT_APPROVED',
  APPROVAL_ENDED = 'APPROVAL_ENDED',
  CONFIRMATION_MISSING = 'CONFIRMATION_MISSING',
  SUSPENDED = 'SUSPENDED',
  SECOND_FACTOR_MISSING = 'SECOND_FACTOR_MISSING',
}
registerEnumType(AccessDenialEnum, {
  name: 'AccessDenial',
  description: 'What the access rule found wanting.',
  valuesMap: {
    NO_ADMINISTRATION: { description: 'The account belongs to no administration.' },
    NO_MEMBERSHIP: { description: 'The administration is no member of an association that the rule names.' },
    MEMBERSHIP_ENDED: { description: 'It was a member; the membership is over.' },
    NOT_APPROVED: { description: 'No officer of such an association has approved the account.' },
    APPROVAL_ENDED: { description: 'The approval is over.' },
    CONFIRMATION_MISSING: {
      description: 'The contact of the administration has not confirmed in time that the person still works there.',
    },
    SUSPENDED: { description: 'The account is suspended.' },
    SECOND_FACTOR_MISSING: {
      description: 'An officer who has to set up one-time codes or a passkey before anything else.',
    },
  },
});

export enum SignInRefusalEnum {
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  TOO_MANY_TRIES = 'TOO_MANY_TRIES',
  PASSKEY_NEEDED = 'PASSKEY_NEEDED',
}
registerEnumType(SignInRefusalEnum, {
  name: 'SignInRefusal',
  description: 'One answer for an unknown person and a wrong password.',
  valuesMap: {
    PASSKEY_NEEDED: { description: 'The password is right; this officer has to come by passkey.' },
  },
});

@ObjectType({ description: 'Whether the access rule lets this person in today, and if not, why.' })
export class AccessState {
  @Field({ description: 'Whether the person is let in today.' })
  admitted!: boolean;

  @Field(() => AccessDenialEnum, { nullable: true, description: 'Null when admitted.' })
  denial!: AccessDenialEnum | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the membership, or first day without approval, where one ended.',
  })
  endedOn!: string | null;

  @Field(() => [AssociationType], { description: 'Associations that the access rule names today.' })
  admittingAssociations!: Association[];
}

@ObjectType({ description: 'What the person may do; pages never work it out themselves.' })
export class MyAbilities {
  @Field()
  readNews!: boolean;

  @Field()
  writeNews!: boolean;

  @Field()
  editPages!: boolean;

  @Field({ description: 'The contact of their administration: confirms its people and reports who leaves.' })
  confirmPeople!: boolean;
}

@ObjectType({ description: 'The signed-in person, for themselves.' })
export class Me {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => LanguageEnum)
  language!: LanguageEnum;

  @Field(() => AppearanceEnum)
  appearance!: AppearanceEnum;

  @Field(() => AdministrationType, {
    nullable: true,
    description: 'Where they work; null for officers of an association.',
  })
  administration!: Administration | null;

  @Field(() => AssociationType, { nullable: true, description: 'The association whose officer they are today.' })
  officerOf!: Association | null;

  @Field(() => AccessState)
  access!: AccessState;

  @Field(() => MyAbilities)
  viewerCan!: MyAbilities;
}

@InputType({ description: 'What somebody proves who they are with.' })
export class SignInInput {
  @Field({ description: 'The service e-mail of the account.' })
  @NotBlank()
  @AtMost(SIGN_IN.email)
  @EmailAddress()
  email!: string;

  @Field({ description: `At most ${SIGN_IN.password} characters.` })
  @NotBlank()
  @AtMost(SIGN_IN.password)
  password!: string;
}

@InputType({ description: 'Only what is given changes.' })
export class UpdateSettingsInput {
  @Field(() => LanguageEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(LanguageEnum))
  language?: LanguageEnum | null;

  @Field(() => AppearanceEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AppearanceEnum))
  appearance?: AppearanceEnum | null;
}

@ObjectType({ description: 'The session cookie is set with this answer.' })
export class SignedIn {
  @Field(() => Me)
  me!: Me;
}

@ObjectType({ description: 'Nobody was signed in.' })
export class SignInRefused {
  @Field(() => SignInRefusalEnum)
  code!: SignInRefusalEnum;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_TRIES: seconds until a try is taken again.' })
  retryAfter!: number | null;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Signed in, or why not.',
  types: () => [SignedIn, SecondFactorNeeded, SignInRefused] as const,
  resolveType: (value: SignedIn | SecondFactorNeeded | SignInRefused) =>
    'me' in value ? SignedIn : 'step' in value ? SecondFactorNeeded : SignInRefused,
});
