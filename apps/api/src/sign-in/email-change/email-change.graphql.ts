import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AtMost, EmailAddress, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { EMAIL_CHANGE, LINK, SIGN_IN } from '../sign-in.limits.js';

export enum DomainHintEnum {
  KNOWN = 'KNOWN',
  RESEMBLES_NAME = 'RESEMBLES_NAME',
  UNKNOWN = 'UNKNOWN',
  PRIVATE_PROVIDER = 'PRIVATE_PROVIDER',
}
registerEnumType(DomainHintEnum, {
  name: 'EmailDomainHint',
  description: 'What the domain of an address says about the administration. A hint that officers read, no decision.',
  valuesMap: {
    KNOWN: { description: 'Others of the administration use it.' },
    RESEMBLES_NAME: { description: 'It carries the name of the administration.' },
    UNKNOWN: { description: 'Nothing is known about it.' },
    PRIVATE_PROVIDER: { description: 'A provider at which anybody gets an address.' },
  },
});

@ObjectType({ description: 'A new e-mail of the own account that waits until both addresses have confirmed it.' })
export class EmailChange {
  @Field({ description: 'The address that is to follow.' })
  email!: string;

  @Field(() => Date)
  requestedAt!: Date;

  @Field(() => Date, { description: 'After that it is over, and the address stays as it is.' })
  expiresAt!: Date;

  @Field({ description: 'Whether the present address has agreed.' })
  oldConfirmed!: boolean;

  @Field({ description: 'Whether the new address has confirmed.' })
  newConfirmed!: boolean;

  @Field(() => DomainHintEnum, { nullable: true, description: 'Null without an administration.' })
  domain!: DomainHintEnum | null;
}

@InputType()
export class RequestEmailChangeInput {
  @Field({ description: 'The new service e-mail.' })
  @NotBlank()
  @AtMost(SIGN_IN.email)
  @EmailAddress()
  email!: string;
}

@InputType()
export class ConfirmEmailChangeInput {
  @Field({ description: 'The last part of the link.' })
  @AtMost(LINK.token)
  @NotBlank()
  token!: string;
}

export enum EmailChangeStepEnum {
  WAITS_FOR_OLD = 'WAITS_FOR_OLD',
  WAITS_FOR_NEW = 'WAITS_FOR_NEW',
  CHANGED = 'CHANGED',
}
registerEnumType(EmailChangeStepEnum, {
  name: 'EmailChangeStep',
  description: 'How far a change of an e-mail is.',
  valuesMap: {
    WAITS_FOR_OLD: { description: 'The present address has still to agree.' },
    WAITS_FOR_NEW: { description: 'The new address has still to confirm.' },
    CHANGED: { description: 'The new address counts.' },
  },
});

@ObjectType({ description: 'The address has confirmed.' })
export class EmailChangeConfirmed {
  @Field(() => EmailChangeStepEnum)
  step!: EmailChangeStepEnum;
}

export enum EmailChangeRefusalEnum {
  LINK_DEAD = 'LINK_DEAD',
  ADDRESS_TAKEN = 'ADDRESS_TAKEN',
}
registerEnumType(EmailChangeRefusalEnum, {
  name: 'EmailChangeRefusal',
  description: 'Why a link changed nothing.',
  valuesMap: {
    LINK_DEAD: { description: `Unknown, older than ${EMAIL_CHANGE.hours} hours, cancelled or used.` },
    ADDRESS_TAKEN: { description: 'Meanwhile the address belongs to another account.' },
  },
});

@ObjectType({ description: 'Nothing was changed.' })
export class EmailChangeRefused {
  @Field(() => EmailChangeRefusalEnum)
  code!: EmailChangeRefusalEnum;
}

export const ConfirmEmailChangeResult = createUnionType({
  name: 'ConfirmEmailChangeResult',
  types: () => [EmailChangeConfirmed, EmailChangeRefused] as const,
  resolveType: (value: EmailChangeConfirmed | EmailChangeRefused) =>
    'step' in value ? EmailChangeConfirmed : EmailChangeRefused,
});
