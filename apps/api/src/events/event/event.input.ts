import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { AtMost, EmailAddress, Id, ListOfAtMost, NotBlank } from '../../core/graphql/checks.decorator.js';
import { CursorScalar } from '../../core/graphql/scalars.js';
import { AdministrationKindEnum, SizeClassEnum } from '../../register/administration.graphql.js';
import { EVENT } from '../event.limits.js';
import { TakePartEnum } from '../rsvp/rsvp.graphql.js';
import type { Mode } from '../rsvp/rsvp.rules.js';
import { EventKindEnum, EventStateEnum, HostKindEnum, ItemKindEnum } from './event.graphql.js';
import type { EventKind, EventState, HostKind, ItemKind } from './event.rules.js';

const within =
  (min: number, max: number): PropertyDecorator =>
  (target, key) => {
    Max(max, { context: { min, max } })(target, key);
    Min(min, { context: { min, max } })(target, key);
  };

@InputType()
export class EventPlaceInput {
  @Field({ description: `At most ${EVENT.place} characters.` })
  @AtMost(EVENT.place)
  @NotBlank()
  name!: string;

  @Field({ description: `At most ${EVENT.address} characters.` })
  @AtMost(EVENT.address)
  address!: string;

  @Field({ description: `Steps, lifts, hearing loops, parking; at most ${EVENT.accessibility} characters.` })
  @AtMost(EVENT.accessibility)
  accessibility!: string;

  @Field(() => ID, { nullable: true, description: '5-digit key of the Landkreis or 8-digit key of the Stadtkreis.' })
  @IsOptional()
  @AtMost(8)
  county?: string | null;
}

@InputType({ description: 'A part of the agenda. Parts that are kept carry the id they had.' })
export class EventItemInput {
  @Field(() => ID, { nullable: true, description: 'Of a part that is there already.' })
  @IsOptional()
  @Id()
  id?: string | null;

  @Field(() => ItemKindEnum)
  kind!: ItemKind;

  @Field({ description: `At most ${EVENT.itemTitle} characters.` })
  @AtMost(EVENT.itemTitle)
  @NotBlank()
  title!: string;

  @Field({ description: `Plain text, at most ${EVENT.itemText} characters.` })
  @AtMost(EVENT.itemText)
  description!: string;

  @Field()
  startsAt!: Date;

  @Field()
  endsAt!: Date;

  @Field(() => [String], { description: `At most ${EVENT.speakers} names of at most ${EVENT.speaker} characters.` })
  @ListOfAtMost(EVENT.speakers)
  @MaxLength(EVENT.speaker, { each: true, context: { max: EVENT.speaker } })
  speakers!: string[];

  @Field(() => String, { nullable: true, description: `At most ${EVENT.room} characters.` })
  @IsOptional()
  @AtMost(EVENT.room)
  room?: string | null;

  @Field(() => Int, { nullable: true, description: `Seats of a workshop, 0 to ${EVENT.seats}; null: no own limit.` })
  @IsOptional()
  @within(0, EVENT.seats)
  seats?: number | null;
}

@InputType()
export class EventQuestionInput {
  @Field(() => ID, { description: 'Chosen by the client, stable: a UUID.' })
  @Id()
  id!: string;

  @Field({ description: `At most ${EVENT.question} characters.` })
  @AtMost(EVENT.question)
  @NotBlank()
  text!: string;

  @Field()
  required!: boolean;
}

@InputType({ description: 'Whom an event is addressed to: empty lists mean everyone.' })
export class EventAudienceInput {
  @Field(() => [AdministrationKindEnum])
  @ListOfAtMost(5)
  kinds!: string[];

  @Field(() => [SizeClassEnum])
  @ListOfAtMost(6)
  sizeClasses!: string[];

  @Field(() => [ID], { description: '5-digit keys of Landkreise.' })
  @ListOfAtMost(EVENT.audienceEntries)
  counties!: string[];

  @Field({ description: 'Only people with a completed Basisqualifizierung.' })
  qualifiedOnly!: boolean;
}

@InputType()
export class EventContactInput {
  @Field({ description: `At most ${EVENT.contact} characters.` })
  @AtMost(EVENT.contact)
  @NotBlank()
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @AtMost(EVENT.contact)
  @EmailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true, description: `At most ${EVENT.phone} characters.` })
  @IsOptional()
  @AtMost(EVENT.phone)
  phone?: string | null;
}

@InputType({ description: 'The picture of an event, uploaded before.' })
export class EventPictureInput {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: `What the picture shows; at most ${EVENT.alt} characters.` })
  @AtMost(EVENT.alt)
  @NotBlank()
  alt!: string;
}

@InputType({ description: 'Content of an event. A place or online or both; title and text may be empty in a draft.' })
export class EventContentInput {
  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field({ description: `At most ${EVENT.title} characters.` })
  @AtMost(EVENT.title)
  title!: string;

  @Field({ description: `Plain, at most ${EVENT.summary} characters.` })
  @AtMost(EVENT.summary)
  summary!: string;

  @Field({ description: `Markdown, at most ${EVENT.body.toLocaleString('en')} characters.` })
  @AtMost(EVENT.body)
  body!: string;

  @Field(() => HostKindEnum, {
    description: 'Members make events of their ADMINISTRATION, officers those of their ASSOCIATION or of a PARTNER.',
  })
  hostKind!: HostKind;

  @Field(() => String, { nullable: true, description: `Name of a partner; at most ${EVENT.host} characters.` })
  @IsOptional()
  @AtMost(EVENT.host)
  hostName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Association that is asked for approval of the event of an administration; officers: their own.',
  })
  @IsOptional()
  @AtMost(40)
  association?: string | null;

  @Field()
  startsAt!: Date;

  @Field({ description: 'After the start, at most 10 days later.' })
  endsAt!: Date;

  @Field(() => EventPlaceInput, { nullable: true, description: 'Null: online only.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventPlaceInput)
  place?: EventPlaceInput | null;

  @Field({ description: 'People may take part by video.' })
  online!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Address of the video room (https). Null keeps the one that is there; it is given only to people with a seat.',
  })
  @IsOptional()
  @AtMost(EVENT.link)
  @Matches(/^https:\/\/[^\s<>"\\]+$/i)
  joinLink?: string | null;

  @Field(() => Int, { nullable: true, description: `0 to ${EVENT.seats}; null: as many as come.` })
  @IsOptional()
  @within(0, EVENT.seats)
  seatsOnSite?: number | null;

  @Field(() => Int, { nullable: true, description: `0 to ${EVENT.seats}; null: as many as come.` })
  @IsOptional()
  @within(0, EVENT.seats)
  seatsOnline?: number | null;

  @Field(() => Date, { nullable: true, description: 'When registration opens; null: at once.' })
  @IsOptional()
  opensAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When registration closes; null: at the end.' })
  @IsOptional()
  closesAt?: Date | null;

  @Field(() => [EventItemInput], { description: `At most ${EVENT.items}, in their order.` })
  @ArrayMaxSize(EVENT.items, { context: { max: EVENT.items } })
  @ValidateNested({ each: true })
  @Type(() => EventItemInput)
  items!: EventItemInput[];

  @Field(() => [EventQuestionInput], { description: `At most ${EVENT.questions}.` })
  @ArrayMaxSize(EVENT.questions, { context: { max: EVENT.questions } })
  @ValidateNested({ each: true })
  @Type(() => EventQuestionInput)
  questions!: EventQuestionInput[];

  @Field(() => EventAudienceInput)
  @ValidateNested()
  @Type(() => EventAudienceInput)
  audience!: EventAudienceInput;

  @Field(() => EventContactInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventContactInput)
  contact?: EventContactInput | null;

  @Field(() => EventPictureInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventPictureInput)
  picture?: EventPictureInput | null;
}

@InputType()
export class CreateEventInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same event.' })
  @Id()
  clientKey!: string;

  @Field(() => EventContentInput)
  @ValidateNested()
  @Type(() => EventContentInput)
  content!: EventContentInput;
}

@InputType()
export class EditEventInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => EventContentInput)
  @ValidateNested()
  @Type(() => EventContentInput)
  content!: EventContentInput;
}

@InputType()
export class CopyEventInput {
  @Field(() => ID, { description: 'The event to be copied.' })
  @Id()
  id!: string;

  @Field(() => ID, { description: 'A UUID chosen by the client: the same copy again gives the same event.' })
  @Id()
  clientKey!: string;

  @Field({ description: 'When the copy begins; everything else moves along.' })
  startsAt!: Date;
}

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
export class EventPageArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item received; without it the list begins.',
  })
  after?: string | null;
}

@ArgsType()
export class EventsArgs extends EventPageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter | null;

  @Field({ defaultValue: false, description: 'Events that are over, latest first, instead of those to come.' })
  past!: boolean;
}

@ArgsType()
export class ManagedEventsArgs extends EventPageArgs {
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
