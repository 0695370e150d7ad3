import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ANSWERS, MODES, SEAT_STATES, type Answer, type Mode, type SeatState } from './rsvp.rules.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const TakePartEnum = enumOf(MODES);
registerEnumType(TakePartEnum, { name: 'TakePart', description: 'At the place or by video.' });
export const AnswerEnum = enumOf(ANSWERS);
registerEnumType(AnswerEnum, { name: 'RsvpAnswer', description: 'Answer to an invitation; only YES takes a seat.' });
export const SeatStateEnum = enumOf(SEAT_STATES);
registerEnumType(SeatStateEnum, {
  name: 'SeatState',
  description: 'What an answer has come to.',
  valuesMap: {
    NONE: { description: 'The answer is not yes.' },
    OFFERED: { description: 'A seat is kept until `offerUntil`.' },
    LAPSED: { description: 'An offer was not taken up in time; answering yes again leads to the end of the line.' },
  },
});

@ObjectType({ description: 'A reply to a question at registration.' })
export class RsvpReply {
  @Field(() => ID, { description: 'Id of the question.' })
  question!: string;

  @Field()
  text!: string;
}

@ObjectType({ description: 'A place in the line of a workshop that is full, or the seat that is offered there.' })
export class RsvpWorkshopLine {
  @Field(() => ID, { description: 'Id of the workshop.' })
  item!: string;

  @Field(() => Int, { nullable: true, description: 'Place in line, from 1; null: a seat is offered.' })
  position!: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when the offered seat is kept; null while waiting.' })
  offerUntil!: Date | null;
}

/** What everybody who may see an answer is told of it: its owner, and who runs the event. */
@ObjectType({ isAbstract: true })
export abstract class AnswerFields {
  @Field(() => AnswerEnum)
  answer!: Answer;

  @Field(() => TakePartEnum, { nullable: true, description: 'Null unless the answer is yes.' })
  mode!: Mode | null;

  @Field(() => SeatStateEnum)
  seat!: SeatState;

  @Field({ description: 'Waits on site and holds an online seat until then.' })
  onlineMeanwhile!: boolean;

  @Field({ description: 'Agreed to be seen among the participants.' })
  visible!: boolean;

  @Field(() => [RsvpReply], { description: 'Empty once they were deleted after the event.' })
  replies!: RsvpReply[];

  @Field(() => Date)
  answeredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they came or joined; null before.' })
  attendedAt!: Date | null;
}

@ObjectType({ description: "Somebody's answer to an invitation." })
export class Rsvp extends AnswerFields {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Place on the waiting list, from 1; null while not waiting.' })
  position!: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when an offered seat is kept; null while there is none.' })
  offerUntil!: Date | null;

  @Field(() => [ID], { description: 'Ids of the chosen workshops; they count once there is a seat.' })
  workshops!: string[];

  @Field(() => [RsvpWorkshopLine], { description: 'Full workshops for which they wait.' })
  workshopLines!: RsvpWorkshopLine[];
}
