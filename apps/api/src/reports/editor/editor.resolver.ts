import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { DraftConflict } from './draft-conflict.js';
import { ReportEditorService } from './editor.service.js';
import { Report } from '../report/report.graphql.js';
import {
  CreateReportInput,
  PublishReportInput,
  ReportAudienceInput,
  SaveReportInput,
  StuckReportInput,
} from './report.input.js';
import {
  PublishReportResult,
  SaveReportResult,
  WithdrawReportResult,
  type ReportChangedMeanwhile,
  type ReportSaved,
  type ReportStateRefused,
} from './outcome.graphql.js';
import { ReportService } from '../report/report.service.js';

const idArgument = { type: () => ID };

@Resolver()
export class ReportEditorResolver {
  constructor(
    private readonly editor: ReportEditorService,
    private readonly reports: ReportService,
    private readonly conflict: DraftConflict,
  ) {}

  @Access('MEMBER')
  @Mutation(() => Report, { description: "Makes a draft of the viewer's administration; people without one may not." })
  async createReport(@Ctx() ctx: Context, @Args('input') input: CreateReportInput): Promise<Report> {
    return this.report(ctx, await this.editor.create(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => Report, { description: '"Gerade festgefahren": publishes a running project with an open question.' })
  async askWithReport(@Ctx() ctx: Context, @Args('input') input: StuckReportInput): Promise<Report> {
    return this.report(ctx, await this.editor.stuck(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => SaveReportResult, { description: 'Saves the draft; readers go on seeing the published edition.' })
  async saveReport(
    @Ctx() ctx: Context,
    @Args('input') input: SaveReportInput,
  ): Promise<ReportSaved | ReportChangedMeanwhile> {
    const outcome = await this.editor.save(ctx, input);
    return outcome.done === 'saved'
      ? { report: await this.report(ctx, input.id) }
      : this.conflict.of(ctx, input.id, input.content);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description: 'Drops what was changed since the published edition; false where nothing was.',
  })
  discardReportChanges(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return this.editor.discardChanges(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => PublishReportResult, { description: 'Publishes the draft as the first or the next edition.' })
  async publishReport(
    @Ctx() ctx: Context,
    @Args('input') input: PublishReportInput,
  ): Promise<ReportSaved | ReportChangedMeanwhile | ReportStateRefused> {
    const outcome = await this.editor.publish(ctx, input);
    if (outcome.done === 'refused') return { state: outcome.state };
    return outcome.done === 'saved'
      ? { report: await this.report(ctx, input.id) }
      : this.conflict.of(ctx, input.id, null);
  }

  @Access('MEMBER')
  @Mutation(() => WithdrawReportResult, {
    description: 'Takes a report away from its readers; it may be published again.',
  })
  async withdrawReport(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('reason', { type: () => String, nullable: true, description: 'For those who may edit.' }) reason?: string,
  ): Promise<ReportSaved | ReportStateRefused> {
    const outcome = await this.editor.withdraw(ctx, id, reason?.trim() || null);
    return outcome.done === 'refused' ? { state: outcome.state } : { report: await this.report(ctx, id) };
  }

  @Access('MEMBER')
  @Mutation(() => Report, { description: 'Sets whom the report is for; holds at once, without a new edition.' })
  async setReportAudience(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('audience', { description: 'Whom it is for from now on.' }) audience: ReportAudienceInput,
  ): Promise<Report> {
    await this.editor.setAudience(ctx, id, audience);
    return this.report(ctx, id);
  }

  private async report(ctx: Context, id: string): Promise<Report> {
    const report = await this.reports.find(ctx, id);
    if (!report) throw new Error('a saved report cannot be read');
    return report;
  }
}
