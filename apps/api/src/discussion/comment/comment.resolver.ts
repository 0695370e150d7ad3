import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Comment, CommentVersion, ReactionKindEnum } from './comment.graphql.js';
import {
  CreateCommentInput,
  CreateCommentResult,
  EditCommentInput,
  EditCommentResult,
  type CommentChangedMeanwhile,
  type CommentRefused,
  type CommentSaved,
} from './comment.input.js';
import { CommentService, type CommentOutcome } from './comment.service.js';
import { CommentVersionLoader } from './comment-version.loader.js';
import type { ReactionKind } from '../discussion.rules.js';
import { FoundComments } from './found-comment.service.js';
import { ReactionService } from './reaction.service.js';

@Resolver(() => Comment)
export class CommentResolver {
  constructor(
    private readonly comments: CommentService,
    private readonly found: FoundComments,
    private readonly reactions: ReactionService,
    private readonly versionLoader: CommentVersionLoader,
  ) {}

  @Access('MEMBER')
  @Mutation(() => CreateCommentResult, { description: 'Writes a comment, exactly once for a client key.' })
  async createComment(
    @Ctx() ctx: Context,
    @Args('input') input: CreateCommentInput,
  ): Promise<CommentSaved | CommentRefused> {
    const outcome = await this.comments.create(ctx, input);
    if (outcome.done === 'changed-meanwhile') throw new Error('a new comment has one version');
    return outcome.done === 'refused' ? outcome : { comment: await this.written(ctx, outcome) };
  }

  @Access('MEMBER')
  @Mutation(() => EditCommentResult, { description: 'Changes the text of an own comment; the one before is kept.' })
  async editComment(
    @Ctx() ctx: Context,
    @Args('input') input: EditCommentInput,
  ): Promise<CommentSaved | CommentRefused | CommentChangedMeanwhile> {
    const outcome = await this.comments.edit(ctx, input);
    if (outcome.done === 'refused') return outcome;
    const comment = await this.written(ctx, outcome);
    return outcome.done === 'saved' ? { comment } : { current: comment };
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description: 'Deletes an own comment with its earlier texts, for good; false when it is not the own one or gone.',
  })
  async deleteComment(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return (await this.comments.delete(ctx, id)).deleted;
  }

  @Access('MEMBER')
  @Mutation(() => Comment, {
    nullable: true,
    description: 'Adds a reaction or takes it back; null when the comment takes none of the viewer.',
  })
  async reactToComment(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('kind', { type: () => ReactionKindEnum, description: 'Which one.' }) kind: ReactionKind,
    @Args('on', { description: 'Whether it shall be there.' }) on: boolean,
  ): Promise<Comment | null> {
    const { done, found } = await this.reactions.react(ctx, id, kind, on);
    return done ? this.found.shown(ctx, id, found.thread) : null;
  }

  @Access('MEMBER')
  @Query(() => Comment, {
    name: 'comment',
    nullable: true,
    description: 'Null when missing or in a thread that is not for the viewer.',
  })
  async byId(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<Comment | null> {
    const found = await this.found.find(ctx, id);
    return found && this.found.shown(ctx, id, found.thread);
  }

  @ResolveField(() => [CommentVersion], {
    description: 'Earlier texts, latest first; none unless VISIBLE.',
  })
  versions(@Parent() comment: Comment, @Ctx() ctx: Context): Promise<CommentVersion[]> | [] {
    return comment.state === 'VISIBLE' ? this.versionLoader.load(ctx, comment.id) : [];
  }

  private async written(ctx: Context, { id, thread }: Exclude<CommentOutcome, { done: 'refused' }>): Promise<Comment> {
    const comment = await this.found.written(ctx, id, thread);
    if (!comment) throw new Error('a saved comment cannot be read');
    return comment;
  }
}
