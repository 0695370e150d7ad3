import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import type { CatalogueChangedMeanwhile } from './catalogue.graphql.js';
import { Course, CourseConnection, CourseResult, CoursesArgs, type CourseSaved } from './course.graphql.js';
import { CreateCourseInput, EditCourseInput } from './course.input.js';
import { CourseReader } from './course.reader.js';
import { CourseService } from './course.service.js';

@Resolver()
export class CourseResolver {
  constructor(
    private readonly reader: CourseReader,
    private readonly service: CourseService,
  ) {}

  @Access('MEMBER')
  @Query(() => CourseConnection, { description: 'The catalogue, by title.' })
  courses(@Ctx() ctx: Context, @Args() args: CoursesArgs): Promise<Page<Course>> {
    return this.reader.list(ctx.language, args);
  }

  @Access('MEMBER')
  @Query(() => Course, { nullable: true, description: 'Null when missing.' })
  course(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<Course | null> {
    return this.reader.one(ctx.language, id);
  }

  @Access('OFFICER')
  @Mutation(() => CourseResult, { description: 'Adds a course to the catalogue.' })
  async createCourse(
    @Ctx() ctx: Context,
    @Args('input') input: CreateCourseInput,
  ): Promise<CourseSaved | ProgrammeRefused> {
    const outcome = await this.service.create(ctx, input);
    return outcome.ok ? { course: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => CourseResult, {
    description: 'Changes a course. Its kind and the number of its days stay once there are dates.',
  })
  async editCourse(
    @Ctx() ctx: Context,
    @Args('input') input: EditCourseInput,
  ): Promise<CourseSaved | CatalogueChangedMeanwhile | ProgrammeRefused> {
    const outcome = await this.service.edit(ctx, input);
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals);
    return 'saved' in outcome.value ? { course: outcome.value.saved } : outcome.value;
  }
}
