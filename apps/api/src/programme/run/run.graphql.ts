import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { CourseKindEnum, savedUnion, type CourseKind } from '../catalogue/catalogue.graphql.js';
import { Course } from '../catalogue/course.graphql.js';

@ObjectType({ description: 'When a seminar day of a course is held.' })
export class CourseRunDay {
  @Field(() => Int, { description: 'Its number in the course, from 1.' })
  day!: number;

  @Field({ description: 'Title of the day in the course.' })
  title!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: '`HH:MM` in Berlin.' })
  starts!: string;

  @Field({ description: '`HH:MM` in Berlin.' })
  ends!: string;
}

@ObjectType({ description: "The viewer's own place in a run." })
export class MyEnrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => [Int], { description: 'Seminar days that they come on; not all where missed days are made up here.' })
  days!: number[];

  @Field(() => Date)
  enrolledAt!: Date;
}

@ObjectType({ description: 'What the viewer may do with a run.' })
export class CourseRunAbilities {
  @Field({ description: 'Take a seat for themselves, as far as the rules go.' })
  enrol!: boolean;

  @Field({ description: 'Read and keep its attendance list.' })
  keepList!: boolean;

  @Field({ description: 'Change or cancel it.' })
  edit!: boolean;
}

@ObjectType({ description: 'One holding of a course (Kurstermin): its days with place or link, seats and price.' })
export class CourseRun {
  @Field(() => ID)
  id!: string;

  @Field(() => Course)
  course!: Course;

  @Field(() => [CourseRunDay])
  days!: CourseRunDay[];

  @Field(() => DateScalar)
  firstDay!: string;

  @Field(() => DateScalar)
  lastDay!: string;

  @Field(() => String, { nullable: true, description: 'Null: online only.' })
  place!: string | null;

  @Field({ description: 'Whether one can take part online.' })
  online!: boolean;

  @ViewerDependent()
  @Field(() => String, {
    nullable: true,
    description: 'Address of the video room, for those who hold a seat, for the provider and for officers; else null.',
  })
  link!: string | null;

  @Field(() => Int, { description: 'How many people can take part.' })
  seats!: number;

  @Field(() => Int, { description: 'How many of the seats are free.' })
  seatsLeft!: number;

  @Field(() => Int, { description: 'Price of a seminar day for a person, in cents.' })
  pricePerDay!: number;

  @Field(() => DateScalar, { description: 'Last day on which people may enrol.' })
  enrolUntil!: string;

  @Field(() => [AdministrationType], {
    description: 'The group of administrations whose Inhouse-Schulung this is; empty: open to all.',
  })
  group!: Administration[];

  @Field(() => Date, { nullable: true, description: 'Null: it takes place.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Null: it takes place.' })
  cancelledReason!: string | null;

  @Field(() => Int, { description: 'Counts saved changes; to be given back when editing.' })
  version!: number;

  @ViewerDependent()
  @Field(() => MyEnrolment, { nullable: true, description: "The viewer's own enrolment; null: none." })
  myEnrolment!: MyEnrolment | null;

  @ViewerDependent()
  @Field(() => CourseRunAbilities)
  viewerCan!: CourseRunAbilities;
}

@ObjectType({ description: 'A page of runs.' })
export class CourseRunConnection extends connectionOf(CourseRun, 'CourseRun') {}

@ObjectType({ description: 'The run is saved.' })
export class CourseRunSaved {
  @Field(() => CourseRun)
  run!: CourseRun;
}

export const CourseRunResult = savedUnion('CourseRunResult', CourseRunSaved, 'run');

@InputType({ description: 'All given conditions have to hold.' })
export class CourseRunFilter {
  @Field(() => CourseKindEnum, { nullable: true })
  @IsOptional()
  kind?: CourseKind | null;

  @Field(() => ID, { nullable: true, description: 'Id of a course.' })
  @IsOptional()
  @Id()
  course?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a training provider.' })
  @IsOptional()
  @Id()
  provider?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day from here on; by default from today.' })
  @IsOptional()
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day up to here.' })
  @IsOptional()
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only with a free seat and open for enrolment.' })
  @IsOptional()
  bookable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only online; false: only in person.' })
  @IsOptional()
  online?: boolean | null;
}

@ArgsType()
export class CourseRunsArgs extends PageArgs {
  @Field(() => CourseRunFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CourseRunFilter)
  filter?: CourseRunFilter | null;
}
