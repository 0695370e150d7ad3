import { QUESTION } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../core/graphql/schema/checks.decorator.js';
import { Question, QuestionStateEnum, UrgencyEnum } from './question.graphql.js';
import type { QuestionState, Urgency } from './question.rules.js';

@InputType({ description: 'Content of a question.' })
export class QuestionContentInput {
  @Field({ description: `At most ${QUESTION.title} characters.` })
  @NotBlank()
  @AtMost(QUESTION.title)
  title!: string;

  @Field({ description: `Markdown, at most ${QUESTION.body.toLocaleString('en')} characters; may be empty.` })
  @AtMost(QUESTION.body)
  body!: string;

  @Field(() => [ID], { description: `1 to ${QUESTION.topics}: by them it finds those who know.` })
  @ListOfAtMost(QUESTION.topics)
  @ArrayMinSize(1, { context: { min: 1, max: QUESTION.topics } })
  topics!: string[];

  @Field(() => UrgencyEnum)
  urgency!: Urgency;
}

@InputType({ description: 'A new question.' })
export class AskQuestionInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same ask again gives the same question.' })
  @Id()
  clientKey!: string;

  @Field(() => QuestionContentInput)
  @ValidateNested()
  @Type(() => QuestionContentInput)
  content!: QuestionContentInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'A person to whom it is put first, whatever its topics, where their page says that they take questions and their month has room.',
  })
  @IsOptional()
  @Id()
  to?: string | null;
}

@InputType({ description: 'All content of an own question anew.' })
export class EditQuestionInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => QuestionContentInput)
  @ValidateNested()
  @Type(() => QuestionContentInput)
  content!: QuestionContentInput;
}

@InputType({ description: 'Taking a question away.' })
export class WithdrawQuestionInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `Needed where it is not the own one: its author is told. At most ${QUESTION.reason} characters.`,
  })
  @IsOptional()
  @AtMost(QUESTION.reason)
  reason?: string | null;
}

@ObjectType({ description: 'The question as it was saved.' })
export class QuestionSaved {
  @Field(() => Question)
  question!: Question;
}

@ObjectType({ description: 'The question is in a state that does not allow this, or it is not the own one.' })
export class QuestionRefused {
  @Field(() => QuestionStateEnum, { description: 'The state it is in.' })
  state!: QuestionState;
}

@ObjectType({ description: 'It was saved elsewhere in between; nothing was changed.' })
export class QuestionChangedMeanwhile {
  @Field(() => Question, { description: 'The question as it is now.' })
  current!: Question;
}

const typeOf = (value: QuestionSaved | QuestionRefused | QuestionChangedMeanwhile) =>
  'question' in value ? QuestionSaved : 'current' in value ? QuestionChangedMeanwhile : QuestionRefused;

export const EditQuestionResult = createUnionType({
  name: 'EditQuestionResult',
  description: 'The question, or why nothing was changed.',
  types: () => [QuestionSaved, QuestionChangedMeanwhile, QuestionRefused] as const,
  resolveType: typeOf,
});

export const MoveQuestionResult = createUnionType({
  name: 'MoveQuestionResult',
  description: 'The question in its new state, or why it keeps its state.',
  types: () => [QuestionSaved, QuestionRefused] as const,
  resolveType: typeOf,
});
