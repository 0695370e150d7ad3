import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CaseKind } from '@lotsennetz/programme';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { CaseKindEnum } from '../funding/case.graphql.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';

@InputType({ description: 'Settles completed cases; all or none.' })
export class SettleFundingCasesInput {
  @Field(() => [ID], { description: `Ids of the cases, at most ${PROGRAMME.settled}.` })
  @ArrayMaxSize(PROGRAMME.settled, { context: { max: PROGRAMME.settled } })
  ids!: string[];

  @Field(() => DateScalar, { description: 'Day of the settlement.' })
  on!: string;
}

@ObjectType({ description: 'All cases are settled.' })
export class FundingCasesSettled {
  @Field(() => Int, { description: 'How many cases.' })
  cases!: number;

  @Field(() => Int, { description: 'Their sum in cents.' })
  amount!: number;
}

export const SettleFundingCasesResult = createUnionType({
  name: 'SettleFundingCasesResult',
  types: () => [FundingCasesSettled, ProgrammeRefused] as const,
  resolveType: (value: object) => ('amount' in value ? FundingCasesSettled : ProgrammeRefused),
});

@InputType({ description: 'Which cases a settlement list bills. All given conditions have to hold.' })
export class SettlementFilter {
  @Field(() => ID, { nullable: true, description: 'Id of a funding period.' })
  @IsOptional()
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a training provider.' })
  @IsOptional()
  @Id()
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'AGS of an administration.' })
  @IsOptional()
  administration?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: settled ones, false: those still to settle.' })
  @IsOptional()
  settled?: boolean | null;
}

@ObjectType({ description: 'The sum of the cases of a kind in a period.' })
export class SettlementTotal {
  @Field(() => ID)
  period!: string;

  @Field(() => CaseKindEnum)
  kind!: CaseKind;

  @Field(() => Int, { description: 'How many cases.' })
  cases!: number;

  @Field(() => Int, { description: 'Attended seminar days.' })
  days!: number;

  @Field(() => Int, { description: 'In cents.' })
  amount!: number;
}

@ObjectType({ description: 'What attended days bring, to the cent; the list itself is a CSV file.' })
export class Settlement {
  @Field(() => [SettlementTotal], { description: 'By period and kind, only where there are cases.' })
  totals!: readonly SettlementTotal[];

  @Field(() => Int, { description: 'How many cases.' })
  cases!: number;

  @Field(() => Int, { description: 'In cents.' })
  amount!: number;

  @Field({ description: 'Address of the list as CSV, for officers.' })
  csvUrl!: string;
}
