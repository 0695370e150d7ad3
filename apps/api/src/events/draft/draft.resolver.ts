import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EventType } from '../event/event.graphql.js';
import {
  EventDraft,
  EventDraftChangedMeanwhile,
  EventDraftSaved,
  SaveEventDraftInput,
  SaveEventDraftResult,
} from './draft.graphql.js';
import { EventDraftService } from './draft.service.js';

const idArgument = { type: () => ID };

@Resolver(() => EventType)
export class EventDraftResolver {
  constructor(private readonly drafts: EventDraftService) {}

  @ViewerDependent()
  @ResolveField(() => EventDraft, {
    nullable: true,
    description: 'Unfinished work on the event, for those who may edit it; null where there is none.',
  })
  draft(@Ctx() ctx: Context, @Parent() event: EventType): Promise<EventDraft | null> | null {
    return this.drafts.of(ctx, event);
  }

  @Access('MEMBER')
  @Query(() => [EventDraft], { description: 'What the viewer has begun and not yet made an event of; at most 20.' })
  begunEvents(@Ctx() ctx: Context): Promise<EventDraft[]> {
    return this.drafts.begun(ctx);
  }

  @Access('MEMBER')
  @Query(() => EventDraft, { nullable: true, description: 'Null when missing or begun by somebody else.' })
  begunEvent(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<EventDraft | null> {
    return this.drafts.begunOne(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => SaveEventDraftResult, {
    description: 'Keeps the form of an event as it stands, also incomplete. Members see nothing of it.',
  })
  saveEventDraft(
    @Ctx() ctx: Context,
    @Args('input') input: SaveEventDraftInput,
  ): Promise<EventDraftSaved | EventDraftChangedMeanwhile> {
    return this.drafts.save(ctx, input);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, { description: 'Gives up what the viewer has begun. False where it is not there.' })
  discardBegunEvent(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return this.drafts.discardBegun(ctx, id);
  }
}
