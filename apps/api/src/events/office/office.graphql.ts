import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMinSize, Max, Min } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/checks.decorator.js';
import { EventRefused } from '../event/event-refusal.graphql.js';
import { EVENT } from '../event.limits.js';

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

@InputType({ description: 'Which seminar day of which run of a course an event counts for.' })
export class CountEventInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same again records nothing.' })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => ID, { description: 'Id of the run of the course.' })
  @Id()
  run!: string;

  @Field(() => Int, { description: 'Number of the day in the course, from 1.' })
  @Min(1, { context: { min: 1, max: 100 } })
  @Max(100, { context: { min: 1, max: 100 } })
  day!: number;
}

@ObjectType({ description: 'What was handed to the programme.' })
export class EventCounted {
  @Field(() => Int, {
    description: 'People whose day was recorded now; those who have it already are not counted again.',
  })
  recorded!: number;
}

@ObjectType({ description: 'The rules of the programme are against it; nothing was recorded.' })
export class EventNotCounted {
  @Field(() => [String], { description: 'Reasons as sentences in the language of the viewer.' })
  messages!: string[];
}

export const CountEventResult = createUnionType({
  name: 'CountEventResult',
  description: 'What was handed to the programme, or why nothing was.',
  types: () => [EventCounted, EventNotCounted] as const,
  resolveType: (value: EventCounted | EventNotCounted) => ('messages' in value ? EventNotCounted : EventCounted),
});

@ObjectType({ description: 'A draft of news about an event.' })
export class EventNewsDrafted {
  @Field(() => ID, { description: 'Id of the news item, to go on writing.' })
  post!: string;
}

export const DraftEventNewsResult = createUnionType({
  name: 'DraftEventNewsResult',
  description: 'The draft, or why there is none.',
  types: () => [EventNewsDrafted, EventRefused] as const,
  resolveType: (value: EventNewsDrafted | EventRefused) => ('refusals' in value ? EventRefused : EventNewsDrafted),
});
