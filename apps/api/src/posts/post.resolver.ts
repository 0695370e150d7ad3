import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../core/graphql/schema/connection.js';
import { Access, ViewerDependent } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { MARKDOWN_LENGTH, renderMarkdown } from '../core/text/markdown.js';
import { Post, PostConnection, PostsArgs, PostVersion } from './post.graphql.js';
import { PostService } from './post.service.js';
import { PostVersionLoader } from './editorial/post-version.loader.js';

@Resolver(() => Post)
export class PostResolver {
  constructor(
    private readonly posts: PostService,
    private readonly versionLoader: PostVersionLoader,
  ) {}

  @Access('MEMBER')
  @Query(() => PostConnection, { name: 'posts', description: 'Published news addressed to the viewer, newest first.' })
  postList(@Ctx() ctx: Context, @Args() args: PostsArgs, @Info() info: GraphQLResolveInfo): Promise<PostConnection> {
    return this.posts.list(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => [Post], { description: 'News that is pinned today, newest first; at most 3.' })
  pinnedPosts(@Ctx() ctx: Context): Promise<Post[]> {
    return this.posts.pinned(ctx);
  }

  @Access('MEMBER')
  @Query(() => Post, { nullable: true, description: 'Null when missing or not for the viewer.' })
  post(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<Post | null> {
    return this.posts.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => PostConnection, { description: "The viewer's reading list, latest mark first." })
  bookmarkedPosts(
    @Ctx() ctx: Context,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostConnection> {
    return this.posts.bookmarked(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => String, {
    description: `Sanitised HTML of a Markdown text of at most ${MARKDOWN_LENGTH} characters, as it will be shown.`,
  })
  renderMarkdown(
    @Args('markdown', { description: `Markdown source, at most ${MARKDOWN_LENGTH} characters.` }) markdown: string,
  ): string {
    if (markdown.length > MARKDOWN_LENGTH)
      throw badInput({ field: 'markdown', code: 'TOO_LONG', params: { max: MARKDOWN_LENGTH } });
    return renderMarkdown(markdown);
  }

  @Access('MEMBER')
  @Mutation(() => Post, {
    nullable: true,
    description: 'Puts an item on the reading list or takes it off; null when it is missing or not for the viewer.',
  })
  bookmarkPost(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
    @Args('on', { description: 'Whether it shall be on the list.' }) on: boolean,
  ): Promise<Post | null> {
    return this.posts.bookmark(ctx, id, on);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description: "Ends the viewer's visit: what was published until then is no longer new to them.",
  })
  async markNewsSeen(
    @Ctx() ctx: Context,
    @Args('until', { type: () => Date, description: 'When the shown list was read.' }) until: Date,
  ): Promise<boolean> {
    await this.posts.markSeen(ctx, until);
    return true;
  }

  @ViewerDependent()
  @ResolveField(() => [PostVersion], {
    nullable: true,
    description: 'Earlier versions, latest first, for those who may edit; else null.',
  })
  versions(@Parent() post: Post, @Ctx() ctx: Context): Promise<PostVersion[]> | null {
    return post.viewerCan.edit || post.viewerCan.withdraw ? this.versionLoader.load(ctx, post.id) : null;
  }
}
