import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { CourseRun } from '../run/run.graphql.js';

@InputType()
export class EnrolInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same call again gives the same seat.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'Id of the run.' })
  @Id()
  run!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whom to enrol; by default the viewer. A contact enrols people of their administration, officers anybody.',
  })
  @IsOptional()
  @Id()
  person?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Seminar days to come on, where missed days are made up; by default all.',
  })
  @IsOptional()
  @ArrayMaxSize(PROGRAMME.courseDays, { context: { max: PROGRAMME.courseDays } })
  @ArrayMinSize(1)
  @ArrayUnique()
  days?: number[] | null;
}

@ObjectType({ description: 'A seat is held.' })
export class Enrolled {
  @Field(() => ID, { description: 'Id of the enrolment.' })
  enrolment!: string;

  @Field(() => CourseRun, { description: 'The run as it is now.' })
  run!: CourseRun;
}

@ObjectType({ description: 'The seat is free again.' })
export class EnrolmentCancelled {
  @Field(() => CourseRun, { description: 'The run as it is now.' })
  cancelledRun!: CourseRun;
}

export const EnrolResult = createUnionType({
  name: 'EnrolResult',
  types: () => [Enrolled, ProgrammeRefused] as const,
  resolveType: (value: object) => ('enrolment' in value ? Enrolled : ProgrammeRefused),
});

export const CancelEnrolmentResult = createUnionType({
  name: 'CancelEnrolmentResult',
  types: () => [EnrolmentCancelled, ProgrammeRefused] as const,
  resolveType: (value: object) => ('cancelledRun' in value ? EnrolmentCancelled : ProgrammeRefused),
});
