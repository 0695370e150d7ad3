import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { Outcome } from '../event.refusal.js';
import { EventEditorService } from './event-editor.service.js';
import { EventMovesService } from './event-moves.service.js';
import { EventRefused, EventSaved, SaveEventResult, shownRefusals } from './event-refusal.graphql.js';
import { EventType } from './event.graphql.js';
import { CopyEventInput, CreateEventInput, EditEventInput } from './event.input.js';
import { EventService } from './event.service.js';

const idArgument = { type: () => ID };
const REASON = 'Shown to those concerned; at most 2,000 characters.';

@Resolver()
export class EventEditorResolver {
  constructor(
    private readonly editor: EventEditorService,
    private readonly moves: EventMovesService,
    private readonly events: EventService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => EventType, {
    description: 'Makes a draft: officers for their association or a partner, members for their administration.',
  })
  async createEvent(@Ctx() ctx: Context, @Args('input') input: CreateEventInput): Promise<EventType> {
    return this.event(ctx, await this.editor.create(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => EventType, { description: 'Makes a draft with the content of an event that the viewer works on.' })
  async copyEvent(@Ctx() ctx: Context, @Args('input') input: CopyEventInput): Promise<EventType> {
    return this.event(ctx, await this.editor.copy(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventResult, { description: 'Saves content. Seats that are given stay.' })
  async editEvent(@Ctx() ctx: Context, @Args('input') input: EditEventInput): Promise<EventSaved | EventRefused> {
    return this.result(ctx, input.id, await this.editor.edit(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventResult, { description: "Asks the association for approval of an administration's event." })
  async submitEvent(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.moves.submit(ctx, id));
  }

  @Access('OFFICER')
  @Mutation(() => SaveEventResult, { description: 'Gives an event that waits for approval back to its host.' })
  async returnEvent(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('reason', { description: REASON }) reason: string,
  ): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.moves.sendBack(ctx, id, reason));
  }

  @Access('OFFICER')
  @Mutation(() => SaveEventResult, { description: 'Publishes, approves, or lets a postponed event take place.' })
  async publishEvent(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.moves.publish(ctx, id));
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventResult, {
    description: 'Puts an event off to a date that is not known yet. Seats and lines stay as they are.',
  })
  async postponeEvent(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('message', { description: REASON }) message: string,
  ): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.moves.postpone(ctx, id, message));
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventResult, { description: 'Cancels an event for good; those who answered are told.' })
  async cancelEvent(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('message', { description: REASON }) message: string,
  ): Promise<EventSaved | EventRefused> {
    return this.result(ctx, id, await this.moves.cancel(ctx, id, message));
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, { description: 'Deletes what was never published; false where it was.' })
  async discardEvent(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return (await this.editor.discard(ctx, id)).ok;
  }

  private async result(ctx: Context, id: string, outcome: Outcome<null>): Promise<EventSaved | EventRefused> {
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals, await this.events.find(ctx, id));
    return { event: await this.event(ctx, id) };
  }

  private async event(ctx: Context, id: string): Promise<EventType> {
    const event = await this.events.find(ctx, id);
    if (!event) throw new Error('a saved event cannot be read');
    return event;
  }
}
