import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EventRefused, shownRefusals } from '../event/event-refusal.graphql.js';
import { wordEventRefusal } from '../event.wording.js';
import {
  CountEventInput,
  CountEventResult,
  DraftEventNewsResult,
  DraftEventReportResult,
  EventCounted,
  EventNewsDrafted,
  EventNotCounted,
  EventReportDrafted,
} from './follow-up.graphql.js';
import { FollowUpService } from './follow-up.service.js';

/** What follows from an event in other areas. */
@Resolver()
export class FollowUpResolver {
  constructor(private readonly followUps: FollowUpService) {}

  @Access('OFFICER')
  @Mutation(() => DraftEventNewsResult, {
    description:
      'Makes a draft of news about an event that is over, with what is known of it; again gives the same one.',
  })
  async draftEventNews(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EventNewsDrafted | EventRefused> {
    const outcome = await this.followUps.draftNews(ctx, id);
    return outcome.ok ? { post: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('MEMBER')
  @Mutation(() => DraftEventReportResult, {
    description:
      'Makes a draft of a project report of the own administration about an event that is over, with what is known of it; again gives the same one. For those who run it.',
  })
  async draftEventReport(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EventReportDrafted | EventRefused> {
    const outcome = await this.followUps.draftReport(ctx, id);
    return outcome.ok ? { report: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => CountEventResult, {
    description: 'Records those who came and are enrolled in a run as having attended a seminar day of it.',
  })
  async countEventAttendance(
    @Ctx() ctx: Context,
    @Args('input') input: CountEventInput,
  ): Promise<EventCounted | EventNotCounted> {
    const outcome = await this.followUps.count(ctx, input);
    if (outcome.ok) return { recorded: outcome.value };
    if ('sentences' in outcome) return { messages: [...outcome.sentences] };
    return { messages: outcome.refusals.map((refusal) => wordEventRefusal(refusal, ctx.language)) };
  }
}
