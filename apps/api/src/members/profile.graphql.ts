import { ADMISSION } from '@lotsennetz/limits';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { AtMost } from '../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../core/graphql/schema/scalars.js';
import { TopicType } from '../topics/topic.graphql.js';
import { MemberType } from './member.graphql.js';

@ObjectType({ description: 'What the viewer opened of themselves, and what there is to open.' })
export class OwnProfile {
  @Field(() => String, { nullable: true, description: 'What they do; null: not given.' })
  jobTitle!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null: not qualified.' })
  qualifiedOn!: string | null;

  @Field(() => [TopicType], { description: 'What they know about, as in helpSettings.' })
  topics!: TopicType[];

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence; null: none.' })
  absentUntil!: string | null;

  @Field()
  showsJobTitle!: boolean;

  @Field()
  showsQualification!: boolean;

  @Field({ description: 'Shows what they help with; then questions may be put to them by name.' })
  showsTopics!: boolean;

  @Field()
  showsAbsence!: boolean;

  @Field()
  showsEmail!: boolean;

  @Field({ description: 'Gathers on their page what they asked and answered in the network.' })
  showsQuestions!: boolean;

  @Field({ description: 'Named on the page of their administration.' })
  isListed!: boolean;

  @Field(() => MemberType, { description: 'Their page as every member sees it.' })
  seen!: MemberType;
}

@InputType({ description: 'All of it anew.' })
export class ProfileInput {
  @Field(() => String, { nullable: true, description: `At most ${ADMISSION.jobTitle} characters; null: not given.` })
  @IsOptional()
  @AtMost(ADMISSION.jobTitle)
  jobTitle?: string | null;

  @Field()
  showsJobTitle!: boolean;

  @Field()
  showsQualification!: boolean;

  @Field()
  showsTopics!: boolean;

  @Field()
  showsAbsence!: boolean;

  @Field()
  showsEmail!: boolean;

  @Field()
  showsQuestions!: boolean;

  @Field()
  isListed!: boolean;
}
