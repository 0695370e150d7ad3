import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AdmissionRefused, isRefused } from '../admission/refusal.graphql.js';
import { Id } from '../core/graphql/schema/checks.decorator.js';

export const CONTRIBUTIONS = ['KEEP', 'DELETE'] as const;
export type ContributionsKept = (typeof CONTRIBUTIONS)[number];
const ContributionsEnum = Object.fromEntries(CONTRIBUTIONS.map((choice) => [choice, choice]));
registerEnumType(ContributionsEnum, {
  name: 'ContributionsOfErased',
  description: 'What becomes of comments and questions when an account is erased.',
  valuesMap: {
    KEEP: { description: 'They stay, without a name.' },
    DELETE: { description: 'They go as well.' },
  },
});

export const ERASURE_GROUNDS = ['ASKED', 'NOT_NEEDED'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];
const ErasureGroundEnum = Object.fromEntries(ERASURE_GROUNDS.map((ground) => [ground, ground]));
registerEnumType(ErasureGroundEnum, {
  name: 'ErasureGround',
  description: 'Why an officer erases an account.',
  valuesMap: {
    ASKED: { description: 'The person asked for it.' },
    NOT_NEEDED: { description: 'The data are not needed any more, for example because the person has left.' },
  },
});

@ObjectType({ description: 'The account is erased at a time, unless its owner takes that back.' })
export class ErasureRequest {
  @Field(() => Date)
  requestedAt!: Date;

  @Field(() => Date, { description: 'From then on.' })
  dueAt!: Date;

  @Field(() => ContributionsEnum)
  contributions!: ContributionsKept;
}

@InputType()
export class RequestErasureInput {
  @Field(() => ContributionsEnum)
  contributions!: ContributionsKept;
}

@InputType()
export class ErasePersonInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field(() => ErasureGroundEnum)
  ground!: ErasureGround;

  @Field(() => ContributionsEnum)
  contributions!: ContributionsKept;
}

@ObjectType({ description: 'The account and what was known about its owner are gone.' })
export class PersonErased {
  @Field(() => ID, { description: 'Of the person; leads to nobody any more.' })
  erased!: string;
}

export const RequestErasureResult = createUnionType({
  name: 'RequestErasureResult',
  types: () => [ErasureRequest, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : ErasureRequest),
});

export const ErasePersonResult = createUnionType({
  name: 'ErasePersonResult',
  types: () => [PersonErased, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : PersonErased),
});
