import { PROGRAMME } from '@lotsennetz/limits';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { type Page, PageArgs } from '../../core/graphql/schema/connection.js';
import type { CatalogueChangedMeanwhile } from '../catalogue/catalogue.graphql.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { CourseRun, CourseRunConnection, CourseRunResult, CourseRunsArgs, type CourseRunSaved } from './run.graphql.js';
import { CreateCourseRunInput, EditCourseRunInput } from './run.input.js';
import { RunReader } from './run.reader.js';
import { RunService } from './run.service.js';

@Resolver()
export class RunResolver {
  constructor(
    private readonly reader: RunReader,
    private readonly service: RunService,
  ) {}

  @Access('MEMBER')
  @Query(() => CourseRunConnection, { description: 'Dates of courses, earliest first; cancelled ones are marked.' })
  courseRuns(@Ctx() ctx: Context, @Args() args: CourseRunsArgs): Promise<Page<CourseRun>> {
    return this.reader.list(ctx, args);
  }

  @Access('SIGNED_IN')
  @Query(() => CourseRunConnection, {
    description: 'Dates of the courses of the provider whose person the viewer is, latest first; empty for others.',
  })
  providerCourseRuns(@Ctx() ctx: Context, @Args() { first, after }: PageArgs): Promise<Page<CourseRun>> {
    return this.reader.ofProviders(ctx, first, after ?? null);
  }

  @Access('SIGNED_IN')
  @Query(() => CourseRun, { nullable: true, description: 'Null when missing or not for the viewer.' })
  courseRun(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<CourseRun | null> {
    return this.reader.find(ctx, id);
  }

  @Access('OFFICER')
  @Mutation(() => CourseRunResult, { description: 'Adds dates of a course that is offered.' })
  async createCourseRun(
    @Ctx() ctx: Context,
    @Args('input') input: CreateCourseRunInput,
  ): Promise<CourseRunSaved | ProgrammeRefused> {
    const outcome = await this.service.create(ctx, input);
    return outcome.ok ? { run: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => CourseRunResult, { description: 'Changes dates; attended days stay where they are.' })
  async editCourseRun(
    @Ctx() ctx: Context,
    @Args('input') input: EditCourseRunInput,
  ): Promise<CourseRunSaved | CatalogueChangedMeanwhile | ProgrammeRefused> {
    const outcome = await this.service.edit(ctx, input);
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals);
    return 'saved' in outcome.value ? { run: outcome.value.saved } : outcome.value;
  }

  @Access('OFFICER')
  @Mutation(() => CourseRunResult, { description: 'Cancels dates that nobody has attended yet.' })
  async cancelCourseRun(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { description: `At most ${PROGRAMME.reason} characters; those enrolled get it by mail.` })
    reason: string,
  ): Promise<CourseRunSaved | ProgrammeRefused> {
    const outcome = await this.service.cancel(ctx, id, reason);
    return outcome.ok ? { run: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }
}
