/** What is needed of a comment to put it in its place. */
export interface Placed {
  id: string;
  /** Counts the comments of a thread by time. */
  number: number;
  /** The comment below which it stands; null: at the top. */
  parentId: string | null;
}

export interface Page<Comment> {
  nodes: readonly Comment[];
  pageInfo: {
    hasNextPage: boolean;
    endCursor: string | null;
    hasPreviousPage: boolean;
    startCursor: string | null;
  };
}

export type Update<Comment> =
  | { kind: 'added' | 'changed'; comment: Comment }
  | { kind: 'gone'; id: string }
  /** The stream has a gap: the thread is to be loaded anew. */
  | { kind: 'reload' };

export interface ThreadState<Comment> {
  shown: ReadonlyMap<string, Comment>;
  /** Arrived while the reader was elsewhere: shown when they ask for it. */
  waiting: ReadonlyMap<string, Comment>;
  /** Cursors of the pages around; null: there is none. */
  earlier: string | null;
  later: string | null;
  outdated: boolean;
}

const byId = <Comment extends Placed>(comments: Iterable<Comment>) =>
  [...comments].map((one) => [one.id, one] as const);

const earlierOf = (page: Page<unknown>) => (page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null);
const laterOf = (page: Page<unknown>) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);

export function opened<Comment extends Placed>(page: Page<Comment>): ThreadState<Comment> {
  return {
    shown: new Map(byId(page.nodes)),
    waiting: new Map(),
    earlier: earlierOf(page),
    later: laterOf(page),
    outdated: false,
  };
}

/** A page before or after those that are shown. What came live in between is newer than what a page says. */
export function extended<Comment extends Placed>(
  state: ThreadState<Comment>,
  page: Page<Comment>,
  where: 'earlier' | 'later',
): ThreadState<Comment> {
  const shown = new Map([...byId(page.nodes), ...state.shown]);
  const waiting = new Map([...state.waiting].filter(([id]) => !shown.has(id)));
  const ends = where === 'earlier' ? { earlier: earlierOf(page) } : { later: laterOf(page) };
  return { ...state, shown, waiting, ...ends };
}

/**
 * @param follow whether the reader is at the end and sees new comments at once; otherwise they wait, so that nothing moves
 */
export function updated<Comment extends Placed>(
  state: ThreadState<Comment>,
  update: Update<Comment>,
  follow: boolean,
): ThreadState<Comment> {
  switch (update.kind) {
    case 'reload':
      return { ...state, outdated: true };
    case 'gone':
      return { ...state, shown: without(state.shown, update.id), waiting: without(state.waiting, update.id) };
    case 'added':
    case 'changed': {
      const { comment } = update;
      if (state.shown.has(comment.id)) return { ...state, shown: withOne(state.shown, comment) };
      if (state.waiting.has(comment.id)) return { ...state, waiting: withOne(state.waiting, comment) };
      // Pages between the shown ones and the end will bring it in its order.
      if (update.kind === 'changed' || state.later !== null) return state;
      return follow
        ? { ...state, shown: withOne(state.shown, comment) }
        : { ...state, waiting: withOne(state.waiting, comment) };
    }
  }
}

/** A comment of one's own is shown at once, wherever the reader is. */
export function written<Comment extends Placed>(state: ThreadState<Comment>, comment: Comment): ThreadState<Comment> {
  return { ...state, shown: withOne(state.shown, comment), waiting: without(state.waiting, comment.id) };
}

export function allShown<Comment extends Placed>(state: ThreadState<Comment>): ThreadState<Comment> {
  return { ...state, shown: new Map([...state.shown, ...state.waiting]), waiting: new Map() };
}

export interface Branch<Comment> {
  comment: Comment;
  replies: readonly Comment[];
}

/** By time, replies below what they answer; a reply whose parent is on a page before stands by itself. */
export function branches<Comment extends Placed>(shown: ReadonlyMap<string, Comment>): Branch<Comment>[] {
  const replies = new Map<string, Comment[]>();
  const tops: Comment[] = [];
  for (const comment of [...shown.values()].sort((one, other) => one.number - other.number)) {
    if (comment.parentId === null || !shown.has(comment.parentId)) tops.push(comment);
    else replies.set(comment.parentId, [...(replies.get(comment.parentId) ?? []), comment]);
  }
  return tops.map((comment) => ({ comment, replies: replies.get(comment.id) ?? [] }));
}

function withOne<Comment extends Placed>(
  all: ReadonlyMap<string, Comment>,
  one: Comment,
): ReadonlyMap<string, Comment> {
  return new Map(all).set(one.id, one);
}

function without<Comment>(all: ReadonlyMap<string, Comment>, id: string): ReadonlyMap<string, Comment> {
  if (!all.has(id)) return all;
  const left = new Map(all);
  left.delete(id);
  return left;
}
