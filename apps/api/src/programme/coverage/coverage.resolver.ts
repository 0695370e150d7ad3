import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import {
  Coverage,
  CoverageGroup,
  CoveragePoint,
  GoalGapType,
  GroupingEnum,
  SizeGoalInput,
  StandingType,
  type Grouping,
} from './coverage.graphql.js';
import { CoverageService } from './coverage.service.js';

const day = (description: string) => ({ type: () => DateScalar, nullable: true, description });
const AT = day('The day, not in the future; by default today.');

@Resolver()
export class CoverageResolver {
  constructor(private readonly coverages: CoverageService) {}

  @Access('ANYONE')
  @Query(() => Coverage, { description: 'Overall figures of the programme on a day, for everybody.' })
  coverage(@Ctx() ctx: Context, @Args('at', AT) at: string | null): Promise<Coverage> {
    return this.coverages.overall(ctx, at ?? null);
  }

  @Access('ANYONE')
  @Query(() => [CoveragePoint], { description: 'Overall figures at the end of each month, for everybody.' })
  coverageHistory(
    @Ctx() ctx: Context,
    @Args('from', day('By default the start of the programme.')) from: string | null,
    @Args('to', day('Not in the future; by default today.')) to: string | null,
  ): Promise<CoveragePoint[]> {
    return this.coverages.history(ctx, from ?? null, to ?? null);
  }

  @Access('MEMBER')
  @ViewerDependent()
  @Query(() => [CoverageGroup], { description: 'Figures on a day by county, Regierungsbezirk, kind or size.' })
  coverageGroups(
    @Ctx() ctx: Context,
    @Args('by', { type: () => GroupingEnum, description: 'What makes a group.' }) by: Grouping,
    @Args('at', AT) at: string | null,
  ): Promise<CoverageGroup[]> {
    return this.coverages.groups(ctx, by, at ?? null);
  }

  @Access('OFFICER')
  @Query(() => [StandingType], { description: 'Every administration on a day, for map and table of the cockpit.' })
  coverageStandings(@Ctx() ctx: Context, @Args('at', AT) at: string | null): Promise<StandingType[]> {
    return this.coverages.standings(ctx, at ?? null);
  }

  @Access('OFFICER')
  @Query(() => [GoalGapType], {
    description: 'What it takes to reach a share of the administrations of each size group.',
  })
  goalGaps(
    @Ctx() ctx: Context,
    @Args('goals', { type: () => [SizeGoalInput], description: 'Groups that are not named have no goal.' })
    goals: SizeGoalInput[],
    @Args('at', AT) at: string | null,
  ): Promise<readonly GoalGapType[]> {
    return this.coverages.gaps(ctx, goals, at ?? null);
  }
}
