import { EVENT } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMinSize } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { EventRefused } from '../event/event-refusal.graphql.js';

export const GUEST_GROUPS = ['SEATED_ON_SITE', 'SEATED_ONLINE', 'WAITING', 'MAYBE', 'ATTENDED'] as const;
export type GuestGroup = (typeof GUEST_GROUPS)[number];
export const GuestGroupEnum = Object.fromEntries(GUEST_GROUPS.map((value) => [value, value]));
registerEnumType(GuestGroupEnum, {
  name: 'EventGuestGroup',
  description: 'People who answered, by what their answer has come to.',
  valuesMap: { WAITING: { description: 'On a waiting list or with an offer.' } },
});

@InputType()
export class EventMessageInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same message again is sent once.' })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => [GuestGroupEnum], { description: 'At least one.' })
  @ListOfAtMost(GUEST_GROUPS.length)
  @ArrayMinSize(1, { context: { min: 1, max: GUEST_GROUPS.length } })
  groups!: GuestGroup[];

  @Field({ description: `At most ${EVENT.subject} characters.` })
  @AtMost(EVENT.subject)
  @NotBlank()
  subject!: string;

  @Field({ description: `Plain text, at most ${EVENT.message} characters.` })
  @AtMost(EVENT.message)
  @NotBlank()
  text!: string;
}

@ObjectType({ description: 'The message is on its way.' })
export class EventMessageSent {
  @Field(() => Int, { description: 'People to whom it goes.' })
  recipients!: number;
}

export const EventMessageResult = createUnionType({
  name: 'EventMessageResult',
  description: 'The message is on its way, or why it is not.',
  types: () => [EventMessageSent, EventRefused] as const,
  resolveType: (value: EventMessageSent | EventRefused) => ('refusals' in value ? EventRefused : EventMessageSent),
});
