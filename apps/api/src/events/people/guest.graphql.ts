import { EVENT } from '@lotsennetz/limits';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import type { LeftOut } from '../../core/ports/follow-ups.js';
import { LeftOutEnum } from '../../core/ports/left-out.graphql.js';
import { PersonType } from '../../people/person.graphql.js';
import { AnswerFields, SeatStateEnum } from '../rsvp/rsvp.graphql.js';
import type { SeatState } from '../rsvp/rsvp.rules.js';

@ObjectType({ description: 'Somebody who answered an invitation, for those who run the event.' })
export class EventGuest extends AnswerFields {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string;

  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => Date, { nullable: true, description: 'End of an offer; null while there is none.' })
  offerUntil!: Date | null;

  @Field(() => [ID], { description: 'Ids of the chosen workshops.' })
  workshops!: string[];

  @Field(() => [ID], { description: 'Ids of full workshops for which they wait or have an offer.' })
  workshopLines!: string[];

  @Field(() => LeftOutEnum, {
    nullable: true,
    description: 'Why their coming is no seminar day; null while it is one, and where the event counts for none.',
  })
  notCounted!: LeftOut | null;
}

@ObjectType({ description: 'A page of people who answered, by name; those who wait in the order of the line.' })
export class EventGuestConnection extends connectionOf(EventGuest, 'EventGuest', 'Somebody who answered, in a list.') {}

@ObjectType({ description: 'A page of participants who agreed to be seen, by name.' })
export class EventParticipantConnection extends connectionOf(
  PersonType,
  'EventParticipant',
  'A participant in a list.',
) {}

@ArgsType()
export class EventGuestsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the event.' })
  @Id()
  event!: string;

  @Field(() => [SeatStateEnum], { nullable: true, description: 'Only people whose answer has come to one of these.' })
  @IsOptional()
  @ListOfAtMost(5)
  seats?: SeatState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, at most 100 characters.' })
  @IsOptional()
  @AtMost(EVENT.search)
  search?: string | null;
}

export const CHECK_IN_OUTCOMES = ['CHECKED_IN', 'ALREADY', 'FORGED', 'OTHER_EVENT', 'NO_SEAT', 'WRONG_TIME'] as const;
export type CheckInOutcome = (typeof CHECK_IN_OUTCOMES)[number];
export const CheckInOutcomeEnum = Object.fromEntries(CHECK_IN_OUTCOMES.map((value) => [value, value]));
registerEnumType(CheckInOutcomeEnum, {
  name: 'CheckInOutcome',
  description: 'What became of one check-in.',
  valuesMap: {
    ALREADY: { description: 'Was checked in before; the earlier time stays.' },
    FORGED: { description: 'The code is none of ours, or there is no such answer.' },
    NO_SEAT: { description: 'The person has no seat on site.' },
    WRONG_TIME: { description: 'Not within twelve hours of the event, or in the future.' },
  },
});

@InputType({ description: 'One person at the door: by code or by list.' })
export class CheckInEntryInput {
  @Field(() => String, { nullable: true, description: 'What the QR code says.' })
  @IsOptional()
  @AtMost(100)
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the answer, when checked in by list.' })
  @IsOptional()
  @Id()
  guest?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it happened, by the clock of the phone; null: now.' })
  @IsOptional()
  at?: Date | null;
}

@InputType()
export class CheckInInput {
  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => [CheckInEntryInput], { description: `At most ${EVENT.checkIns}.` })
  @ArrayMaxSize(EVENT.checkIns, { context: { max: EVENT.checkIns } })
  @ValidateNested({ each: true })
  @Type(() => CheckInEntryInput)
  entries!: CheckInEntryInput[];
}

@ObjectType({ description: 'What became of one entry, in the order of the entries.' })
export class CheckInAnswer {
  @Field(() => CheckInOutcomeEnum)
  outcome!: CheckInOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the answer; null for forged codes and those of other events.',
  })
  guest!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person; null as above.' })
  name!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they were checked in; null where they were not.' })
  attendedAt!: Date | null;
}

@ObjectType({ description: 'A line of the list that a phone at the door keeps for the time without a network.' })
export class CheckInLine {
  @Field(() => ID, { description: 'Id of the answer.' })
  guest!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Administration; null for officers.' })
  administration!: string | null;

  @Field({ description: 'First 16 bytes of the SHA-256 of the code, base64url: by it the phone knows a scanned code.' })
  codeDigest!: string;

  @Field(() => Date, { nullable: true, description: 'Null before they came.' })
  attendedAt!: Date | null;
}
