import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { EventRefused, shownRefusals } from '../event/event-refusal.graphql.js';
import type { Outcome } from '../event.refusal.js';
import { AnswerEventInput } from '../rsvp/rsvp.input.js';
import {
  CreateEventSeriesInput,
  EditEventSeriesInput,
  EventSeries,
  EventSeriesSaved,
  SaveEventSeriesResult,
  SeriesAnswer,
} from './series.graphql.js';
import { SeriesService } from './series.service.js';

const idArgument = { type: () => ID };

@Resolver()
export class SeriesResolver {
  constructor(private readonly series: SeriesService) {}

  @Access('MEMBER')
  @Query(() => EventSeries, { nullable: true, description: 'Null when missing or not for the viewer.' })
  eventSeries(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventSeries | null> {
    return this.series.find(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventSeriesResult, { description: 'Makes drafts of all dates of a series.' })
  async createEventSeries(
    @Ctx() ctx: Context,
    @Args('input') input: CreateEventSeriesInput,
  ): Promise<EventSeriesSaved | EventRefused> {
    return this.result(ctx, await this.series.create(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => SaveEventSeriesResult, { description: 'Publishes every date of a series that is still a draft.' })
  async publishEventSeries(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
  ): Promise<EventSeriesSaved | EventRefused> {
    const outcome = await this.series.publish(ctx, id);
    return this.result(ctx, outcome.ok ? { ok: true, value: id } : outcome);
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventSeriesResult, {
    description: 'Changes a date and all later ones. One that cannot be changed so keeps all of them as they are.',
  })
  async editEventSeries(
    @Ctx() ctx: Context,
    @Args('input') input: EditEventSeriesInput,
  ): Promise<EventSeriesSaved | EventRefused> {
    return this.result(ctx, await this.series.edit(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventSeriesResult, {
    description: 'Cancels a date and all later ones; those who answered are told.',
  })
  async cancelEventSeries(
    @Ctx() ctx: Context,
    @Args('from', { type: () => ID, description: 'Id of the first date to be cancelled.' }) from: string,
    @Args('message', { description: 'Shown to those concerned; at most 2,000 characters.' }) message: string,
  ): Promise<EventSeriesSaved | EventRefused> {
    return this.result(ctx, await this.series.cancel(ctx, from, message));
  }

  @Access('MEMBER')
  @Mutation(() => [SeriesAnswer], {
    description:
      'Gives one answer to every date to come of the series that `input.event` belongs to. Without workshops.',
  })
  async answerEventSeries(@Ctx() ctx: Context, @Args('input') input: AnswerEventInput): Promise<SeriesAnswer[]> {
    const answers = await this.series.answer(ctx, input);
    if (!answers) throw badInput({ field: 'input.event', code: 'UNKNOWN' });
    return answers.map(({ event, refusals }) => ({ event, refusals: shownRefusals(ctx, refusals).refusals }));
  }

  private async result(ctx: Context, outcome: Outcome<string>): Promise<EventSeriesSaved | EventRefused> {
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals);
    const series = await this.series.find(ctx, outcome.value);
    if (!series) throw new Error('a saved series cannot be read');
    return { series };
  }
}
