import type { CommentFile } from './comment.graphql.js';
import type { CommentRights } from './comment.policy.js';
import type { CommentState, ReactionKind } from '../discussion.rules.js';
import type { Picture } from '../../files/picture.graphql.js';

/** One comment as the statement gives it; what was not asked for is missing. Times are ISO 8601. */
export interface CommentRow {
  id: string;
  threadId: string;
  number: number;
  rootNumber: number;
  parentId: string | null;
  state: CommentState;
  authorId: string | null;
  replyToId?: string | null;
  bodyHtml?: string;
  body?: string;
  summary?: string;
  authorName?: string | null;
  authorAgs?: string | null;
  authorOffice?: string | null;
  quoted?: boolean;
  quote?: QuoteRow | null;
  pictures?: Picture[];
  files?: CommentFile[];
  reactions?: Partial<Record<ReactionKind, number>>;
  replyCount?: number;
  createdAt?: string;
  editedAt?: string | null;
  version?: number;
  listed?: boolean;
  viewerReactions?: ReactionKind[];
  mentionsViewer?: boolean;
}

/** What of a quoted comment is still to be read. */
export interface QuoteRow {
  id: string;
  number: number;
  text: string;
  authorId: string | null;
  authorName: string | null;
  authorAgs: string | null;
  authorOffice: string | null;
}

/** A value that the reader did not ask for is a bug there; it must not look like an empty one. */
export function read<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} was not read`);
  return value;
}

export const rightsOf = ({ authorId, state }: CommentRow): CommentRights => ({ authorId, state });
