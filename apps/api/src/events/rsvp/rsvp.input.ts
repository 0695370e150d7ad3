import { EVENT } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { EventRefused, EventSaved } from '../event/event-refusal.graphql.js';
import { AnswerEnum, TakePartEnum } from './rsvp.graphql.js';
import type { Answer, Mode } from './rsvp.rules.js';

@InputType()
export class RsvpReplyInput {
  @Field(() => ID, { description: 'Id of the question.' })
  @Id()
  question!: string;

  @Field({ description: `At most ${EVENT.reply} characters.` })
  @AtMost(EVENT.reply)
  text!: string;
}

@InputType({ description: 'An answer with everything that belongs to it; it replaces an earlier one.' })
export class AnswerEventInput {
  @Field(() => ID, {
    description: 'A UUID chosen by the client: the same answer again changes nothing, also after later ones.',
  })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => AnswerEnum)
  answer!: Answer;

  @Field(() => TakePartEnum, { nullable: true, description: 'Needed with YES.' })
  @IsOptional()
  mode?: Mode | null;

  @Field(() => Boolean, { nullable: true, description: 'Take an online seat while waiting on site; else not.' })
  @IsOptional()
  onlineMeanwhile?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Be seen among the participants by the others; else not.' })
  @IsOptional()
  visible?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the chosen workshops, not two at the same time; else none.',
  })
  @IsOptional()
  @ListOfAtMost(EVENT.items)
  @IsUUID(undefined, { each: true })
  workshops?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of full workshops to wait for, not two at the same time; one that is free meanwhile is taken. Lines that are left out are left.',
  })
  @IsOptional()
  @ListOfAtMost(EVENT.items)
  @IsUUID(undefined, { each: true })
  workshopLines?: string[] | null;

  @Field(() => [RsvpReplyInput], { nullable: true, description: 'Replies to the questions of the event.' })
  @IsOptional()
  @ArrayMaxSize(EVENT.questions, { context: { max: EVENT.questions } })
  @ValidateNested({ each: true })
  @Type(() => RsvpReplyInput)
  replies?: RsvpReplyInput[] | null;
}

export const AnswerEventResult = createUnionType({
  name: 'AnswerEventResult',
  description: 'The event with the own answer as it stands now (`myRsvp`), or why nothing was changed.',
  types: () => [EventSaved, EventRefused] as const,
  resolveType: (value: EventSaved | EventRefused) => ('refusals' in value ? EventRefused : EventSaved),
});
