import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { TopicType } from '../../topics/topic.graphql.js';
import { TrainingProvider } from '../provider/provider.graphql.js';
import { CourseKindEnum, savedUnion, type CourseKind } from './catalogue.graphql.js';

@ObjectType({ description: 'A seminar day of a course.' })
export class CourseDay {
  @Field(() => Int, { description: 'Its number in the course, from 1.' })
  day!: number;

  @Field()
  title!: string;

  @Field({ description: 'What it is about, plain text.' })
  content!: string;
}

@ObjectType({ description: 'A course of the catalogue: what a provider teaches, without dates.' })
export class Course {
  @Field(() => ID)
  id!: string;

  @Field(() => CourseKindEnum)
  kind!: CourseKind;

  @Field()
  title!: string;

  @Field({ description: 'Plain text.' })
  summary!: string;

  @Field(() => [TopicType])
  topics!: TopicType[];

  @Field(() => TrainingProvider)
  provider!: TrainingProvider;

  @Field(() => [CourseDay], { description: 'In their order; a Basis has three.' })
  days!: CourseDay[];

  @Field({ description: 'Whether it is still offered; courses that are not keep their past dates.' })
  offered!: boolean;

  @Field(() => Int, { description: 'Counts saved changes; to be given back when editing.' })
  version!: number;
}

@ObjectType({ description: 'A page of courses.' })
export class CourseConnection extends connectionOf(Course, 'Course') {}

@ObjectType({ description: 'The course is saved.' })
export class CourseSaved {
  @Field(() => Course)
  course!: Course;
}

export const CourseResult = savedUnion('CourseResult', CourseSaved, 'course');

@InputType({ description: 'All given conditions have to hold.' })
export class CourseFilter {
  @Field(() => CourseKindEnum, { nullable: true })
  @IsOptional()
  kind?: CourseKind | null;

  @Field(() => ID, { nullable: true, description: 'Id of a training provider.' })
  @IsOptional()
  @Id()
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a topic.' })
  @IsOptional()
  topic?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what is offered.' })
  @IsOptional()
  offered?: boolean | null;
}

@ArgsType()
export class CoursesArgs extends PageArgs {
  @Field(() => CourseFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CourseFilter)
  filter?: CourseFilter | null;
}
