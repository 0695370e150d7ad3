import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { EventRefused, shownRefusals } from '../event/event-refusal.graphql.js';
import { EventMessageService } from './message.service.js';
import { EventMessageInput, EventMessageResult, EventMessageSent } from './office.graphql.js';
import { EventStatistics } from './statistics.graphql.js';
import { EventStatisticsService } from './statistics.service.js';

@Resolver()
export class OfficeResolver {
  constructor(
    private readonly messages: EventMessageService,
    private readonly statistics: EventStatisticsService,
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
}
