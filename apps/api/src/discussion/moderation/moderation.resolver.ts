import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { FoundComments } from '../comment/found-comment.service.js';
import { ReadingService } from '../reading/reading.service.js';
import { Thread, ThreadInput } from '../thread/thread.graphql.js';
import {
  ModerateCommentInput,
  ModerateCommentResult,
  ModerationCaseConnection,
  ModerationQueueArgs,
  OwnCommentReport,
  ReportCommentInput,
  type CommentModerated,
  type ModerationRefused,
} from './moderation.graphql.js';
import { ModerationService } from './moderation.service.js';
import { ModerationQueue } from './queue.service.js';
import { ReportService } from './report.service.js';
import { ThreadOrderService } from './thread-order.service.js';

const thread = { description: 'The thread.' };

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly moderation: ModerationService,
    private readonly queue: ModerationQueue,
    private readonly order: ThreadOrderService,
    private readonly found: FoundComments,
    private readonly reading: ReadingService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => OwnCommentReport, {
    nullable: true,
    description:
      'Reports a comment to the moderators, with a receipt by mail; null where it is the own one or can no longer be read. Again: the first report.',
  })
  reportComment(@Ctx() ctx: Context, @Args('input') input: ReportCommentInput): Promise<OwnCommentReport | null> {
    return this.reports.report(ctx, input);
  }

  @Access('MEMBER')
  @Query(() => [OwnCommentReport], {
    description: "The viewer's own reports with their decisions, latest first; at most 50.",
  })
  ownCommentReports(@Ctx() ctx: Context): Promise<OwnCommentReport[]> {
    return this.reports.own(ctx);
  }

  @Access('OFFICER')
  @Query(() => ModerationCaseConnection, { description: "Cases for the moderators of the viewer's association." })
  moderationCases(@Ctx() ctx: Context, @Args() args: ModerationQueueArgs): Promise<ModerationCaseConnection> {
    return this.queue.page(ctx, args);
  }

  @Access('OFFICER')
  @Mutation(() => ModerateCommentResult, {
    description:
      'Decides about a comment, reported or not. Author and reporters get the reason by mail; its open case is closed.',
  })
  async moderateComment(
    @Ctx() ctx: Context,
    @Args('input') input: ModerateCommentInput,
  ): Promise<CommentModerated | ModerationRefused> {
    const outcome = await this.moderation.decide(ctx, input);
    if (outcome.done === 'refused') return { state: outcome.state };
    const comment = await this.found.written(ctx, input.comment, outcome.found.thread);
    if (!comment) throw new Error('a moderated comment cannot be read');
    return { comment };
  }

  @Access('OFFICER')
  @Mutation(() => Thread, { description: 'Closes a thread: it can be read, but only moderators write in it.' })
  async closeThread(
    @Ctx() ctx: Context,
    @Args('thread', thread) ref: ThreadInput,
    @Args('reason', { description: 'Shown with the thread.' }) reason: string,
  ): Promise<Thread> {
    await this.order.close(ctx, ref, reason);
    return this.reading.thread(ctx, ref);
  }

  @Access('OFFICER')
  @Mutation(() => Thread, { description: 'Opens a closed thread again.' })
  async reopenThread(@Ctx() ctx: Context, @Args('thread', thread) ref: ThreadInput): Promise<Thread> {
    await this.order.close(ctx, ref, null);
    return this.reading.thread(ctx, ref);
  }

  @Access('OFFICER')
  @Mutation(() => Thread, { description: 'Slow mode: lets each person but moderators write once in so many seconds.' })
  async slowDownThread(
    @Ctx() ctx: Context,
    @Args('thread', thread) ref: ThreadInput,
    @Args('seconds', { type: () => Int, description: '0 to 86,400; 0 switches it off.' }) seconds: number,
  ): Promise<Thread> {
    await this.order.slowDown(ctx, ref, seconds);
    return this.reading.thread(ctx, ref);
  }
}
