import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import { THREAD_HOST_KINDS, type ThreadHostKind } from '../../core/ports/thread-host.js';
import { FOLLOW_LEVELS, type FollowLevel } from '../discussion.rules.js';

export const ThreadHostKindEnum = Object.fromEntries(THREAD_HOST_KINDS.map((kind) => [kind, kind]));
registerEnumType(ThreadHostKindEnum, { name: 'ThreadHostKind', description: 'What a thread hangs on.' });

export const FollowLevelEnum = Object.fromEntries(FOLLOW_LEVELS.map((level) => [level, level]));
registerEnumType(FollowLevelEnum, {
  name: 'FollowLevel',
  description: 'How much of a thread somebody wants to be told.',
  valuesMap: {
    WATCH: { description: 'Every comment.' },
    FOLLOW: { description: 'Replies and mentions; unread comments are counted.' },
    NORMAL: { description: 'Replies and mentions.' },
    MUTE: { description: 'Nothing.' },
  },
});

@ObjectType({ description: 'The thing that a thread hangs on.' })
export class ThreadHostRef {
  @Field(() => ThreadHostKindEnum)
  kind!: ThreadHostKind;

  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Path of its page in the web app.' })
  path!: string;
}

@ObjectType({ description: 'What the viewer may do with a thread.' })
export class ThreadAbilities {
  @Field()
  comment!: boolean;

  @Field({ description: 'Hide, remove and restore comments, close and slow down the thread.' })
  moderate!: boolean;
}

@ObjectType({ description: 'A picture or a document of an unfinished comment.' })
export class DraftAttachment {
  @Field(() => ID, { description: 'Of the file.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a picture shows, as far as it is written; null: a document.',
  })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a document; null: a picture.' })
  fileName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes of a document; null: a picture.' })
  size?: number | null;
}

@ObjectType({ description: 'An unfinished comment of the viewer.' })
export class CommentDraft {
  @Field(() => ID, { description: 'The thread, the comment that is answered, or the own comment that is edited.' })
  place!: string;

  @Field(() => Float, { description: 'Counts its saves; a smaller one never replaces it.' })
  sequence!: number;

  @Field()
  body!: string;

  @Field(() => [DraftAttachment], { description: 'Pictures first.' })
  attached!: DraftAttachment[];

  @Field(() => Date)
  savedAt!: Date;
}

@ObjectType({ description: 'A thread (Diskussion) below something else. Without comments it exists as well.' })
export class Thread {
  @Field(() => ID, { description: 'That of its host.' })
  id!: string;

  @Field(() => ThreadHostRef)
  host!: ThreadHostRef;

  @Field(() => Int, { description: 'Comments that can be read.' })
  commentCount!: number;

  @Field(() => Int, { description: 'Number of the newest comment; 0 where there is none.' })
  lastNumber!: number;

  @Field(() => Date, { nullable: true, description: 'Null where there is none.' })
  lastCommentAt!: Date | null;

  @Field({ description: 'Whether its host takes comments at present.' })
  open!: boolean;

  @Field(() => Date, { nullable: true, description: 'When moderators closed it; null: they did not.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  closedReason!: string | null;

  @Field(() => Int, { description: 'Slow mode: seconds between two comments of one person; 0: off.' })
  slowSeconds!: number;

  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this was read: `after` of threadUpdates.',
  })
  liveCursor!: string;

  @ViewerDependent()
  @Field(() => Int, { description: 'Number up to which the viewer has read; 0: nothing.' })
  readNumber!: number;

  @ViewerDependent()
  @Field(() => Int, { description: 'Unread comments of others, counted up to 100.' })
  unreadCount!: number;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Number of the first of them; null: all is read.' })
  firstUnreadNumber!: number | null;

  @ViewerDependent()
  @Field(() => FollowLevelEnum)
  level!: FollowLevel;

  @ViewerDependent()
  @Field(() => [CommentDraft], { description: "The viewer's unfinished comments in this thread." })
  drafts!: CommentDraft[];

  @ViewerDependent()
  @Field(() => ThreadAbilities)
  viewerCan!: ThreadAbilities;
}

@InputType({ description: 'Names a thread by its host.' })
export class ThreadInput {
  @Field(() => ThreadHostKindEnum)
  kind!: ThreadHostKind;

  @Field(() => ID, { description: 'Id of the host.' })
  @Id()
  id!: string;
}
