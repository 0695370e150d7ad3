import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AudienceInput } from '../../audience/audience.graphql.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { EditorialService, type MoveOutcome } from './editorial.service.js';
import { EditorialArgs, Post, PostConnection } from '../post.graphql.js';
import {
  CreatePostInput,
  EditPostInput,
  EditPostResult,
  PublishPostResult,
  type PostChangedMeanwhile,
  type PostSaved,
  type PostStateRefused,
} from '../post.input.js';
import { PostService } from '../post.service.js';

const idArgument = { type: () => ID };

@Resolver()
export class EditorialResolver {
  constructor(
    private readonly editorial: EditorialService,
    private readonly posts: PostService,
  ) {}

  @Access('OFFICER')
  @Query(() => PostConnection, {
    description: "All news of the officer's own association in every state, last changed first.",
  })
  editorialPosts(
    @Ctx() ctx: Context,
    @Args() args: EditorialArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostConnection> {
    return this.posts.editorial(ctx, args, info);
  }

  @Access('OFFICER')
  @Query(() => Int, { description: 'How many people with access a target group holds today.' })
  audienceSize(
    @Ctx() ctx: Context,
    @Args('audience', { description: 'The target group.' }) audience: AudienceInput,
  ): Promise<number> {
    return this.editorial.audienceSize(ctx, audience);
  }

  @Access('OFFICER')
  @Mutation(() => Post, { description: "Makes a draft of the officer's association." })
  async createPost(@Ctx() ctx: Context, @Args('input') input: CreatePostInput): Promise<Post> {
    return this.post(ctx, await this.editorial.create(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => EditPostResult, { description: 'Saves content. Of a published item the version before is kept.' })
  async editPost(
    @Ctx() ctx: Context,
    @Args('input') input: EditPostInput,
  ): Promise<PostSaved | PostChangedMeanwhile | PostStateRefused> {
    const outcome = await this.editorial.edit(ctx, input);
    if (outcome.done === 'refused') return { state: outcome.state };
    const post = await this.post(ctx, input.id);
    return outcome.done === 'saved' ? { post } : { current: post };
  }

  @Access('OFFICER')
  @Mutation(() => PublishPostResult, { description: 'Publishes now, or at a time of at most a year ahead.' })
  async publishPost(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('at', { type: () => Date, nullable: true, description: 'Without it: now.' }) at?: Date,
  ): Promise<PostSaved | PostStateRefused> {
    return this.moved(ctx, id, await this.editorial.publish(ctx, id, at ?? null));
  }

  @Access('OFFICER')
  @Mutation(() => PublishPostResult, { description: 'Takes back an ordered publication; the item is a draft again.' })
  async unschedulePost(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<PostSaved | PostStateRefused> {
    return this.moved(ctx, id, await this.editorial.unschedule(ctx, id));
  }

  @Access('OFFICER')
  @Mutation(() => PublishPostResult, { description: 'Takes a published item away from its readers, for good.' })
  async withdrawPost(
    @Ctx() ctx: Context,
    @Args('id', idArgument) id: string,
    @Args('reason', { type: () => String, nullable: true, description: 'For those who may edit.' }) reason?: string,
  ): Promise<PostSaved | PostStateRefused> {
    return this.moved(ctx, id, await this.editorial.withdraw(ctx, id, reason?.trim() || null));
  }

  @Access('OFFICER')
  @Mutation(() => Boolean, { description: 'Deletes a draft that was never published; false when it was.' })
  discardPost(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return this.editorial.discard(ctx, id);
  }

  private async moved(ctx: Context, id: string, outcome: MoveOutcome): Promise<PostSaved | PostStateRefused> {
    return outcome.done === 'refused' ? { state: outcome.state } : { post: await this.post(ctx, id) };
  }

  private async post(ctx: Context, id: string): Promise<Post> {
    const post = await this.posts.find(ctx, id);
    if (!post) throw new Error('a saved post cannot be read');
    return post;
  }
}
