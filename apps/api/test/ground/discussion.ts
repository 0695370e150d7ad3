import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';

export const CREATE_COMMENT = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id number parentId replyToId state bodyHtml version } }
  ... on CommentRefused { code retryAfter } } }`;

export interface WrittenComment {
  id: string;
  number: number;
  parentId: string | null;
  replyToId: string | null;
  state: string;
  bodyHtml: string | null;
  version: number;
}

export interface CreateAnswer {
  __typename: 'CommentSaved' | 'CommentRefused';
  comment?: WrittenComment;
  code?: string;
  retryAfter?: number | null;
}

/** A news item as the host of a thread. */
export const onPost = (id: string) => ({ kind: 'POST', id });

/** Everything that a new comment on a news item may have. */
export const commentInput = (postId: string, patch: Record<string, unknown> = {}) => ({
  clientKey: randomUUID(),
  thread: onPost(postId),
  body: 'Das klingt gut.',
  ...patch,
});

/** What the platform answers to a comment that is sent. */
export const tryComment = async (
  client: Client,
  postId: string,
  patch: Record<string, unknown> = {},
): Promise<CreateAnswer> =>
  (await client.data<{ createComment: CreateAnswer }>(CREATE_COMMENT, { input: commentInput(postId, patch) }))
    .createComment;

/** A comment that has to be taken. */
export async function comment(
  client: Client,
  postId: string,
  patch: Record<string, unknown> = {},
): Promise<WrittenComment> {
  const answer = await tryComment(client, postId, patch);
  if (!answer.comment) throw new Error(`the comment was refused: ${answer.code}`);
  return answer.comment;
}

export const THREAD = `query ($host: ThreadInput!, $first: Int, $order: CommentOrder, $after: Cursor, $before: Cursor, $at: ID, $start: CommentStart) {
  thread(host: $host) { id commentCount lastNumber open closedAt closedReason slowSeconds readNumber unreadCount firstUnreadNumber level
    host { kind id title path } drafts { place sequence body } viewerCan { comment moderate } liveCursor
    comments(first: $first, order: $order, after: $after, before: $before, at: $at, start: $start) {
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      nodes { id number parentId replyToId state bodyHtml body replyCount editedAt version mentionsViewer viewerReactions
        author { id name administration { displayName } officerOf { id } } reactions { kind count }
        quote { commentId number text author { name } } pictures { id alt } versions { version bodyHtml }
        viewerCan { edit delete reply react report hide remove restore warn } } } } }`;

export interface ReadComment {
  id: string;
  number: number;
  parentId: string | null;
  state: string;
  bodyHtml: string | null;
  body: string | null;
  replyCount: number;
  editedAt: string | null;
  version: number;
  mentionsViewer: boolean;
  viewerReactions: string[];
  author: { id: string; name: string } | null;
  reactions: { kind: string; count: number }[];
  quote: { commentId: string | null; number: number | null; text: string | null } | null;
  pictures: { id: string; alt: string }[];
  versions: { version: number; bodyHtml: string }[];
  viewerCan: Record<string, boolean>;
}

export interface ReadThread {
  id: string;
  commentCount: number;
  lastNumber: number;
  open: boolean;
  closedAt: string | null;
  closedReason: string | null;
  slowSeconds: number;
  readNumber: number;
  unreadCount: number;
  firstUnreadNumber: number | null;
  level: string;
  host: { kind: string; id: string; title: string; path: string };
  drafts: { place: string; sequence: number; body: string }[];
  viewerCan: { comment: boolean; moderate: boolean };
  liveCursor: string;
  comments: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null; hasPreviousPage: boolean; startCursor: string | null };
    nodes: ReadComment[];
  };
}

/** The thread of a news item as somebody sees it; null where they don't. */
export const threadOf = async (
  client: Client,
  postId: string,
  variables: Record<string, unknown> = {},
): Promise<ReadThread | null> =>
  (await client.data<{ thread: ReadThread | null }>(THREAD, { host: onPost(postId), ...variables })).thread;

/** The same where it has to be there. */
export async function seenThread(
  client: Client,
  postId: string,
  variables: Record<string, unknown> = {},
): Promise<ReadThread> {
  const thread = await threadOf(client, postId, variables);
  if (!thread) throw new Error('the thread is not to be seen');
  return thread;
}

/** Numbers of the comments on a page. */
export const numbers = ({ comments }: ReadThread): number[] => comments.nodes.map(({ number }) => number);
