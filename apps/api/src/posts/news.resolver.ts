import { Field, ID, ObjectType, Parent, registerEnumType, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx, SharedContext } from '../core/access/context.js';
import { CursorScalar } from '../core/graphql/schema/scalars.js';
import { After } from '../core/live/after.argument.js';
import { LiveFollow } from '../core/live/topic.js';
import { NewsTopic, type NewsChangeKind, type NewsEvent } from './news.topic.js';
import { Post } from './post.graphql.js';
import { PostReader } from './post.reader.js';
import { PostService } from './post.service.js';

const NewsChangeKindEnum = { PUBLISHED: 'PUBLISHED', UPDATED: 'UPDATED', WITHDRAWN: 'WITHDRAWN', RELOAD: 'RELOAD' };
registerEnumType(NewsChangeKindEnum, {
  name: 'NewsChangeKind',
  description: 'What happened to a news item.',
  valuesMap: {
    UPDATED: { description: 'A published item was changed.' },
    WITHDRAWN: { description: 'No longer to be seen by the viewer.' },
    RELOAD: {
      description: 'The cursor is too old or unknown: load the list anew; the stream goes on from this cursor.',
    },
  },
});

@ObjectType({ description: 'A change of the news.' })
export class NewsChange {
  @Field(() => CursorScalar, { description: 'To be given as `after` when the stream is taken up again.' })
  cursor!: string;

  @Field(() => NewsChangeKindEnum)
  kind!: NewsChangeKind;

  @Field(() => ID, { nullable: true, description: 'Null with RELOAD.' })
  postId!: string | null;
}

@Resolver(() => NewsChange)
export class NewsResolver {
  constructor(
    private readonly topic: NewsTopic,
    private readonly reader: PostReader,
    private readonly posts: PostService,
  ) {}

  @Access('MEMBER')
  @Subscription(() => NewsChange, {
    description:
      'News published, changed or withdrawn, in order. What happened after the cursor comes first, each once.',
  })
  newsChanged(@After('a list') after?: string): LiveFollow<NewsEvent> {
    return new LiveFollow(this.topic, '', after ?? null);
  }

  @ResolveField(() => Post, { nullable: true, description: 'The item as it is now; null with WITHDRAWN and RELOAD.' })
  post(@Parent() event: NewsEvent, @Ctx() ctx: Context): Promise<Post | null> | Post | null {
    if (!event.row) return null;
    // Shared deliveries select nothing that depends on the viewer; the right to see was decided before.
    if (ctx instanceof SharedContext) return this.reader.shape(event.row, ctx.language, null);
    return this.posts.find(ctx, event.row.id);
  }
}
