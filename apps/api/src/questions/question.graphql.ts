import { QUESTION } from '@lotsennetz/limits';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ViewerDependent } from '../core/access/access.decorator.js';
import { connectionOf, PageArgs } from '../core/graphql/schema/connection.js';
import type { PersonType } from '../people/person.graphql.js';
import { PersonType as Person } from '../people/person.graphql.js';
import { TopicType } from '../topics/topic.graphql.js';
import { QUESTION_STATES, URGENCIES, type QuestionState, type Urgency } from './question.rules.js';

export const QuestionStateEnum = Object.fromEntries(QUESTION_STATES.map((state) => [state, state]));
registerEnumType(QuestionStateEnum, {
  name: 'QuestionState',
  description: 'How far a question is.',
  valuesMap: {
    OPEN: { description: 'Waits for an answer.' },
    ANSWERED: { description: 'Its author accepted an answer.' },
    GIVEN_UP: { description: 'Its author no longer looks for an answer; there may be one yet.' },
    WITHDRAWN: { description: 'Taken away by its author or an officer; these see it still.' },
  },
});

export const UrgencyEnum = Object.fromEntries(URGENCIES.map((urgency) => [urgency, urgency]));
registerEnumType(UrgencyEnum, { name: 'QuestionUrgency', description: 'By when an answer is needed.' });

@ObjectType({ description: 'What the viewer may do with a question.' })
export class QuestionAbilities {
  @Field()
  edit!: boolean;

  @Field({ description: 'Accept an answer, or another one.' })
  accept!: boolean;

  @Field()
  giveUp!: boolean;

  @Field()
  reopen!: boolean;

  @Field()
  withdraw!: boolean;

  @Field({ description: 'Say that they would like to know as well.' })
  meToo!: boolean;

  @Field({ description: 'Report it to the moderators.' })
  report!: boolean;

  @Field({ description: 'Tell its author in confidence that it breaks the rules of use.' })
  warn!: boolean;

  @Field({ description: 'Show it again after officers took it away.' })
  restore!: boolean;
}

@ObjectType({ description: 'The project report on which a question hangs.' })
export class QuestionReport {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Path of its page in the web app.' })
  path!: string;
}

@ObjectType({ description: 'A question to the network (Frage). Its answers are the comments of its thread.' })
export class Question {
  @Field(() => ID)
  id!: string;

  /** Resolved to `report`. */
  reportId!: string | null;

  @Field()
  title!: string;

  @Field({ description: 'Beginning of the text, plain, at most 280 characters.' })
  summary!: string;

  @Field({ description: 'Sanitised HTML; may be empty.' })
  bodyHtml!: string;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'Markdown source, for its author; else null.' })
  body!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null when the person is no longer known.' })
  author!: PersonType | null;

  @Field(() => [TopicType])
  topics!: TopicType[];

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => QuestionStateEnum)
  state!: QuestionState;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its text was last changed; null: never.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it came to its state; null while it is OPEN.' })
  settledAt!: Date | null;

  @ViewerDependent()
  @Field(() => String, {
    nullable: true,
    description: 'Why officers took it away, for its author and officers; else null.',
  })
  withdrawnReason!: string | null;

  @Field(() => Int, { description: 'Comments of its thread that can be read.' })
  answerCount!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment that its author accepted; null where there is none or it can no longer be read.',
  })
  acceptedAnswerId!: string | null;

  @Field(() => Int, { description: 'People who would like to know as well.' })
  meTooCount!: number;

  @Field(() => Int, { description: 'Counts saved texts; to be given back when editing.' })
  version!: number;

  @ViewerDependent()
  @Field({ description: 'Whether the viewer would like to know as well.' })
  viewerMeToo!: boolean;

  @ViewerDependent()
  @Field({ description: 'Whether it was put to the viewer because of what they know about.' })
  putToViewer!: boolean;

  @ViewerDependent()
  @Field(() => QuestionAbilities)
  viewerCan!: QuestionAbilities;
}

@ObjectType({ description: 'A page of questions.' })
export class QuestionConnection extends connectionOf(Question, 'Question', 'A question in a list.') {}

@InputType({ description: 'All given conditions have to hold.' })
export class QuestionFilter {
  @Field(() => QuestionStateEnum, { nullable: true, description: 'Only questions in that state.' })
  @IsOptional()
  state?: QuestionState | null;

  @Field(() => [ID], { nullable: true, description: 'Questions with any of these topics.' })
  @IsOptional()
  @ArrayMaxSize(30, { context: { max: 30 } })
  topics?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only the viewer's own." })
  @IsOptional()
  own?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that were put to the viewer.' })
  @IsOptional()
  putToViewer?: boolean | null;

  @Field(() => String, { nullable: true, description: 'All words, by their beginnings, in title or text.' })
  @IsOptional()
  @MaxLength(QUESTION.typed, { context: { max: QUESTION.typed } })
  search?: string | null;
}

@ArgsType()
export class QuestionsArgs extends PageArgs {
  @Field(() => QuestionFilter, { nullable: true, description: 'Which questions; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionFilter)
  filter?: QuestionFilter | null;
}

const SuggestionKindEnum = { QUESTION: 'QUESTION', REPORT: 'REPORT' } as const;
registerEnumType(SuggestionKindEnum, { name: 'SuggestionKind', description: 'What may answer a question.' });

@ObjectType('Suggestion', { description: 'Something that may answer a question before it is asked.' })
export class SuggestionType {
  @Field(() => SuggestionKindEnum)
  kind!: keyof typeof SuggestionKindEnum;

  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Path of its page in the web app.' })
  path!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a question has its answer; null for others.' })
  answered!: boolean | null;
}
