import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Administration, Association, County } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType, CountyType } from '../../register/administration.graphql.js';
import { TakePartEnum } from '../rsvp/rsvp.graphql.js';
import type { Mode } from '../rsvp/rsvp.rules.js';
import { HostKindEnum, ItemKindEnum } from './event-enums.graphql.js';
import type { HostKind, ItemKind } from './event.rules.js';

@ObjectType({ description: 'Who invites.' })
export class EventHost {
  @Field(() => HostKindEnum)
  kind!: HostKind;

  @Field({ description: 'Name to be shown: of the association, the partner or the administration.' })
  name!: string;

  @Field(() => AssociationType, { description: 'The association that answers for the event.' })
  association!: Association | null;

  @Field(() => AdministrationType, { nullable: true, description: 'Null unless an administration invites.' })
  administration!: Administration | null;
}

@ObjectType({ description: 'Where people meet.' })
export class EventPlace {
  @Field()
  name!: string;

  @Field()
  address!: string;

  @Field({ description: 'Steps, lifts, hearing loops, parking; empty where nothing is known.' })
  accessibility!: string;

  @Field(() => CountyType, { nullable: true, description: 'Landkreis of the place; null where not given.' })
  county!: County | null;
}

@ObjectType({ description: 'Seats of one way of taking part.' })
export class EventSeats {
  @Field(() => TakePartEnum)
  mode!: Mode;

  @Field(() => Int, { nullable: true, description: 'All seats; null: as many as come.' })
  total!: number | null;

  @Field(() => Int, { description: 'Seats given or on offer.' })
  taken!: number;

  @Field(() => Int, { nullable: true, description: 'Seats left for whoever accepts now; null: as many as come.' })
  free!: number | null;

  @Field(() => Int, { description: 'People on the waiting list.' })
  waiting!: number;
}

@ObjectType({ description: 'A question at registration. Replies are deleted after the event.' })
export class EventQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field()
  required!: boolean;
}

@ObjectType({ description: 'A part of the agenda.' })
export class EventItem {
  @Field(() => ID)
  id!: string;

  @Field(() => ItemKindEnum)
  kind!: ItemKind;

  @Field()
  title!: string;

  @Field({ description: 'Plain text, may be empty.' })
  description!: string;

  @Field()
  startsAt!: Date;

  @Field()
  endsAt!: Date;

  @Field(() => [String])
  speakers!: string[];

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  room!: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats of a workshop; null: no own limit.' })
  seats!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seats left in a workshop for whoever chooses it now; null: no own limit.',
  })
  free!: number | null;

  @Field(() => Int, { description: 'People who wait for a seat in a workshop.' })
  waiting!: number;
}

@ObjectType({ description: 'Whom to ask about the event.' })
export class EventContact {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  phone!: string | null;
}

@ObjectType({ description: 'The series that a date belongs to.' })
export class EventSeriesRef {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'RFC 5545 rule, e.g. `FREQ=MONTHLY;BYDAY=1WE;COUNT=12`, in Berlin time.' })
  rule!: string;

  @Field(() => Int, { description: 'Dates of the series that members see, over and cancelled ones included.' })
  dates!: number;
}
