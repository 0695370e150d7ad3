import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { CatalogueChangedMeanwhile } from '../catalogue/catalogue.graphql.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { PreviewFundingRulesInput, PreviewFundingRulesResult, type FundingRulesPreview } from './preview.graphql.js';
import {
  FundingRules,
  SaveFundingRulesInput,
  SaveFundingRulesResult,
  type FundingRulesSaved,
} from './rules.graphql.js';
import { RulesService } from './rules.service.js';

@Resolver()
export class RulesResolver {
  constructor(private readonly service: RulesService) {}

  @Access('MEMBER')
  @Query(() => FundingRules, { description: 'The funding rules that hold: rates and places by period.' })
  fundingRules(@Ctx() ctx: Context): Promise<FundingRules> {
    return this.service.current(ctx);
  }

  @Access('OFFICER')
  @Query(() => [FundingRules], { description: 'All versions of the rules, latest first.' })
  fundingRuleVersions(@Ctx() ctx: Context): Promise<FundingRules[]> {
    return this.service.versions(ctx);
  }

  @Access('OFFICER')
  @Query(() => PreviewFundingRulesResult, {
    description: 'Checks all periods like saveFundingRules and says what they would give; saves nothing.',
  })
  async previewFundingRules(
    @Ctx() ctx: Context,
    @Args('input') input: PreviewFundingRulesInput,
  ): Promise<FundingRulesPreview | ProgrammeRefused> {
    const outcome = await this.service.preview(input);
    return outcome.ok ? outcome.value : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => SaveFundingRulesResult, {
    description: 'Saves all periods as a new version. Of a period with cases only the last day can change.',
  })
  async saveFundingRules(
    @Ctx() ctx: Context,
    @Args('input') input: SaveFundingRulesInput,
  ): Promise<FundingRulesSaved | CatalogueChangedMeanwhile | ProgrammeRefused> {
    const outcome = await this.service.save(ctx, input);
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals);
    return 'saved' in outcome.value ? { rules: outcome.value.saved } : outcome.value;
  }
}
