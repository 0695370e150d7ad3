import { EVENT } from '@lotsennetz/limits';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { AtMost, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { TakePartEnum } from '../rsvp/rsvp.graphql.js';
import type { Mode } from '../rsvp/rsvp.rules.js';
import { EventKindEnum, EventStateEnum } from './event-enums.graphql.js';
import type { EventKind, EventState } from './event.rules.js';

@InputType({ description: 'All given conditions have to hold.' })
export class EventFilter {
  @Field(() => [EventKindEnum], { nullable: true })
  @IsOptional()
  @ListOfAtMost(5)
  kinds?: EventKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Key of an association.' })
  @IsOptional()
  @AtMost(40)
  association?: string | null;

  @Field(() => TakePartEnum, { nullable: true, description: 'Events that offer this way of taking part.' })
  @IsOptional()
  mode?: Mode | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of title, summary or place; at most ${EVENT.search} characters.`,
  })
  @IsOptional()
  @AtMost(EVENT.search)
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the Landkreis or Stadtkreis of the place.' })
  @IsOptional()
  @AtMost(8)
  county?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where somebody who accepts now gets a seat.' })
  @IsOptional()
  withFreeSeats?: boolean | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter | null;

  @Field({ defaultValue: false, description: 'Events that are over, latest first, instead of those to come.' })
  past!: boolean;
}

@ArgsType()
export class ManagedEventsArgs extends PageArgs {
  @Field(() => EventStateEnum, { nullable: true, description: 'Only events in that state.' })
  @IsOptional()
  state?: EventState | null;
}

@ArgsType()
export class EventMonthArgs {
  @Field({ description: 'Month in Berlin, `2026-11`.' })
  @Matches(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
  month!: string;

  @Field(() => EventFilter, { nullable: true, description: 'Which events; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter | null;
}
