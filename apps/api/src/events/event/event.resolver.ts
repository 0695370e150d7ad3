import { Args, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EventConnection, EventType } from './event.graphql.js';
import { EventMonthArgs, EventsArgs, ManagedEventsArgs } from './event-list.input.js';
import { EventService } from './event.service.js';

@Resolver(() => EventType)
export class EventResolver {
  constructor(private readonly events: EventService) {}

  @Access('MEMBER')
  @Query(() => EventConnection, {
    name: 'events',
    description: 'Events to which the viewer is invited: those to come, the next first; or those that are over.',
  })
  eventList(@Ctx() ctx: Context, @Args() args: EventsArgs, @Info() info: GraphQLResolveInfo): Promise<EventConnection> {
    return this.events.list(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => [EventType], {
    description: 'Events that touch a month in Berlin and to which the viewer is invited, in order; at most 300.',
  })
  eventMonth(
    @Ctx() ctx: Context,
    @Args() args: EventMonthArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventType[]> {
    return this.events.month(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => EventConnection, { description: 'Events that the viewer answered with yes or maybe, as `events`.' })
  myEvents(
    @Ctx() ctx: Context,
    @Args() args: PageArgs,
    @Args('past', { defaultValue: false, description: 'Those that are over, latest first.' }) past: boolean,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventConnection> {
    return this.events.mine(ctx, past, args, info);
  }

  @Access('MEMBER')
  @Query(() => EventConnection, {
    description:
      "Events that the viewer works on, in every state, last changed first: the association's, or their own ones of their administration.",
  })
  managedEvents(
    @Ctx() ctx: Context,
    @Args() args: ManagedEventsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventConnection> {
    return this.events.managed(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => EventType, { nullable: true, description: 'Null when missing or not for the viewer.' })
  event(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<EventType | null> {
    return this.events.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => EventType, {
    nullable: true,
    description: 'By its short number. Null when missing or not for the viewer.',
  })
  eventByNumber(
    @Ctx() ctx: Context,
    @Args('number', { type: () => Int, description: 'As in `Event.number`.' }) number: number,
  ): Promise<EventType | null> {
    return this.events.findByNumber(ctx, number);
  }
}
