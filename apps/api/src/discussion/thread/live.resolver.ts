import {
  Args,
  Field,
  ID,
  Int,
  ObjectType,
  Parent,
  registerEnumType,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx, SharedContext } from '../../core/access/context.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import { After } from '../../core/live/after.argument.js';
import { LiveFollow } from '../../core/live/topic.js';
import type { PersonType } from '../../people/person.graphql.js';
import { PersonType as Person } from '../../people/person.graphql.js';
import { PersonLoader } from '../../people/person.loader.js';
import { Comment } from '../comment/comment.graphql.js';
import { CommentReader } from '../comment/comment.reader.js';
import { FoundComments } from '../comment/found-comment.service.js';
import {
  THREAD_UPDATE_KINDS,
  ThreadTopic,
  type ThreadChange,
  type ThreadEvent,
  type ThreadUpdateKind,
} from './thread.topic.js';

const ThreadUpdateKindEnum = Object.fromEntries(THREAD_UPDATE_KINDS.map((kind) => [kind, kind]));
registerEnumType(ThreadUpdateKindEnum, {
  name: 'ThreadUpdateKind',
  description: 'What happened in a thread.',
  valuesMap: {
    COMMENT_CHANGED: { description: 'Edited, restored, or a placeholder now stands in its place.' },
    COMMENT_REMOVED: { description: 'No longer to be shown, not even as a placeholder.' },
    REACTIONS_CHANGED: { description: 'Only the counts of its reactions changed.' },
    THREAD_CHANGED: { description: 'Closed, opened again, slowed down.' },
    TYPING: { description: 'Somebody is writing at this moment; forget it after 6 seconds.' },
    RELOAD: {
      description: 'The cursor is too old or unknown: load the thread anew; the stream goes on from this cursor.',
    },
  },
});

@ObjectType({ description: 'The changing part of a thread, as it is now.' })
export class ThreadStatus {
  @Field(() => Int, { description: 'Comments that can be read.' })
  commentCount!: number;

  @Field(() => Int, { description: 'Number of the newest comment.' })
  lastNumber!: number;

  @Field(() => Date, { nullable: true, description: 'When moderators closed it; null: it is open.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  closedReason!: string | null;

  @Field(() => Int, { description: 'Slow mode: seconds between two comments of one person; 0: off.' })
  slowSeconds!: number;
}

@ObjectType({ description: 'A change of a thread.' })
export class ThreadUpdate {
  @Field(() => ThreadUpdateKindEnum)
  kind!: ThreadUpdateKind;

  @Field(() => ID, { nullable: true, description: 'The comment it is about; null where it is about the thread.' })
  commentId!: string | null;
}

@ObjectType({ description: 'What happened in a thread since the last delivery; in a rush it is much at a time.' })
export class ThreadUpdates {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'To be given as `after` when the stream is taken up again; null with TYPING, which does not move it.',
  })
  cursor!: string | null;

  @Field(() => [ThreadUpdate], { description: 'In the order in which it happened, each once.' })
  updates!: readonly ThreadUpdate[];

  @Field(() => ThreadStatus, { nullable: true, description: 'Null with RELOAD.' })
  thread!: ThreadStatus | null;
}

@Resolver(() => ThreadUpdate)
export class LiveResolver {
  constructor(
    private readonly topic: ThreadTopic,
    private readonly reader: CommentReader,
    private readonly found: FoundComments,
    private readonly people: PersonLoader,
  ) {}

  @Access('MEMBER')
  @Subscription(() => ThreadUpdates, {
    description:
      'What happens in a thread, in order. What happened after the cursor comes first, each once. A thread that the viewer may not see is silent.',
  })
  threadUpdates(
    @Args('thread', { type: () => ID, description: 'Id of the thread.' }) thread: string,
    @After('the thread') after?: string,
  ): LiveFollow<ThreadEvent> {
    return new LiveFollow(this.topic, thread.toLowerCase(), after ?? null);
  }

  @ResolveField(() => Comment, {
    nullable: true,
    description: 'The comment as it is now; null where there is none to show.',
  })
  async comment(@Parent() { comment }: ThreadChange, @Ctx() ctx: Context): Promise<Comment | null> {
    if (!comment) return null;
    // Shared deliveries select nothing that depends on the viewer; the right to see was decided before.
    if (ctx instanceof SharedContext) return this.reader.shape(comment, null);
    const found = await this.found.find(ctx, comment.id);
    return found && this.found.shown(ctx, comment.id, found.thread);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who is typing; null but with TYPING.' })
  typist(@Parent() { typistId }: ThreadChange, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return typistId === null ? null : this.people.load(ctx, typistId);
  }
}
