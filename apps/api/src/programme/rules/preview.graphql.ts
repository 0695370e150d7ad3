import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { FundingPeriodInput } from './rules.graphql.js';

@ObjectType({
  description:
    'What a period would give to the administrations of today, beside the rules that hold on its first day now.',
})
export class FundingPeriodPreview {
  @Field(() => ID, { description: 'Id of the period.' })
  period!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => Int, { description: 'Administrations that get at least one place.' })
  administrations!: number;

  @Field(() => Int, { description: 'Funded persons of all administrations together.' })
  places!: number;

  @Field(() => Int, { nullable: true, description: 'As `places`, by the rules as they are; null: none hold that day.' })
  placesBefore!: number | null;

  @Field(() => Int, { description: 'Administrations with more places than by the rules as they are.' })
  more!: number;

  @Field(() => Int, { description: 'Administrations with fewer places than by the rules as they are.' })
  fewer!: number;

  @Field(() => Int, { description: 'Administrations for whose population no tier holds.' })
  withoutTier!: number;
}

@ObjectType({ description: 'The rules fit together; nothing was saved.' })
export class FundingRulesPreview {
  @Field(() => [FundingPeriodPreview], { description: 'In the order of their days.' })
  periods!: FundingPeriodPreview[];
}

export const PreviewFundingRulesResult = createUnionType({
  name: 'PreviewFundingRulesResult',
  types: () => [FundingRulesPreview, ProgrammeRefused] as const,
  resolveType: (value: object) => ('periods' in value ? FundingRulesPreview : ProgrammeRefused),
});

@InputType()
export class PreviewFundingRulesInput {
  @Field(() => [FundingPeriodInput], { description: 'All periods, also those of the past.' })
  @ArrayMaxSize(PROGRAMME.periods, { context: { max: PROGRAMME.periods } })
  @ValidateNested({ each: true })
  @Type(() => FundingPeriodInput)
  periods!: FundingPeriodInput[];
}
