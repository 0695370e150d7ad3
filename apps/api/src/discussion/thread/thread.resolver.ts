import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { selectedBelow } from '../../core/graphql/selection.js';
import { CommentConnection, CommentsArgs } from '../comment/comment.graphql.js';
import { CommentPageService } from '../comment/comment-page.service.js';
import { Thread, ThreadInput } from './thread.graphql.js';
import { ThreadService, type SeenThread } from './thread.service.js';
import type { ThreadRow } from './thread.store.js';

/** A thread with what its comments are read by. */
type ShapedThread = Thread & { seen: SeenThread<ThreadRow> };

@Resolver(() => Thread)
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly pages: CommentPageService,
  ) {}

  @Access('MEMBER')
  @Query(() => Thread, { nullable: true, description: 'Null when its host is missing or not for the viewer.' })
  async thread(
    @Ctx() ctx: Context,
    @Args('host', { description: 'What the thread hangs on.' }) host: ThreadInput,
  ): Promise<ShapedThread | null> {
    const liveCursor = this.threads.liveCursor();
    const seen = await this.threads.find(ctx, host);
    return seen && { ...this.threads.shape(ctx, seen, liveCursor), seen };
  }

  @ViewerDependent()
  @ResolveField(() => CommentConnection, { description: 'Comments of the thread, a page at a time.' })
  comments(
    @Parent() { seen }: ShapedThread,
    @Ctx() ctx: Context,
    @Args() args: CommentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommentConnection> {
    return this.pages.page(ctx, seen, args, selectedBelow(info));
  }
}
