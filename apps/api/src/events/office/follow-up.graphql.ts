import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { EventRefused } from '../event/event-refusal.graphql.js';

@ObjectType({ description: 'A seminar day of a run of a course, to be chosen.' })
export class EventSeminarDay {
  @Field(() => ID, { description: 'Id of the run of the course.' })
  run!: string;

  @Field(() => Int, { description: 'Number of the day in the course, from 1.' })
  day!: number;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: 'Title of the course.' })
  course!: string;

  @Field({ description: 'Title of the day.' })
  title!: string;

  @Field({ description: 'Name of the training provider.' })
  provider!: string;
}

@ObjectType({ description: 'Whether an event counts for the qualification, as its officers see it.' })
export class EventCounting {
  @Field(() => EventSeminarDay, { nullable: true, description: 'The seminar day it counts for; null: for none.' })
  day!: EventSeminarDay | null;

  @Field(() => [EventSeminarDay], { description: 'Seminar days on the days of the event, at most 100.' })
  choices!: EventSeminarDay[];

  @Field(() => Int, { description: 'People who have that seminar day by having been here.' })
  recorded!: number;
}

@InputType({ description: 'Which seminar day of which run of a course an event counts for; without both: for none.' })
export class CountEventInput {
  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the run of the course.' })
  @IsOptional()
  @Id()
  run?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the day in the course, from 1.' })
  @IsOptional()
  @Min(1, { context: { min: 1, max: 100 } })
  @Max(100, { context: { min: 1, max: 100 } })
  day?: number | null;
}

@ObjectType({ description: 'It was said what the event counts for; the days of those who came follow within seconds.' })
export class EventCounted {
  @Field(() => EventCounting)
  counting!: EventCounting;
}

export const CountEventResult = createUnionType({
  name: 'CountEventResult',
  description: 'What the event counts for now, or why nothing was changed.',
  types: () => [EventCounted, EventRefused] as const,
  resolveType: (value: EventCounted | EventRefused) => ('refusals' in value ? EventRefused : EventCounted),
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
