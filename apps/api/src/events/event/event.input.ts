import { EVENT } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, ValidateNested } from 'class-validator';
import { AudienceInput } from '../../audience/audience.graphql.js';
import { AtMost, Id } from '../../core/graphql/schema/checks.decorator.js';
import { EventKindEnum, HostKindEnum } from './event-enums.graphql.js';
import {
  EventPlaceInput,
  EventItemInput,
  EventQuestionInput,
  EventContactInput,
  EventPictureInput,
  within,
} from './event-parts.input.js';
import type { EventKind, HostKind } from './event.rules.js';

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

  @Field(() => AudienceInput)
  @ValidateNested()
  @Type(() => AudienceInput)
  audience!: AudienceInput;

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
