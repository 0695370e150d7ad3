import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { FinderService } from '../finder/finder.service.js';
import { ReportQuestionLoader } from '../host/question.loader.js';
import { Report } from './report.graphql.js';
import { ReportQuestion } from './report-parts.graphql.js';
import { ReportConnection, ReportFinder } from '../finder/finder.graphql.js';
import { OwnReportsArgs, ReportsArgs } from '../finder/finder.input.js';
import { ReportService } from './report.service.js';

@Resolver(() => Report)
export class ReportResolver {
  constructor(
    private readonly service: ReportService,
    private readonly finder: FinderService,
    private readonly questions: ReportQuestionLoader,
  ) {}

  @Access('MEMBER')
  @Query(() => ReportFinder, { description: 'Published reports that are for the viewer, with counts for the filters.' })
  reports(@Ctx() ctx: Context, @Args() args: ReportsArgs, @Info() info: GraphQLResolveInfo): Promise<ReportFinder> {
    return this.finder.find(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => Report, { nullable: true, description: 'Null when missing or not for the viewer.' })
  report(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'Its id, or the last part of its `path`, also of an earlier one.' })
    id: string,
  ): Promise<Report | null> {
    return this.service.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => ReportConnection, { description: 'Reports on which the viewer writes, last saved first.' })
  ownReports(
    @Ctx() ctx: Context,
    @Args() args: OwnReportsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportConnection> {
    return this.service.own(ctx, args, info);
  }

  @ResolveField(() => ReportQuestion, {
    nullable: true,
    description: 'The question that asks the network what `openQuestion` says, once it was published; null: none.',
  })
  question(@Parent() { id }: Report, @Ctx() ctx: Context): Promise<ReportQuestion | null> {
    return this.questions.load(ctx, id);
  }
}
