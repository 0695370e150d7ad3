import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import {
  SettleFundingCasesInput,
  SettleFundingCasesResult,
  Settlement,
  SettlementFilter,
  type FundingCasesSettled,
} from './settlement.graphql.js';
import { SettlementService } from './settlement.service.js';

@Resolver()
export class SettlementResolver {
  constructor(private readonly service: SettlementService) {}

  @Access('OFFICER')
  @Query(() => Settlement, { description: 'Sums of completed and settled cases, with the address of the list.' })
  settlement(
    @Args('filter', { type: () => SettlementFilter, nullable: true }) filter: SettlementFilter | null,
  ): Promise<Settlement> {
    return this.service.totals({
      period: filter?.period ?? null,
      provider: filter?.provider ?? null,
      administration: filter?.administration ?? null,
      settled: filter?.settled ?? null,
    });
  }

  @Access('OFFICER')
  @Mutation(() => SettleFundingCasesResult, { description: 'Settles completed cases to the cent; all or none.' })
  async settleFundingCases(
    @Ctx() ctx: Context,
    @Args('input') input: SettleFundingCasesInput,
  ): Promise<FundingCasesSettled | ProgrammeRefused> {
    const outcome = await this.service.settle(ctx, input);
    return outcome.ok ? outcome.value : shownRefusals(ctx, outcome.refusals);
  }
}
