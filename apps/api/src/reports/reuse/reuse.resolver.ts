import { REPORT } from '@lotsennetz/limits';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Report } from '../report/report.graphql.js';
import { ReportService } from '../report/report.service.js';
import { FamilyLoader } from './family.loader.js';
import { InterestService } from './interest.service.js';
import { ReportInterest } from './reuse.graphql.js';
import { TakeOverService } from './take-over.service.js';

const idArgument = { type: () => ID };

@Resolver(() => Report)
export class ReuseResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly service: TakeOverService,
    private readonly families: FamilyLoader,
    private readonly interest: InterestService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => Report, {
    description: `"Für uns übernehmen": makes a draft in the viewer's administration with subject, structure, checklist and the
      files whose terms allow it. The origin's authors are told once.`,
  })
  async takeOverReport(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('clientKey', {
      ...idArgument,
      description: 'A UUID chosen by the client: the same again gives the same draft.',
    })
    clientKey: string,
  ): Promise<Report> {
    return this.report(ctx, await this.service.takeOver(ctx, id, clientKey));
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description: 'Deletes a draft or a withdrawn report for good; false while it is published. Copies of it stay.',
  })
  deleteReport(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return this.service.delete(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => Report, {
    description: '"Interessiert uns auch": the administration of the viewer joins or leaves the group around a report.',
  })
  async setReportInterest(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('on', { description: 'Whether it shall be in the group.' }) on: boolean,
    @Args('note', {
      type: () => String,
      nullable: true,
      description: `What they have in mind, for all who read the report. At most ${REPORT.editionNote} characters.`,
    })
    note?: string,
  ): Promise<Report> {
    await this.interest.set(ctx, id, on, note?.trim() || null);
    return this.report(ctx, id);
  }

  @ViewerDependent()
  @ResolveField(() => [Report], {
    description: 'Reports from which it was taken over, the first one first, as far as the viewer may read them.',
  })
  async ancestors(@Parent() report: Report, @Ctx() ctx: Context): Promise<Report[]> {
    return (await this.families.load(ctx, report.id)).ancestors;
  }

  @ViewerDependent()
  @ResolveField(() => [Report], {
    description: 'Reports that were taken over from it, as far as the viewer may read them; about 50 at most.',
  })
  async takenOver(@Parent() report: Report, @Ctx() ctx: Context): Promise<Report[]> {
    return (await this.families.load(ctx, report.id)).copies;
  }

  @ViewerDependent()
  @ResolveField(() => [ReportInterest], { description: 'The group of administrations that are interested too.' })
  interestGroup(@Parent() report: Report, @Ctx() ctx: Context): Promise<ReportInterest[]> {
    return this.interest.load(ctx, report.id);
  }

  private async report(ctx: Context, id: string): Promise<Report> {
    const report = await this.reports.find(ctx, id);
    if (!report) throw new Error('a saved report cannot be read');
    return report;
  }
}
