import { EVENT } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, Id } from '../../core/graphql/schema/checks.decorator.js';
import { EventRefusalType, EventRefused } from '../event/event-refusal.graphql.js';
import { EventType } from '../event/event.graphql.js';
import { EventContentInput } from '../event/event.input.js';

@ObjectType({ description: 'Dates that repeat by a rule; each is an event of its own.' })
export class EventSeries {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'RFC 5545 rule in Berlin time, always with an end.' })
  rule!: string;

  @Field(() => [EventType], { description: 'All dates that the viewer may see, in order of time.' })
  events!: EventType[];
}

@InputType()
export class CreateEventSeriesInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same series.' })
  @Id()
  clientKey!: string;

  @Field({
    description: `RFC 5545 rule, FREQ of DAILY, WEEKLY or MONTHLY, with COUNT or UNTIL, at most ${EVENT.seriesDates} dates: \`FREQ=MONTHLY;BYDAY=1WE;COUNT=12\`.`,
  })
  @AtMost(EVENT.rule)
  rule!: string;

  @Field(() => EventContentInput, { description: 'Content of every date; its times are those of the first.' })
  @ValidateNested()
  @Type(() => EventContentInput)
  content!: EventContentInput;
}

@InputType({
  description: 'Content for a date and all later ones of its series; times move along by the clock in Berlin.',
})
export class EditEventSeriesInput {
  @Field(() => ID, { description: 'The date from which on the series changes.' })
  @Id()
  from!: string;

  @Field(() => Int, { description: 'The version of that date which was edited.' })
  version!: number;

  @Field(() => EventContentInput)
  @ValidateNested()
  @Type(() => EventContentInput)
  content!: EventContentInput;
}

@ObjectType({ description: 'The series as it was saved.' })
export class EventSeriesSaved {
  @Field(() => EventSeries)
  series!: EventSeries;
}

export const SaveEventSeriesResult = createUnionType({
  name: 'SaveEventSeriesResult',
  description: 'The saved series, or why nothing was changed.',
  types: () => [EventSeriesSaved, EventRefused] as const,
  resolveType: (value: EventSeriesSaved | EventRefused) => ('refusals' in value ? EventRefused : EventSeriesSaved),
});

@ObjectType({ description: 'One date of a series after an answer to all of them.' })
export class SeriesAnswer {
  @Field(() => EventType, { description: 'The date with the own answer as it stands now.' })
  event!: EventType;

  @Field(() => [EventRefusalType], { description: 'Why this date was not answered; empty: it was.' })
  refusals!: EventRefusalType[];
}
