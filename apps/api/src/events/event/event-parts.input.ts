import { EVENT } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { AtMost, EmailAddress, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { ItemKindEnum } from './event-enums.graphql.js';
import type { ItemKind } from './event.rules.js';

/** A whole number of that range, both ends included. */
export const within =
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
