import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QualificationStatus } from '@lotsennetz/programme';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { LeftOut } from '../../core/ports/follow-ups.js';
import { LeftOutEnum } from '../../core/ports/left-out.graphql.js';
import { CourseKindEnum, type CourseKind } from '../catalogue/catalogue.graphql.js';
import { Certificate } from '../certificate/certificate.graphql.js';
import { CourseRun } from '../run/run.graphql.js';

export enum QualificationStatusEnum {
  REGISTERED = 'registered',
  IN_TRAINING = 'in_training',
  QUALIFIED = 'qualified',
}
registerEnumType(QualificationStatusEnum, {
  name: 'QualificationStatus',
  description: 'No day attended yet; some Basis days; all Basis days.',
});

@ObjectType({ description: 'How far somebody is with the Basisqualifizierung.' })
export class BasisProgress {
  @Field(() => Int, { description: 'Seminar days that it takes.' })
  required!: number;

  @Field(() => [Int], { description: 'Numbers of the attended days.' })
  attended!: readonly number[];

  @Field(() => [Int], { description: 'Numbers of the days still missing.' })
  missing!: readonly number[];

  @Field(() => DateScalar, { nullable: true, description: 'Since then they are a qualified Lotse.' })
  completedOn!: string | null;
}

@ObjectType({ description: 'How far somebody is with an Aufbauschulung that they attend.' })
export class AufbauProgress {
  @Field(() => ID, { description: 'Id of the course.' })
  course!: string;

  @Field()
  title!: string;

  @Field(() => Int, { description: 'Seminar days of the course.' })
  required!: number;

  @Field(() => [Int], { description: 'Numbers of the attended days.' })
  attended!: readonly number[];

  @Field(() => [Int], { description: 'Numbers of the days still missing.' })
  missing!: readonly number[];

  @Field(() => DateScalar, { nullable: true, description: 'Null: days are missing.' })
  completedOn!: string | null;
}

@ObjectType({ description: 'A seminar day that somebody attended, with where it is known from.' })
export class AttendedSeminarDay {
  @Field(() => ID)
  id!: string;

  @Field(() => CourseKindEnum)
  kind!: CourseKind;

  @Field(() => Int, { description: 'Number of the day in the course.' })
  day!: number;

  @Field({ description: 'Title of the day.' })
  title!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: 'Name of the training provider.' })
  provider!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the run; null: shown by a paper.' })
  run!: string | null;

  @Field(() => String, { nullable: true, description: 'The paper that shows it, where no list does.' })
  evidence!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the event at which they were seen; null: by list or paper.' })
  event!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that event as it was; null: by list or paper.' })
  occasion!: string | null;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({
  description: 'An event that counts for a course, where somebody was, and that is no seminar day for them.',
})
export class LeftOutDay {
  @Field(() => ID, { description: 'Id of the event.' })
  event!: string;

  @Field({ description: 'Title of the event as it was.' })
  occasion!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => LeftOutEnum)
  reason!: LeftOut;
}

@ObjectType({ description: 'The path of a Lotse with its evidence. A qualification stays with its person.' })
export class Qualification {
  @Field(() => ID, { description: 'Id of the person.' })
  person!: string;

  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field(() => QualificationStatusEnum)
  status!: QualificationStatus;

  @Field(() => BasisProgress)
  basis!: BasisProgress;

  @Field(() => [AufbauProgress], { description: 'Courses attended or enrolled in, by title.' })
  aufbau!: AufbauProgress[];

  @Field(() => [AttendedSeminarDay], { description: 'All attended days, earliest first.' })
  days!: AttendedSeminarDay[];

  @Field(() => [LeftOutDay], { description: 'Where they were without a seminar day by it, latest first.' })
  leftOut!: LeftOutDay[];

  @Field(() => [CourseRun], { description: 'Runs with a seat whose last day is still ahead, earliest first.' })
  upcoming!: CourseRun[];

  @Field(() => [Certificate], { description: 'Latest first.' })
  certificates!: Certificate[];
}
