import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MinLength } from 'class-validator';
import { AtMost, NotBlank } from '../core/graphql/schema/checks.decorator.js';
import { LINK, SIGN_IN } from './sign-in.limits.js';

export enum LinkRefusalEnum {
  EXPIRED_OR_USED = 'EXPIRED_OR_USED',
  PASSWORD_IS_EMAIL = 'PASSWORD_IS_EMAIL',
  TOO_MANY_TRIES = 'TOO_MANY_TRIES',
}
registerEnumType(LinkRefusalEnum, {
  name: 'LinkRefusal',
  description: 'Why a one-time link set no password.',
  valuesMap: {
    EXPIRED_OR_USED: { description: 'Unknown, older than 48 hours, used before, or replaced by a newer link.' },
    PASSWORD_IS_EMAIL: { description: 'The password is the e-mail of the account. The link stays good.' },
    TOO_MANY_TRIES: { description: 'Tries are counted per link and per address.' },
  },
});

@InputType({ description: 'A one-time link and the password that it shall set.' })
export class SetPasswordByLinkInput {
  @Field({ description: 'The last part of the link.' })
  @AtMost(LINK.token)
  @NotBlank()
  token!: string;

  @Field({
    description: `${SIGN_IN.passwordAtLeast} to ${SIGN_IN.password} characters; not the e-mail of the account.`,
  })
  @AtMost(SIGN_IN.password)
  @MinLength(SIGN_IN.passwordAtLeast, { context: { min: SIGN_IN.passwordAtLeast } })
  @NotBlank()
  password!: string;
}

@ObjectType({ description: 'The password is set, the link is used up, every session of the person has ended.' })
export class PasswordSet {
  @Field({ description: 'The e-mail to sign in with.' })
  email!: string;
}

@ObjectType({ description: 'No password was set.' })
export class LinkRefused {
  @Field(() => LinkRefusalEnum)
  code!: LinkRefusalEnum;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_TRIES: seconds until a try is taken again.' })
  retryAfter!: number | null;
}

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'The password is set, or why not.',
  types: () => [PasswordSet, LinkRefused] as const,
  resolveType: (value: PasswordSet | LinkRefused) => ('email' in value ? PasswordSet : LinkRefused),
});
