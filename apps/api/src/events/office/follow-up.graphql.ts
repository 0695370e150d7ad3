import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Id } from '../../core/graphql/checks.decorator.js';
import { EventRefused } from '../event/event-refusal.graphql.js';

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

@ObjectType({ description: 'A draft of a project report about an event.' })
export class EventReportDrafted {
  @Field(() => ID, { description: 'Id of the report, to go on writing.' })
  report!: string;
}

export const DraftEventReportResult = createUnionType({
  name: 'DraftEventReportResult',
  description: 'The draft, or why there is none.',
  types: () => [EventReportDrafted, EventRefused] as const,
  resolveType: (value: EventReportDrafted | EventRefused) => ('refusals' in value ? EventRefused : EventReportDrafted),
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
