import { describe, expect, it } from '@jest/globals';
import { allShown, branches, extended, opened, updated, written } from './thread-state.js';
import type { Page, ThreadState } from './thread-state.js';

interface One {
  id: string;
  number: number;
  parentId: string | null;
  text: string;
}
const one = (number: number, parent: number | null = null, text = ''): One => ({
  id: `c${number}`,
  number,
  parentId: parent === null ? null : `c${parent}`,
  text,
});
const page = (nodes: One[], earlier: string | null = null, later: string | null = null): Page<One> => ({
  nodes,
  pageInfo: {
    hasPreviousPage: earlier !== null,
    startCursor: earlier,
    hasNextPage: later !== null,
    endCursor: later,
  },
});
const ids = (state: ThreadState<One>) =>
  branches(state.shown).map(({ comment, replies }) => [comment.number, ...replies.map(({ number }) => number)]);

describe('a thread on the screen', () => {
  it('orders by time, replies below what they answer', () => {
    expect(ids(opened(page([one(4, 1), one(1), one(3), one(2, 1)])))).toEqual([[1, 2, 4], [3]]);
  });

  it('shows a reply by itself whose parent stands on an earlier page, and joins them later', () => {
    const state = opened(page([one(5, 1), one(6)], 'five'));
    expect(ids(state)).toEqual([[5], [6]]);
    expect(ids(extended(state, page([one(1), one(2)]), 'earlier'))).toEqual([[1, 5], [2], [6]]);
  });

  it('lets new comments wait while the reader is elsewhere, and moves nothing', () => {
    const state = updated(opened(page([one(1)])), { kind: 'added', comment: one(2) }, false);
    expect([ids(state), state.waiting.size]).toEqual([[[1]], 1]);
    expect(ids(allShown(state))).toEqual([[1], [2]]);
  });

  it('shows new comments at once at the end', () => {
    expect(ids(updated(opened(page([one(1)])), { kind: 'added', comment: one(2) }, true))).toEqual([[1], [2]]);
  });

  it('leaves a new comment to the pages that are still to come', () => {
    const state = updated(opened(page([one(1)], null, 'one')), { kind: 'added', comment: one(9) }, true);
    expect([ids(state), state.waiting.size]).toEqual([[[1]], 0]);
  });

  it('takes a comment once, though it comes live, by page and by answer', () => {
    let state = updated(opened(page([one(1)])), { kind: 'added', comment: one(2) }, false);
    state = written(state, one(2, null, 'own'));
    state = updated(state, { kind: 'added', comment: one(2, null, 'live') }, true);
    state = extended(state, page([one(2, null, 'page')]), 'later');
    expect([ids(state), state.waiting.size]).toEqual([[[1], [2]], 0]);
    expect(state.shown.get('c2')?.text).toBe('live');
  });

  it('changes and removes what is shown or waits, and nothing else', () => {
    let state = updated(opened(page([one(1)])), { kind: 'added', comment: one(2) }, false);
    state = updated(state, { kind: 'changed', comment: one(2, null, 'new') }, false);
    expect(state.waiting.get('c2')?.text).toBe('new');
    expect(ids(updated(state, { kind: 'changed', comment: one(7) }, true))).toEqual([[1]]);
    expect(ids(updated(state, { kind: 'gone', id: 'c1' }, true))).toEqual([]);
  });

  it('knows that it has to be loaded anew after a gap', () => {
    expect(updated(opened(page([one(1)])), { kind: 'reload' }, true).outdated).toBe(true);
  });
});
