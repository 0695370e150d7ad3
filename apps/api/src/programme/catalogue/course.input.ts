import { PROGRAMME } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { CourseKindEnum, type CourseKind } from './catalogue.graphql.js';

@InputType()
export class CourseDayInput {
  @Field({ description: `At most ${PROGRAMME.dayTitle} characters.` })
  @AtMost(PROGRAMME.dayTitle)
  @NotBlank()
  title!: string;

  @Field({ description: `Plain text, at most ${PROGRAMME.dayContent} characters.` })
  @AtMost(PROGRAMME.dayContent)
  content!: string;
}

@InputType()
export class CourseInput {
  @Field(() => ID, { description: 'Id of a training provider.' })
  @Id()
  provider!: string;

  @Field(() => CourseKindEnum)
  kind!: CourseKind;

  @Field({ description: `At most ${PROGRAMME.title} characters.` })
  @AtMost(PROGRAMME.title)
  @NotBlank()
  title!: string;

  @Field({ description: `Plain text, at most ${PROGRAMME.summary} characters.` })
  @AtMost(PROGRAMME.summary)
  summary!: string;

  @Field(() => [ID], { description: `At most ${PROGRAMME.topics}.` })
  @ListOfAtMost(PROGRAMME.topics)
  topics!: string[];

  @Field(() => [CourseDayInput], { description: `In their order, 1 to ${PROGRAMME.courseDays}; a Basis has three.` })
  @ArrayMaxSize(PROGRAMME.courseDays, { context: { max: PROGRAMME.courseDays } })
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => CourseDayInput)
  days!: CourseDayInput[];

  @Field(() => Boolean, { nullable: true, description: 'By default true.' })
  offered?: boolean | null;
}

@InputType()
export class CreateCourseInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same course.' })
  @Id()
  clientKey!: string;

  @Field(() => CourseInput)
  @ValidateNested()
  @Type(() => CourseInput)
  content!: CourseInput;
}

@InputType()
export class EditCourseInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => CourseInput)
  @ValidateNested()
  @Type(() => CourseInput)
  content!: CourseInput;
}
