import { COMMENT } from '@lotsennetz/limits';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import type { PersonType } from '../../people/person.graphql.js';
import { PersonType as Person } from '../../people/person.graphql.js';
import { COMMENT_STATES, REACTION_KINDS, type CommentState, type ReactionKind } from '../discussion.rules.js';
import { Picture } from '../../files/picture.graphql.js';

export const CommentStateEnum = Object.fromEntries(COMMENT_STATES.map((state) => [state, state]));
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description: 'What has become of a comment. Where it is not VISIBLE, a placeholder stands in its place.',
  valuesMap: {
    DELETED: { description: 'By its author; shown only because it had replies.' },
    HIDDEN: { description: 'By moderation, for the time being.' },
    REMOVED: { description: 'By moderation.' },
  },
});

export const ReactionKindEnum = Object.fromEntries(REACTION_KINDS.map((kind) => [kind, kind]));
registerEnumType(ReactionKindEnum, {
  name: 'ReactionKind',
  description: 'A short answer without a text.',
  valuesMap: {
    THANKS: { description: 'Danke.' },
    HELPFUL: { description: 'Hilfreich.' },
    AGREE: { description: 'Sehe ich auch so.' },
    SAME_HERE: { description: 'Bei uns auch.' },
    WELL_DONE: { description: 'Gut gemacht.' },
  },
});

const CommentOrderEnum = { THREADED: 'THREADED', TIME: 'TIME' } as const;
export type CommentOrder = keyof typeof CommentOrderEnum;
registerEnumType(CommentOrderEnum, {
  name: 'CommentOrder',
  description: 'Order of the comments of a thread.',
  valuesMap: {
    THREADED: { description: 'By time, replies below the comment that they answer.' },
    TIME: { description: 'By time alone, oldest first.' },
  },
});

const CommentStartEnum = { BEGINNING: 'BEGINNING', UNREAD: 'UNREAD', END: 'END' } as const;
export type CommentStart = keyof typeof CommentStartEnum;
registerEnumType(CommentStartEnum, {
  name: 'CommentStart',
  description: 'Where a page begins that no cursor says of.',
  valuesMap: {
    BEGINNING: { description: 'With the oldest comment.' },
    UNREAD: { description: 'With the first unread comment of others; at the end where all are read.' },
    END: { description: 'The page that ends with the last comment.' },
  },
});

@ObjectType({ description: 'How many people reacted in one way.' })
export class ReactionCount {
  @Field(() => ReactionKindEnum)
  kind!: ReactionKind;

  @Field(() => Int, { description: 'People.' })
  count!: number;
}

@ObjectType({ description: 'A passage of another comment of the thread that is quoted.' })
export class Quote {
  @Field(() => ID, { nullable: true, description: 'The quoted comment; null when it is gone or no longer to be read.' })
  commentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number; null as above.' })
  number!: number | null;

  @Field(() => Person, { nullable: true, description: 'Who wrote it; null as above.' })
  author!: PersonType | null;

  @Field(() => String, { nullable: true, description: 'The passage as plain text; null as above.' })
  text!: string | null;
}

@ObjectType({ description: 'A document to take along, attached to a comment.' })
export class CommentFile {
  @Field(() => ID, { description: 'To be saved from `/files/ID`; the browser never shows it in our origin.' })
  id!: string;

  @Field({ description: 'As the browser saves it.' })
  fileName!: string;

  @Field({ description: 'Read from its bytes, `application/pdf`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}

@ObjectType({ description: 'What the viewer may do with a comment.' })
export class CommentAbilities {
  @Field()
  edit!: boolean;

  @Field()
  delete!: boolean;

  @Field()
  reply!: boolean;

  @Field({ description: 'Add a reaction or take it back.' })
  react!: boolean;

  @Field({ description: 'Report it to the moderators.' })
  report!: boolean;

  @Field()
  hide!: boolean;

  @Field()
  remove!: boolean;

  @Field()
  restore!: boolean;

  @Field({ description: 'Tell its author in confidence that it breaks the rules of use.' })
  warn!: boolean;
}

@ObjectType({ description: 'A comment of a thread (Kommentar), at its top or below one other comment.' })
export class Comment {
  @Field(() => ID, { description: 'Stays for good: its address is that of the host with `?kommentar=ID`.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the thread, which is that of its host.' })
  threadId!: string;

  @Field(() => Int, { description: 'Counts the comments of a thread by time, from 1; never changes, may have gaps.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The comment below which this one stands; null: at the top.' })
  parentId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment that it answers: the parent, or another reply below the same parent.',
  })
  replyToId!: string | null;

  @Field(() => CommentStateEnum)
  state!: CommentState;

  @Field(() => Person, { nullable: true, description: 'Null when the person is no longer known.' })
  author!: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Sanitised HTML; null unless VISIBLE.' })
  bodyHtml!: string | null;

  @ViewerDependent()
  @Field(() => String, {
    nullable: true,
    description: 'Markdown source for its author and moderators, also while hidden; else null.',
  })
  body!: string | null;

  @Field(() => Quote, { nullable: true, description: 'Null where it quotes nothing.' })
  quote!: Quote | null;

  @Field(() => [Picture], { description: `At most ${COMMENT.pictures}; none unless VISIBLE.` })
  pictures!: Picture[];

  @Field(() => [CommentFile], { description: `At most ${COMMENT.files}; none unless VISIBLE.` })
  files!: CommentFile[];

  @Field(() => [ReactionCount], { description: 'Only those that somebody gave.' })
  reactions!: ReactionCount[];

  @ViewerDependent()
  @Field(() => [ReactionKindEnum], { description: "The viewer's own." })
  viewerReactions!: ReactionKind[];

  @Field(() => Int, { description: 'Replies that can be read.' })
  replyCount!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its text was last changed; null: never.' })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'Counts saved texts; to be given back when editing.' })
  version!: number;

  @ViewerDependent()
  @Field({ description: 'Whether it names the viewer.' })
  mentionsViewer!: boolean;

  @ViewerDependent()
  @Field(() => CommentAbilities)
  viewerCan!: CommentAbilities;
}

@ObjectType({ description: 'An earlier text of a comment.' })
export class CommentVersion {
  @Field(() => Int, { description: 'As the comment counted it.' })
  version!: number;

  @Field({ description: 'Sanitised HTML.' })
  bodyHtml!: string;

  @Field(() => Date, { description: 'When this text was saved.' })
  savedAt!: Date;
}

@ObjectType({ description: 'A comment in a list.' })
export class CommentEdge {
  @Field(() => CursorScalar)
  cursor!: string;

  @Field(() => Comment)
  node!: Comment;
}

@ObjectType({ description: 'Whether and where the list goes on, in both directions.' })
export class CommentPageInfo {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last item: `after` of the next page.' })
  endCursor!: string | null;

  @Field({ description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first item: `before` of the page before.' })
  startCursor!: string | null;
}

@ObjectType({ description: 'A page of comments.' })
export class CommentConnection {
  @Field(() => [CommentEdge])
  edges!: CommentEdge[];

  @Field(() => [Comment])
  nodes!: Comment[];

  @Field(() => CommentPageInfo)
  pageInfo!: CommentPageInfo;
}

@ArgsType()
export class CommentsArgs {
  @Field(() => Int, { defaultValue: COMMENT.page, description: '1 to 100.' })
  first!: number;

  @Field(() => CommentOrderEnum, {
    defaultValue: CommentOrderEnum.THREADED,
    description: 'Cursors belong to one order.',
  })
  order!: CommentOrder;

  @Field(() => CursorScalar, { nullable: true, description: 'The page after this cursor.' })
  @IsOptional()
  after?: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'The page before this cursor, in the same order.' })
  @IsOptional()
  before?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The page that begins with this comment; unknown ones begin at the start.',
  })
  @IsOptional()
  at?: string | null;

  @Field(() => CommentStartEnum, {
    defaultValue: CommentStartEnum.BEGINNING,
    description: 'Where neither of these says it.',
  })
  start!: CommentStart;
}
