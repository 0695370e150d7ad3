import type { CommentState } from '../discussion.rules.js';

/** Why somebody reports a comment. */
export const REPORT_GROUNDS = ['UNLAWFUL', 'INSULT', 'PERSONAL_DATA', 'ADVERTISING', 'OFF_TOPIC', 'OTHER'] as const;
export type ReportGround = (typeof REPORT_GROUNDS)[number];

/** What moderators decide. WARN leaves the comment as it is, DISMISS answers a report that had no ground. */
export const DECISIONS = ['HIDE', 'REMOVE', 'RESTORE', 'WARN', 'DISMISS'] as const;
export type Decision = (typeof DECISIONS)[number];

const MOVES: Record<Decision, Partial<Record<CommentState, CommentState>>> = {
  HIDE: { VISIBLE: 'HIDDEN' },
  REMOVE: { VISIBLE: 'REMOVED', HIDDEN: 'REMOVED' },
  RESTORE: { HIDDEN: 'VISIBLE', REMOVED: 'VISIBLE' },
  WARN: { VISIBLE: 'VISIBLE', HIDDEN: 'HIDDEN', REMOVED: 'REMOVED' },
  DISMISS: { VISIBLE: 'VISIBLE', HIDDEN: 'HIDDEN', REMOVED: 'REMOVED', DELETED: 'DELETED' },
};

/** The state of a comment after a decision; null: not from this state. */
export const stateAfter = (decision: Decision, state: CommentState): CommentState | null =>
  MOVES[decision][state] ?? null;
