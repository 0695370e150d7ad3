import { QUESTION } from '@lotsennetz/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AtMost, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf } from '../../core/graphql/schema/connection.js';
import { CasePart, OwnReport, ReportGroundEnum } from '../../discussion/moderation/moderation.graphql.js';
import { Question } from '../question.graphql.js';

type ReportGround = OwnReport<string>['ground'];

export const QUESTION_DECISIONS = ['REMOVE', 'RESTORE', 'WARN', 'DISMISS'] as const;
export type QuestionDecision = (typeof QUESTION_DECISIONS)[number];

const QuestionDecisionEnum = Object.fromEntries(QUESTION_DECISIONS.map((decision) => [decision, decision]));
registerEnumType(QuestionDecisionEnum, {
  name: 'QuestionDecision',
  description: 'What moderators decide about a question.',
  valuesMap: {
    REMOVE: { description: 'Nobody but its author and moderators reads it and its answers any more.' },
    RESTORE: { description: 'Everybody reads it again; it is open.' },
    WARN: { description: 'It stays; its author is told in confidence that it breaks the rules of use.' },
    DISMISS: { description: 'It stays; those who reported it are told why.' },
  },
});

@ObjectType({ description: 'The receipt of a report of a question, and its decision as soon as there is one.' })
export class OwnQuestionReport extends OwnReport<QuestionDecision> {
  @Field(() => QuestionDecisionEnum, { nullable: true, description: 'Null while it is not decided.' })
  decision!: QuestionDecision | null;
}

@ObjectType({ description: 'A question that was reported or moderated, with what was decided.' })
export class QuestionCase extends CasePart<QuestionDecision> {
  @Field(() => Question)
  question!: Question;

  @Field(() => QuestionDecisionEnum, { nullable: true, description: 'Null while it is open.' })
  decision!: QuestionDecision | null;
}

@ObjectType({ description: 'A page of cases of questions.' })
export class QuestionCaseConnection extends connectionOf(
  QuestionCase,
  'QuestionCase',
  'A case of a question in a list.',
) {}

@InputType({
  description: 'A report to the moderators. The same person reports a question once while it is not decided.',
})
export class ReportQuestionInput {
  @Field(() => ID)
  @Id()
  question!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: `At most ${QUESTION.reason} characters; may be empty unless the ground is OTHER.` })
  @AtMost(QUESTION.reason)
  text!: string;
}

@InputType({ description: 'A decision of a moderator about a question.' })
export class DecideQuestionInput {
  @Field(() => ID)
  @Id()
  question!: string;

  @Field(() => QuestionDecisionEnum)
  decision!: QuestionDecision;

  @Field({ description: `Told to the author and to those who reported it; at most ${QUESTION.reason} characters.` })
  @NotBlank()
  @AtMost(QUESTION.reason)
  reason!: string;
}
