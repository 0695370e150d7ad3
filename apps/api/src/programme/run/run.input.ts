import { PROGRAMME } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { WEB_ADDRESS } from '../provider/provider.input.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType()
export class CourseRunDayInput {
  @Field(() => DateScalar)
  on!: string;

  @Field({ description: '`HH:MM` in Berlin.' })
  @Matches(CLOCK)
  starts!: string;

  @Field({ description: '`HH:MM` in Berlin, after the start.' })
  @Matches(CLOCK)
  ends!: string;
}

@InputType({ description: 'Place or link or both have to be given.' })
export class CourseRunInput {
  @Field(() => [CourseRunDayInput], { description: 'One for each day of the course, in their order.' })
  @ArrayMaxSize(PROGRAMME.courseDays, { context: { max: PROGRAMME.courseDays } })
  @ValidateNested({ each: true })
  @Type(() => CourseRunDayInput)
  days!: CourseRunDayInput[];

  @Field(() => String, { nullable: true, description: `At most ${PROGRAMME.address} characters.` })
  @IsOptional()
  @AtMost(PROGRAMME.address)
  place?: string | null;

  @Field(() => String, { nullable: true, description: `http or https, at most ${PROGRAMME.address} characters.` })
  @IsOptional()
  @AtMost(PROGRAMME.address)
  @Matches(WEB_ADDRESS)
  link?: string | null;

  @Field(() => Int, { description: `1 to ${PROGRAMME.seats}.` })
  @Max(PROGRAMME.seats, { context: { min: 1, max: PROGRAMME.seats } })
  @Min(1, { context: { min: 1, max: PROGRAMME.seats } })
  seats!: number;

  @Field(() => Int, { description: 'Price of a seminar day for a person, in cents.' })
  @Max(PROGRAMME.dayPrice, { context: { min: 0, max: PROGRAMME.dayPrice } })
  @Min(0, { context: { min: 0, max: PROGRAMME.dayPrice } })
  pricePerDay!: number;

  @Field(() => DateScalar, { description: 'Last day on which people may enrol; not after the last day of the course.' })
  enrolUntil!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `AGS of the administrations whose Inhouse-Schulung this is, at least two, at most ${PROGRAMME.group}; without it open to all.`,
  })
  @IsOptional()
  @ListOfAtMost(PROGRAMME.group)
  group?: string[] | null;
}

@InputType()
export class CreateCourseRunInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same run.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'Id of the course.' })
  @Id()
  course!: string;

  @Field(() => CourseRunInput)
  @ValidateNested()
  @Type(() => CourseRunInput)
  content!: CourseRunInput;
}

@InputType()
export class EditCourseRunInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => CourseRunInput)
  @ValidateNested()
  @Type(() => CourseRunInput)
  content!: CourseRunInput;
}
