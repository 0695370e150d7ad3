import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Rsvp } from '../rsvp/rsvp.graphql.js';
import { CheckInCodes } from './check-in.codes.js';
import { CheckInService } from './check-in.service.js';
import {
  CheckInAnswer,
  CheckInInput,
  CheckInLine,
  EventGuestConnection,
  EventGuestsArgs,
  EventParticipantConnection,
} from './guest.graphql.js';
import { GuestService } from './guest.service.js';

const eventArgument = { type: () => ID, description: 'Id of the event.' };

@Resolver(() => Rsvp)
export class GuestResolver {
  constructor(
    private readonly people: GuestService,
    private readonly door: CheckInService,
    private readonly codes: CheckInCodes,
  ) {}

  @Access('MEMBER')
  @Query(() => EventParticipantConnection, {
    description: 'Participants with a seat who agreed to be seen, for everybody who may see the event.',
  })
  eventParticipants(
    @Ctx() ctx: Context,
    @Args('event', eventArgument) event: string,
    @Args() { first, after }: PageArgs,
  ): Promise<EventParticipantConnection> {
    return this.people.participants(ctx, event, first, after ?? null);
  }

  @Access('MEMBER')
  @Query(() => EventGuestConnection, { description: 'Everybody who answered, for those who run the event.' })
  eventGuests(@Ctx() ctx: Context, @Args() args: EventGuestsArgs): Promise<EventGuestConnection> {
    return this.people.guests(ctx, args);
  }

  @Access('MEMBER')
  @Query(() => [CheckInLine], {
    description:
      'Everybody with a seat on site, for a phone at the door that may lose its network; nobody from twelve hours after the end. For those who run it.',
  })
  checkInList(@Ctx() ctx: Context, @Args('event', eventArgument) event: string): Promise<CheckInLine[]> {
    return this.door.lines(ctx, event);
  }

  @Access('MEMBER')
  @Mutation(() => [CheckInAnswer], {
    description: 'Checks people in, one or what a phone kept; again is no error. For those who run the event.',
  })
  checkIn(@Ctx() ctx: Context, @Args('input') input: CheckInInput): Promise<CheckInAnswer[]> {
    return this.door.checkIn(ctx, input);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, { description: 'Takes a check-in back that was a mistake; false where there was none.' })
  undoCheckIn(
    @Ctx() ctx: Context,
    @Args('event', eventArgument) event: string,
    @Args('guest', { type: () => ID, description: 'Id of the answer.' }) guest: string,
  ): Promise<boolean> {
    return this.door.undo(ctx, event, guest);
  }

  @ViewerDependent()
  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the own QR code says at the door; null without a seat on site. As a picture: `/termine/<id>/einlass.svg`.',
  })
  checkInCode(@Parent() rsvp: Rsvp): string | null {
    return rsvp.seat === 'SEATED' && rsvp.mode === 'ON_SITE' ? this.codes.make(rsvp.id) : null;
  }
}
