import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EventRefused, shownRefusals } from '../event/event-refusal.graphql.js';
import {
  CountEventInput,
  CountEventResult,
  DraftEventNewsResult,
  DraftEventReportResult,
  EventCounted,
  EventCounting,
  EventNewsDrafted,
  EventReportDrafted,
} from './follow-up.graphql.js';
import { CountingService } from './counting.service.js';
import { FollowUpService } from './follow-up.service.js';

/** What follows from an event in other areas. */
@Resolver()
export class FollowUpResolver {
  constructor(
    private readonly followUps: FollowUpService,
    private readonly countings: CountingService,
  ) {}

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
  @Query(() => EventCounting, {
    nullable: true,
    description: 'For officers of the association that answers for the event; null when missing or not theirs.',
  })
  eventCounting(
    @Ctx() ctx: Context,
    @Args('event', { type: () => ID, description: 'Id of the event.' }) event: string,
  ): Promise<EventCounting | null> {
    return this.countings.find(ctx, event);
  }

  @Access('OFFICER')
  @Mutation(() => CountEventResult, {
    description:
      'Says for which seminar day an event counts: whoever is checked in and enrolled there has attended it, and has not when the check-in is taken back.',
  })
  async countEventAttendance(
    @Ctx() ctx: Context,
    @Args('input') input: CountEventInput,
  ): Promise<EventCounted | EventRefused> {
    const outcome = await this.countings.count(ctx, input);
    return outcome.ok ? { counting: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }
}
