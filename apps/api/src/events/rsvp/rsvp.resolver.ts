import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EventRefused, EventSaved, shownRefusals } from '../event/event-refusal.graphql.js';
import { EventService } from '../event/event.service.js';
import type { Outcome } from '../event.refusal.js';
import { AnswerEventInput, AnswerEventResult } from './rsvp.input.js';
import { RsvpService } from './rsvp.service.js';

const idArgument = { type: () => ID, description: 'Id of the event.' };
const workshopArgument = { type: () => ID, description: 'Id of the workshop.' };

@Resolver()
export class RsvpResolver {
  constructor(
    private readonly rsvps: RsvpService,
    private readonly events: EventService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => AnswerEventResult, {
    description: 'Answers an invitation. A yes gets a seat where one is free, else a place on the waiting list.',
  })
  async answerEvent(@Ctx() ctx: Context, @Args('input') input: AnswerEventInput): Promise<EventSaved | EventRefused> {
    return this.result(ctx, input.event, await this.rsvps.answer(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => AnswerEventResult, { description: 'Takes up the seat that is offered to the viewer.' })
  async acceptSeat(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.rsvps.accept(ctx, id));
  }

  @Access('MEMBER')
  @Mutation(() => AnswerEventResult, {
    description: 'Turns the offered seat down; who holds an online seat meanwhile keeps that.',
  })
  async declineSeat(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.rsvps.decline(ctx, id));
  }

  @Access('MEMBER')
  @Mutation(() => AnswerEventResult, {
    description: 'Takes up the seat that is offered in a workshop; what is held at the same time is freed.',
  })
  async acceptWorkshopSeat(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('workshop', workshopArgument) workshop: string,
  ): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.rsvps.acceptWorkshop(ctx, id, workshop));
  }

  @Access('MEMBER')
  @Mutation(() => AnswerEventResult, {
    description: 'Leaves the line of a workshop, or turns the seat that is offered there down.',
  })
  async leaveWorkshopLine(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('workshop', workshopArgument) workshop: string,
  ): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.rsvps.leaveWorkshop(ctx, id, workshop));
  }

  private async result(ctx: Context, id: string, outcome: Outcome<null>): Promise<EventSaved | EventRefused> {
    const event = await this.events.find(ctx, id);
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals, event);
    if (!event) throw new Error('an answered event cannot be read');
    return { event };
  }
}
