import {
  Args,
  Field,
  ID,
  ObjectType,
  Parent,
  registerEnumType,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx, SharedContext } from '../../core/access/context.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import { After } from '../../core/live/after.argument.js';
import { LiveFollow } from '../../core/live/topic.js';
import { EventType } from './event.graphql.js';
import { EventReader } from './event.reader.js';
import { EventService } from './event.service.js';
import { EventsTopic, EventTopic, type EventChangeKind, type EventEvent } from './event.topic.js';

const EventChangeKindEnum = {
  PUBLISHED: 'PUBLISHED',
  UPDATED: 'UPDATED',
  SEATS: 'SEATS',
  QUESTIONS: 'QUESTIONS',
  GONE: 'GONE',
  RELOAD: 'RELOAD',
};
registerEnumType(EventChangeKindEnum, {
  name: 'EventChangeKind',
  description: 'What happened to an event.',
  valuesMap: {
    UPDATED: { description: 'Changed, postponed or cancelled.' },
    SEATS: { description: 'Somebody answered, or a seat was passed on.' },
    QUESTIONS: { description: 'A question to the speakers was asked, voted for, answered or hidden.' },
    GONE: { description: 'No longer to be seen by the viewer.' },
    RELOAD: {
      description: 'The cursor is too old or unknown: load anew; the stream goes on from this cursor.',
    },
  },
});

@ObjectType({ description: 'A change of an event.' })
export class EventChange {
  @Field(() => CursorScalar, { description: 'To be given as `after` when the stream is taken up again.' })
  cursor!: string;

  @Field(() => EventChangeKindEnum)
  kind!: EventChangeKind;

  @Field(() => ID, { nullable: true, description: 'Null with RELOAD.' })
  eventId!: string | null;
}

@Resolver(() => EventChange)
export class EventLiveResolver {
  constructor(
    private readonly list: EventsTopic,
    private readonly one: EventTopic,
    private readonly reader: EventReader,
    private readonly events: EventService,
  ) {}

  @Access('MEMBER')
  @Subscription(() => EventChange, {
    description:
      'Events published, changed, postponed or cancelled, in order. What happened after the cursor comes first.',
  })
  eventsChanged(@After('a list') after?: string): LiveFollow<EventEvent> {
    return new LiveFollow(this.list, '', after ?? null);
  }

  @Access('MEMBER')
  @Subscription(() => EventChange, {
    description:
      'Changes of one event, with its seats and lines, in order. What happened after the cursor comes first.',
  })
  eventChanged(@Args('id', { type: () => ID }) id: string, @After('a list') after?: string): LiveFollow<EventEvent> {
    return new LiveFollow(this.one, id, after ?? null);
  }

  @ResolveField(() => EventType, { nullable: true, description: 'The event as it is now; null with GONE and RELOAD.' })
  event(@Parent() event: EventEvent, @Ctx() ctx: Context): Promise<EventType | null> | EventType | null {
    if (!event.row) return null;
    // Shared deliveries select nothing that depends on the viewer; the right to see was decided before.
    if (ctx instanceof SharedContext) return this.reader.shape(event.row, null, ctx.now);
    return this.events.find(ctx, event.row.id);
  }
}
