import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Context } from '../../core/access/context.js';
import type { EventRefusal, EventRefusalCode } from '../event.refusal.js';
import { EVENT_REFUSAL_CODES, wordEventRefusal } from '../event.wording.js';
import { EventType } from './event.graphql.js';

const EventRefusalCodeEnum = Object.fromEntries(EVENT_REFUSAL_CODES.map((code) => [code, code]));
registerEnumType(EventRefusalCodeEnum, {
  name: 'EventRefusalCode',
  description: 'Why nothing was changed; the wording is in the message.',
});

@ObjectType('EventRefusal', { description: 'One reason why nothing was changed.' })
export class EventRefusalType {
  @Field(() => EventRefusalCodeEnum)
  code!: EventRefusalCode;

  @Field(() => String, { nullable: true, description: 'Path in the input, `content.seatsOnSite`; null: the whole.' })
  field!: string | null;

  @Field({ description: 'The reason as a sentence in the language of the viewer.' })
  message!: string;
}

@ObjectType({ description: 'Refused for all these reasons; nothing was changed.' })
export class EventRefused {
  @Field(() => [EventRefusalType])
  refusals!: EventRefusalType[];

  @Field(() => EventType, { nullable: true, description: 'The event as it is now, where there is one.' })
  current!: EventType | null;
}

@ObjectType({ description: 'The event as it was saved.' })
export class EventSaved {
  @Field(() => EventType)
  event!: EventType;
}

export const SaveEventResult = createUnionType({
  name: 'SaveEventResult',
  description: 'The saved event, or why nothing was changed.',
  types: () => [EventSaved, EventRefused] as const,
  resolveType: (value: EventSaved | EventRefused) => ('refusals' in value ? EventRefused : EventSaved),
});

/** Refusals as the schema shows them, worded for the viewer. */
export function shownRefusals(
  ctx: Context,
  refusals: readonly EventRefusal[],
  current: EventType | null = null,
): EventRefused {
  return {
    refusals: refusals.map((refusal) => ({
      code: refusal.code,
      field: refusal.at ?? null,
      message: wordEventRefusal(refusal, ctx.language),
    })),
    current,
  };
}
