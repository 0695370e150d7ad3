import { describe, expect, it } from '@jest/globals';
import { COMMENT_STATES, type CommentState } from '../discussion.rules.js';
import { DECISIONS, stateAfter, type Decision } from './moderation.rules.js';

const TABLE: Record<Decision, Record<CommentState, CommentState | null>> = {
  HIDE: { VISIBLE: 'HIDDEN', DELETED: null, HIDDEN: null, REMOVED: null },
  REMOVE: { VISIBLE: 'REMOVED', DELETED: null, HIDDEN: 'REMOVED', REMOVED: null },
  RESTORE: { VISIBLE: null, DELETED: null, HIDDEN: 'VISIBLE', REMOVED: 'VISIBLE' },
  WARN: { VISIBLE: 'VISIBLE', DELETED: null, HIDDEN: 'HIDDEN', REMOVED: 'REMOVED' },
  DISMISS: { VISIBLE: 'VISIBLE', DELETED: 'DELETED', HIDDEN: 'HIDDEN', REMOVED: 'REMOVED' },
};

describe.each([...DECISIONS])('%s', (decision) => {
  it.each([...COMMENT_STATES])('of a comment that is %s', (state) =>
    expect(stateAfter(decision, state)).toBe(TABLE[decision][state]),
  );
});
