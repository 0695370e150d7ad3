import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { AtMost, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { CourseRun } from '../run/run.graphql.js';

@ObjectType({ description: 'An attended day on a list.' })
export class AttendedEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Number of the day in the course.' })
  day!: number;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'Somebody who holds a seat, as the attendance list shows them.' })
export class Attendee {
  @Field(() => ID)
  enrolment!: string;

  @Field()
  name!: string;

  @Field({ description: 'Service address; uploaded lists name people by it.' })
  email!: string;

  @Field(() => AdministrationType, { nullable: true, description: 'Where they work; null: nowhere known.' })
  administration!: Administration | null;

  @Field(() => [Int], { description: 'Seminar days that they come on.' })
  days!: number[];

  @Field(() => [AttendedEntry])
  attended!: AttendedEntry[];
}

@ObjectType({ description: 'The attendance list of a run.' })
export class AttendanceList {
  @Field(() => CourseRun)
  run!: CourseRun;

  @Field(() => [Attendee], { description: 'By name.' })
  attendees!: Attendee[];
}

@ObjectType({ description: 'The list is recorded.' })
export class AttendanceRecorded {
  @Field(() => AttendanceList, { description: 'The list as it is now.' })
  list!: AttendanceList;

  @Field(() => Int, { description: 'Entries of the list that was handed in.' })
  entries!: number;

  @Field(() => Int, { description: 'People whose Basis is complete by it; 0 when the list was handed in again.' })
  qualified!: number;
}

export const RecordAttendanceResult = createUnionType({
  name: 'RecordAttendanceResult',
  types: () => [AttendanceRecorded, ProgrammeRefused] as const,
  resolveType: (value: object) => ('list' in value ? AttendanceRecorded : ProgrammeRefused),
});

@ObjectType({ description: 'The entry is taken away.' })
export class AttendanceRemoved {
  @Field(() => ID, { description: 'Id of the entry.' })
  removed!: string;
}

export const RemoveAttendanceResult = createUnionType({
  name: 'RemoveAttendanceResult',
  types: () => [AttendanceRemoved, ProgrammeRefused] as const,
  resolveType: (value: object) => ('removed' in value ? AttendanceRemoved : ProgrammeRefused),
});

@ObjectType({ description: 'The days are recorded.' })
export class EarlierDaysRecorded {
  @Field(() => ID, { description: 'Id of the person.' })
  person!: string;
}

export const RecordEarlierDaysResult = createUnionType({
  name: 'RecordEarlierDaysResult',
  types: () => [EarlierDaysRecorded, ProgrammeRefused] as const,
  resolveType: (value: object) => ('person' in value ? EarlierDaysRecorded : ProgrammeRefused),
});

@InputType()
export class AttendanceEntryInput {
  @Field(() => ID, { description: 'Id of an enrolment of the run.' })
  @Id()
  enrolment!: string;

  @Field(() => Int, { description: 'Number of the day in the course.' })
  day!: number;
}

@InputType({ description: 'All entries are recorded or none.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same list again is recorded once.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'Id of the run.' })
  @Id()
  run!: string;

  @Field(() => [AttendanceEntryInput], { description: `1 to ${PROGRAMME.listEntries}.` })
  @ArrayMaxSize(PROGRAMME.listEntries, { context: { max: PROGRAMME.listEntries } })
  @ValidateNested({ each: true })
  @Type(() => AttendanceEntryInput)
  entries!: AttendanceEntryInput[];
}

@InputType({ description: 'All lines are recorded or none.' })
export class RecordAttendanceCsvInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same list again is recorded once.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'Id of the run.' })
  @Id()
  run!: string;

  @Field({
    description: `Text of the file: header \`E-Mail;Tag\`, then a line for each person and day; the day as its number in the course or as a date (2026-11-26 or 26.11.2026). At most ${PROGRAMME.listEntries} lines.`,
  })
  @AtMost(PROGRAMME.csv)
  @NotBlank()
  csv!: string;
}

@InputType({ description: 'A Basis day attended before or beside the platform, shown by a paper.' })
export class EarlierDayInput {
  @Field(() => Int, { description: '1 to 3.' })
  day!: number;

  @Field(() => DateScalar)
  on!: string;
}

@InputType()
export class RecordEarlierDaysInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same call again is recorded once.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'Id of the person.' })
  @Id()
  person!: string;

  @Field(() => ID, { description: 'Id of the training provider.' })
  @Id()
  provider!: string;

  @Field({ description: `What shows it, at most ${PROGRAMME.reason} characters.` })
  @AtMost(PROGRAMME.reason)
  @NotBlank()
  evidence!: string;

  @Field(() => [EarlierDayInput], { description: '1 to 3.' })
  @ArrayMaxSize(3, { context: { max: 3 } })
  @ValidateNested({ each: true })
  @Type(() => EarlierDayInput)
  days!: EarlierDayInput[];
}
