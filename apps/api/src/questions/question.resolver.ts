import { QUESTION } from '@lotsennetz/limits';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { isUuid } from '../core/graphql/schema/cursor.js';
import type { Suggestion } from '../core/ports/suggestion-source.js';
import { Comment } from '../discussion/comment/comment.graphql.js';
import { CommentLoader } from '../discussion/comment/comment.loader.js';
import { AskingService, type QuestionOutcome } from './asking.service.js';
import { HostLoader } from './host.loader.js';
import { Question, QuestionConnection, QuestionReport, QuestionsArgs, SuggestionType } from './question.graphql.js';
import {
  AskQuestionInput,
  EditQuestionInput,
  EditQuestionResult,
  MoveQuestionResult,
  WithdrawQuestionInput,
  type QuestionChangedMeanwhile,
  type QuestionRefused,
  type QuestionSaved,
} from './question.input.js';
import { QuestionService } from './question.service.js';
import { WithdrawalService } from './withdrawal.service.js';

const idArgument = { type: () => ID };

@Resolver(() => Question)
export class QuestionResolver {
  constructor(
    private readonly questions: QuestionService,
    private readonly asking: AskingService,
    private readonly withdrawal: WithdrawalService,
    private readonly comments: CommentLoader,
    private readonly hosts: HostLoader,
  ) {}

  @Access('MEMBER')
  @Query(() => QuestionConnection, { name: 'questions', description: 'Questions of the network, latest first.' })
  list(@Ctx() ctx: Context, @Args() args: QuestionsArgs): Promise<QuestionConnection> {
    return this.questions.list(ctx, args);
  }

  @Access('MEMBER')
  @Query(() => Question, { nullable: true, description: 'Null when missing or withdrawn from the viewer.' })
  question(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<Question | null> {
    return this.questions.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => [SuggestionType], {
    description: `Questions and reports that may answer what is being typed, most alike first; at most ${QUESTION.suggestions}.`,
  })
  similarQuestions(
    @Ctx() ctx: Context,
    @Args('typed', { description: `Title, or title and text, at most ${QUESTION.typed} characters.` }) typed: string,
  ): Promise<Suggestion[]> {
    return this.questions.similar(ctx, typed);
  }

  @Access('MEMBER')
  @Mutation(() => Question, {
    description: `Asks, exactly once for a client key, and puts the question to at most ${QUESTION.routed} people who named its topics.`,
  })
  async askQuestion(@Ctx() ctx: Context, @Args('input') input: AskQuestionInput): Promise<Question> {
    return this.saved(ctx, await this.asking.ask(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => EditQuestionResult, { description: 'Changes an own question.' })
  async editQuestion(
    @Ctx() ctx: Context,
    @Args('input') input: EditQuestionInput,
  ): Promise<QuestionSaved | QuestionChangedMeanwhile | QuestionRefused> {
    const outcome = await this.asking.edit(ctx, input);
    if (outcome.done === 'refused') return { state: outcome.state };
    const question = await this.saved(ctx, input.id);
    return outcome.done === 'saved' ? { question } : { current: question };
  }

  @Access('MEMBER')
  @Mutation(() => MoveQuestionResult, { description: "Accepts an answer to the viewer's own question." })
  async acceptAnswer(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('comment', { type: () => ID, description: "A comment of the question's thread." }) comment: string,
  ): Promise<QuestionSaved | QuestionRefused> {
    if (!isUuid(comment)) throw badInput({ field: 'comment', code: 'UNKNOWN' });
    return this.moved(ctx, id, await this.asking.accept(ctx, known(id), comment));
  }

  @Access('MEMBER')
  @Mutation(() => MoveQuestionResult, { description: 'Ends the search for an answer without one.' })
  async giveUpQuestion(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
  ): Promise<QuestionSaved | QuestionRefused> {
    return this.moved(ctx, id, await this.asking.giveUp(ctx, known(id)));
  }

  @Access('MEMBER')
  @Mutation(() => MoveQuestionResult, {
    description: 'Takes up the search again; an accepted answer is no longer one.',
  })
  async reopenQuestion(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
  ): Promise<QuestionSaved | QuestionRefused> {
    return this.moved(ctx, id, await this.asking.reopen(ctx, known(id)));
  }

  @Access('MEMBER')
  @Mutation(() => MoveQuestionResult, {
    description: 'Says that the viewer would like to know as well, or takes that back.',
  })
  async meTooQuestion(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('on', { description: 'Whether they would.' }) on: boolean,
  ): Promise<QuestionSaved | QuestionRefused> {
    return this.moved(ctx, id, await this.asking.meToo(ctx, known(id), on));
  }

  @Access('MEMBER')
  @Mutation(() => MoveQuestionResult, {
    description: 'Takes a question away: the own one, or as an officer with a reason.',
  })
  async withdrawQuestion(
    @Ctx() ctx: Context,
    @Args('input') input: WithdrawQuestionInput,
  ): Promise<QuestionSaved | QuestionRefused> {
    return this.moved(ctx, input.id, await this.withdrawal.withdraw(ctx, input));
  }

  @ViewerDependent()
  @ResolveField(() => Comment, { nullable: true, description: 'The accepted answer; null as acceptedAnswerId.' })
  acceptedAnswer(@Parent() { acceptedAnswerId }: Question, @Ctx() ctx: Context): Promise<Comment | null> | null {
    return acceptedAnswerId === null ? null : this.comments.load(ctx, acceptedAnswerId);
  }

  @ResolveField(() => QuestionReport, {
    nullable: true,
    description: 'The report on which it hangs, whose right to see it has; null: it hangs on none.',
  })
  report(@Parent() { reportId }: Question, @Ctx() ctx: Context): Promise<QuestionReport | null> | null {
    return reportId === null ? null : this.hosts.load(ctx, reportId);
  }

  private async moved(ctx: Context, id: string, outcome: QuestionOutcome): Promise<QuestionSaved | QuestionRefused> {
    return outcome.done === 'refused' ? { state: outcome.state } : { question: await this.saved(ctx, id) };
  }

  private async saved(ctx: Context, id: string): Promise<Question> {
    const question = await this.questions.find(ctx, id);
    if (!question) throw new Error('a saved question cannot be read');
    return question;
  }
}

/** What is no id is as unknown as an id that nothing has. */
function known(id: string): string {
  if (!isUuid(id)) throw badInput({ field: 'id', code: 'UNKNOWN' });
  return id;
}
