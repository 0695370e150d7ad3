import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { ModerationQueueArgs } from '../../discussion/moderation/moderation.graphql.js';
import { MoveQuestionResult, type QuestionRefused, type QuestionSaved } from '../question.input.js';
import { QuestionService } from '../question.service.js';
import { QuestionCases } from './question-cases.service.js';
import { QuestionDecisions } from './question-decision.service.js';
import {
  DecideQuestionInput,
  OwnQuestionReport,
  QuestionCaseConnection,
  ReportQuestionInput,
} from './question-moderation.graphql.js';
import { QuestionReports } from './question-report.service.js';

@Resolver()
export class QuestionModerationResolver {
  constructor(
    private readonly reports: QuestionReports,
    private readonly cases: QuestionCases,
    private readonly decisions: QuestionDecisions,
    private readonly questions: QuestionService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => OwnQuestionReport, {
    nullable: true,
    description:
      'Reports a question to the moderators, with a receipt by mail; null where it is the own one. Again: the first report.',
  })
  reportQuestion(@Ctx() ctx: Context, @Args('input') input: ReportQuestionInput): Promise<OwnQuestionReport | null> {
    return this.reports.report(ctx, input);
  }

  @Access('MEMBER')
  @Query(() => [OwnQuestionReport], {
    description: "The viewer's own reports of questions with their decisions, latest first; at most 50.",
  })
  ownQuestionReports(@Ctx() ctx: Context): Promise<OwnQuestionReport[]> {
    return this.reports.own(ctx);
  }

  @Access('OFFICER')
  @Query(() => QuestionCaseConnection, { description: 'Reported questions, for the moderators of all associations.' })
  questionCases(@Ctx() ctx: Context, @Args() args: ModerationQueueArgs): Promise<QuestionCaseConnection> {
    return this.cases.page(ctx, args);
  }

  @Access('OFFICER')
  @Mutation(() => MoveQuestionResult, {
    description:
      'Decides about a question, reported or not. Author and reporters get the reason by mail; its open case is closed.',
  })
  async decideQuestion(
    @Ctx() ctx: Context,
    @Args('input') input: DecideQuestionInput,
  ): Promise<QuestionSaved | QuestionRefused> {
    const outcome = await this.decisions.decide(ctx, input);
    if (outcome.done === 'refused') return { state: outcome.state };
    const question = await this.questions.find(ctx, input.question);
    if (!question) throw new Error('a decided question cannot be read');
    return { question };
  }
}
