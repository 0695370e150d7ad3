import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Access } from '../../core/access/access.decorator.js';
import { AtMost, Id, NotBlank } from '../../core/graphql/checks.decorator.js';
import { PageInfo } from '../../core/graphql/connection.js';
import { CursorScalar } from '../../core/graphql/scalars.js';
import {
  CaseStateEnum,
  ReportGroundEnum,
  type OwnCommentReport,
} from '../../discussion/moderation/moderation.graphql.js';
import type { PersonType } from '../../people/person.graphql.js';
import { PersonType as Person } from '../../people/person.graphql.js';
import { Question } from '../question.graphql.js';
import { QUESTION } from '../question.limits.js';

export type ReportGround = OwnCommentReport['ground'];

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

@ObjectType({ description: 'What somebody reported about a question. Only moderators see it.' })
export class ReportOfQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: 'In the own words of who reported; may be empty.' })
  text!: string;

  @Field(() => Date)
  reportedAt!: Date;

  @Access('OFFICER')
  @Field(() => Person, { nullable: true, description: 'Null when the person is no longer known.' })
  reporter!: PersonType | null;
}

@ObjectType({ description: 'The receipt of a report of a question, and its decision as soon as there is one.' })
export class OwnQuestionReport {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: 'As it was written.' })
  text!: string;

  @Field(() => Date)
  reportedAt!: Date;

  @Field(() => QuestionDecisionEnum, { nullable: true, description: 'Null while it is not decided.' })
  decision!: QuestionDecision | null;

  @Field(() => String, { nullable: true, description: 'The reason that the moderators gave; null as above.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null as above.' })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'A question that was reported or moderated, with what was decided.' })
export class QuestionCase {
  @Field(() => ID)
  id!: string;

  @Field(() => Question)
  question!: Question;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => [ReportOfQuestion], {
    description: 'At most 20, oldest first; none where moderators acted of their own accord.',
  })
  reports!: ReportOfQuestion[];

  @Field(() => Int, { description: 'People who reported it.' })
  reportCount!: number;

  @Field(() => QuestionDecisionEnum, { nullable: true, description: 'Null while it is open.' })
  decision!: QuestionDecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'As it was told to author and reporters; null while it is open.',
  })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while it is open.' })
  decidedAt!: Date | null;

  @Field(() => Person, { nullable: true, description: 'Null while it is open.' })
  decidedBy!: PersonType | null;
}

@ObjectType({ description: 'A case of a question in a list.' })
export class QuestionCaseEdge {
  @Field(() => CursorScalar)
  cursor!: string;

  @Field(() => QuestionCase)
  node!: QuestionCase;
}

@ObjectType({ description: 'A page of cases of questions.' })
export class QuestionCaseConnection {
  @Field(() => [QuestionCaseEdge])
  edges!: QuestionCaseEdge[];

  @Field(() => [QuestionCase])
  nodes!: QuestionCase[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class QuestionCasesArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last item received.' })
  @IsOptional()
  after?: string | null;

  @Field(() => CaseStateEnum, {
    defaultValue: CaseStateEnum.OPEN,
    description: 'Open ones come oldest first, decided ones latest first.',
  })
  state!: keyof typeof CaseStateEnum;
}

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
