import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ListOfAtMost } from '../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../core/graphql/schema/scalars.js';
import { TopicType } from '../topics/topic.graphql.js';
import { HELP } from './help.limits.js';

@ObjectType({ description: 'Whether and about what a person may be asked. Only the person themselves see it.' })
export class HelpSettings {
  @Field(() => [TopicType], { description: 'What they know about; without topics nothing is put to them.' })
  topics!: TopicType[];

  @Field(() => Int, { description: 'Questions a month that may be put to them; 0: none.' })
  monthlyCap!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence; null: they are there.' })
  absentUntil!: string | null;
}

@InputType({ description: 'All of it anew.' })
export class HelpSettingsInput {
  @Field(() => [ID], { description: `At most ${HELP.topics}.` })
  @ListOfAtMost(HELP.topics)
  topics!: string[];

  @Field(() => Int, { description: `0 to ${HELP.cap}.` })
  @IsInt()
  @Min(0, { context: { min: 0, max: HELP.cap } })
  @Max(HELP.cap, { context: { min: 0, max: HELP.cap } })
  monthlyCap!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence; null or past: none.' })
  @IsOptional()
  absentUntil?: string | null;
}
