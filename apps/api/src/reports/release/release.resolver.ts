import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Report } from '../report/report.graphql.js';
import { ReportConnection } from '../finder/finder.graphql.js';
import { ReportService } from '../report/report.service.js';
import { PublicReportService } from './public-report.service.js';
import { PublicReport, PublicReportConnection, ReleaseReportInput, ReportRelease } from './release.graphql.js';
import { ReleaseService } from './release.service.js';

@Resolver(() => Report)
export class ReleaseResolver {
  constructor(
    private readonly service: ReleaseService,
    private readonly publicReports: PublicReportService,
    private readonly members: ReportService,
  ) {}

  @Access('ANYONE')
  @Query(() => PublicReport, { nullable: true, description: 'Null when missing or not released.' })
  publicReport(
    @Args('id', { type: () => ID, description: 'Its id, or the last part of its `path`, also of an earlier one.' })
    id: string,
  ): Promise<PublicReport | null> {
    return this.publicReports.find(id);
  }

  @Access('ANYONE')
  @Query(() => PublicReportConnection, { description: 'Reports that are released to everyone, latest release first.' })
  publicReportList(@Args() { first, after }: PageArgs): Promise<PublicReportConnection> {
    return this.publicReports.list(first, after ?? null);
  }

  @Access('OFFICER')
  @Query(() => ReportConnection, {
    description: "Reports of the officer's association whose latest edition waits for its release to everyone.",
  })
  reportsToRelease(
    @Ctx() ctx: Context,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportConnection> {
    return this.service.waiting(ctx, args, info);
  }

  @Access('OFFICER')
  @Mutation(() => Report, {
    description: 'Lets everyone see chosen fields of an edition; replaces an earlier release.',
  })
  async releaseReport(@Ctx() ctx: Context, @Args('input') input: ReleaseReportInput): Promise<Report> {
    await this.service.release(ctx, input);
    const report = await this.members.find(ctx, input.id);
    if (!report) throw new Error('a released report cannot be read');
    return report;
  }

  @Access('OFFICER')
  @Mutation(() => Boolean, { description: 'Takes a report away from the public; false: it was not released.' })
  endReportRelease(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.end(ctx, id);
  }

  @ResolveField(() => ReportRelease, { nullable: true, description: 'What of it everyone may see; null: nothing.' })
  release(@Parent() report: Report, @Ctx() ctx: Context): Promise<ReportRelease | null> {
    return this.publicReports.release(ctx, report.id);
  }
}
