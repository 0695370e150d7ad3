import { factKind } from '../core/facts/fact.js';
import type { ReactionKind } from './discussion.rules.js';

/** Somebody wrote a comment. Subject: its id. */
export const CommentWritten = factKind<{ thread: string; number: number }>('CommentWritten');

/** The text of a comment was changed by its author. Subject: its id. */
export const CommentEdited = factKind<{ thread: string; version: number }>('CommentEdited');

/** A comment was deleted, hidden, removed or restored. Subject: its id. */
export const CommentStateChanged = factKind<{ thread: string; state: string }>('CommentStateChanged');

/** Somebody reacted to a comment or took that back. Subject: its id. */
export const CommentReacted = factKind<{ thread: string; kind: ReactionKind }>('CommentReacted');

/** A thread was closed, opened again or slowed down. Subject: its id. */
export const ThreadChanged = factKind<{ thread: string }>('ThreadChanged');
