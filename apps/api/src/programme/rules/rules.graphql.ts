import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import type { AdministrationKind } from '@lotsennetz/programme';
import { AtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { PersonType } from '../../people/person.graphql.js';
import { AdministrationKindEnum } from '../../register/administration.graphql.js';
import { CatalogueChangedMeanwhile } from '../catalogue/catalogue.graphql.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';

@ObjectType({ description: 'How many persons an administration of these kinds gets funded, by inhabitants.' })
export class QuotaTier {
  @Field(() => [AdministrationKindEnum])
  kinds!: readonly AdministrationKind[];

  @Field(() => Int, { description: 'Inhabitants from, included.' })
  from!: number;

  @Field(() => Int, { nullable: true, description: 'Inhabitants to, included; null: no upper limit.' })
  to!: number | null;

  @Field(() => Int, { description: 'Funded persons.' })
  places!: number;
}

@ObjectType({ description: 'Rates and tiers for courses that begin in it. A case keeps the rules of its period.' })
export class FundingPeriod {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Periods of one round share funded places and Inhouse days.' })
  round!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;

  @Field(() => Int, { description: 'Basis: fixed amount for a seminar day, in cents.' })
  basisRatePerDay!: number;

  @Field(() => Int, { description: 'Basis: funded days of a person.' })
  basisMaxDays!: number;

  @Field(() => Int, { description: 'Aufbau: the price of a seminar day is funded up to this, in cents.' })
  aufbauCapPerDay!: number;

  @Field(() => Int, { description: 'Inhouse: funded share of the eligible cost, in whole per cent.' })
  inhouseSharePercent!: number;

  @Field(() => Int, { description: 'Inhouse: at most this for a day, in cents.' })
  inhouseCapPerDay!: number;

  @Field(() => Int, { description: 'Inhouse: funded days of a group of administrations.' })
  inhouseMaxDays!: number;

  @Field(() => [QuotaTier])
  tiers!: readonly QuotaTier[];

  @Field({ description: 'Whether there are cases: then only its last day can change.' })
  inUse!: boolean;
}

@ObjectType({ description: 'The funding rules as they were saved.' })
export class FundingRules {
  @Field(() => Int, { description: 'To be given back when saving; 0: the published rules, not saved here yet.' })
  version!: number;

  @Field(() => [FundingPeriod], { description: 'In the order of their days.' })
  periods!: FundingPeriod[];

  @Field(() => String, { nullable: true, description: 'Why this version was saved.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null: the published rules.' })
  savedAt!: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Null: the published rules, or somebody no longer known.' })
  savedBy!: PersonType | null;
}

@ObjectType({ description: 'The new version holds.' })
export class FundingRulesSaved {
  @Field(() => FundingRules)
  rules!: FundingRules;
}

export const SaveFundingRulesResult = createUnionType({
  name: 'SaveFundingRulesResult',
  types: () => [FundingRulesSaved, CatalogueChangedMeanwhile, ProgrammeRefused] as const,
  resolveType: (value: object) => {
    if ('rules' in value) return FundingRulesSaved;
    return 'refusals' in value ? ProgrammeRefused : CatalogueChangedMeanwhile;
  },
});

@InputType()
export class QuotaTierInput {
  @Field(() => [AdministrationKindEnum])
  @ArrayMaxSize(5, { context: { max: 5 } })
  kinds!: AdministrationKind[];

  @Field(() => Int, { description: 'Inhabitants from, included.' })
  from!: number;

  @Field(() => Int, { nullable: true, description: 'Inhabitants to, included; null: no upper limit.' })
  @IsOptional()
  to?: number | null;

  @Field(() => Int, { description: 'Funded persons.' })
  places!: number;
}

@InputType({
  description: 'As FundingPeriod. Figures are checked by the rules of the programme, refusals name their path.',
})
export class FundingPeriodInput {
  @Field(() => ID)
  id!: string;

  @Field()
  round!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  to?: string | null;

  @Field(() => Int, { description: 'In cents.' })
  basisRatePerDay!: number;

  @Field(() => Int, { description: 'Funded days of a person.' })
  basisMaxDays!: number;

  @Field(() => Int, { description: 'In cents.' })
  aufbauCapPerDay!: number;

  @Field(() => Int, { description: 'Whole per cent.' })
  inhouseSharePercent!: number;

  @Field(() => Int, { description: 'In cents.' })
  inhouseCapPerDay!: number;

  @Field(() => Int, { description: 'Funded days of a group.' })
  inhouseMaxDays!: number;

  @Field(() => [QuotaTierInput])
  @ArrayMaxSize(PROGRAMME.tiers, { context: { max: PROGRAMME.tiers } })
  @ValidateNested({ each: true })
  @Type(() => QuotaTierInput)
  tiers!: QuotaTierInput[];
}

@InputType()
export class SaveFundingRulesInput {
  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field({ description: `Why, at most ${PROGRAMME.reason} characters.` })
  @AtMost(PROGRAMME.reason)
  @NotBlank()
  reason!: string;

  @Field(() => [FundingPeriodInput], { description: 'All periods, also those of the past.' })
  @ArrayMaxSize(PROGRAMME.periods, { context: { max: PROGRAMME.periods } })
  @ValidateNested({ each: true })
  @Type(() => FundingPeriodInput)
  periods!: FundingPeriodInput[];
}
