import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { DateScalar } from '../../core/graphql/scalars.js';
import { EventRefused, shownRefusals } from '../event/event-refusal.graphql.js';
import { EventMessageService } from './message.service.js';
import { wordEventRefusal } from '../event.wording.js';
import { FollowUpService } from './follow-up.service.js';
import {
  CountEventInput,
  CountEventResult,
  DraftEventNewsResult,
  EventCounted,
  EventMessageInput,
  EventMessageResult,
  EventMessageSent,
  EventNewsDrafted,
  EventNotCounted,
} from './office.graphql.js';
import { EventStatistics } from './statistics.graphql.js';
import { EventStatisticsService } from './statistics.service.js';

@Resolver()
export class OfficeResolver {
  constructor(
    private readonly messages: EventMessageService,
    private readonly statistics: EventStatisticsService,
    private readonly followUps: FollowUpService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => EventMessageResult, {
    description:
      'Writes to people who answered, at most 10 times an event. For those who run it; the list as a table: `/termine/<id>/teilnehmende.csv`.',
  })
  async writeToEventGuests(
    @Ctx() ctx: Context,
    @Args('input') input: EventMessageInput,
  ): Promise<EventMessageSent | EventRefused> {
    const outcome = await this.messages.send(ctx, input);
    return outcome.ok ? { recipients: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Query(() => EventStatistics, { description: 'Figures over events that took place within a time.' })
  eventStatistics(
    @Ctx() ctx: Context,
    @Args('from', { type: () => DateScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DateScalar, description: 'Last day.' }) to: string,
    @Args('association', { type: () => ID, nullable: true, description: 'Only events of that association.' })
    association?: string | null,
  ): Promise<EventStatistics> {
    return this.statistics.figures(ctx, from, to, association ?? null);
  }

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
