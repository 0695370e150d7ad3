import { useEffect, useReducer, useRef } from 'react';
import { useClient, useSubscription } from 'urql';
import type { CombinedError } from 'urql';
import { MoreCommentsDocument, ThreadDocument, ThreadUpdatesDocument } from '../discussion.graphql.js';
import type { ShownComment, ThreadData, ThreadRef, ThreadUpdate } from '../discussion.graphql.js';
import { allShown, extended, opened, updated, written } from './thread-state.js';
import type { Page, ThreadState, Update } from './thread-state.js';
import { useTypists } from './use-typists.js';

interface Loaded {
  thread: ThreadData;
  state: ThreadState<ShownComment>;
  /** Where the live stream is taken up. */
  cursor: string;
  /** Where "new from here" stands; it stays while the page is open. */
  firstUnread: number | null;
}

interface Model {
  loaded: Loaded | null;
  missing: boolean;
  error: CombinedError | undefined;
  loading: 'all' | 'earlier' | 'later' | null;
}

type Action =
  | { kind: 'loading'; what: 'all' | 'earlier' | 'later' }
  | { kind: 'loaded'; loaded: Loaded | null }
  | { kind: 'failed'; error: CombinedError | undefined }
  | { kind: 'page'; page: Page<ShownComment>; where: 'earlier' | 'later' }
  | { kind: 'thread'; patch: Partial<ThreadData> }
  | { kind: 'comments'; change: (state: ThreadState<ShownComment>) => ThreadState<ShownComment> };

/** So many comments before the first unread are loaded along with it. */
const shortThread = 30;

const start: Model = { loaded: null, missing: false, error: undefined, loading: 'all' };

function reduce(model: Model, action: Action): Model {
  switch (action.kind) {
    case 'loading':
      return { ...model, loading: action.what, error: undefined };
    case 'loaded':
      return { loaded: action.loaded, missing: action.loaded === null, error: undefined, loading: null };
    case 'failed':
      return { ...model, error: action.error, loading: null };
    default: {
      const { loaded } = model;
      if (!loaded) return model;
      if (action.kind === 'thread')
        return { ...model, loaded: { ...loaded, thread: { ...loaded.thread, ...action.patch } } };
      const change =
        action.kind === 'comments'
          ? action.change
          : (state: ThreadState<ShownComment>) => extended(state, action.page, action.where);
      const loading = action.kind === 'page' ? null : model.loading;
      return { ...model, loading, loaded: { ...loaded, state: change(loaded.state) } };
    }
  }
}

/** What a live update means for the comments on the screen; null: nothing. */
export function updateOf({ kind, commentId, comment }: ThreadUpdate): Update<ShownComment> | null {
  if (kind === 'RELOAD') return { kind: 'reload' };
  if (kind === 'COMMENT_REMOVED' && commentId) return { kind: 'gone', id: commentId };
  if (!comment) return null;
  return { kind: kind === 'COMMENT_ADDED' ? 'added' : 'changed', comment };
}

/** What the reader's own part of a comment was stays when its shared part comes anew. */
function keepOwn(state: ThreadState<ShownComment>, update: Update<ShownComment>): Update<ShownComment> {
  if (update.kind !== 'added' && update.kind !== 'changed') return update;
  const known = state.shown.get(update.comment.id) ?? state.waiting.get(update.comment.id);
  if (known?.state !== update.comment.state) return update;
  return { ...update, comment: { ...known, ...update.comment } };
}

const updatedWith = (follow: boolean) => (state: ThreadState<ShownComment>, change: Update<ShownComment>) =>
  updated(state, keepOwn(state, change), follow);

/**
 * A thread that stays as it is on the server: pages around the place where reading begins, and what happens meanwhile.
 *
 * @param at a comment that an address leads to
 */
export function useThread(host: ThreadRef, at: string | null) {
  const client = useClient();
  const [model, dispatch] = useReducer(reduce, start);
  /** Whether the end of the thread is on the screen: only then are new comments shown by themselves. */
  const atEnd = useRef(false);
  const { loaded } = model;

  async function load(place: string | null, from: 'UNREAD' | 'END') {
    dispatch({ kind: 'loading', what: 'all' });
    const { data, error } = await client.query(
      ThreadDocument,
      { host, at: place, start: from },
      { requestPolicy: 'network-only' },
    );
    if (!data) return dispatch({ kind: 'failed', error });
    const { thread } = data;
    if (!thread) return dispatch({ kind: 'loaded', loaded: null });
    const { comments, liveCursor, ...rest } = thread;
    let state = opened<ShownComment>(comments);
    // A short thread is shown whole: what was read before is what the new is about.
    if (state.earlier && thread.lastNumber <= comments.nodes.length + shortThread) {
      const before = await client.query(MoreCommentsDocument, { host, before: state.earlier });
      if (before.data?.thread) state = extended(state, before.data.thread.comments, 'earlier');
    }
    dispatch({
      kind: 'loaded',
      loaded: { thread: rest, state, cursor: liveCursor, firstUnread: thread.firstUnreadNumber },
    });
  }
  useEffect(() => void load(at, 'UNREAD'), [host.kind, host.id]);

  const [typists, heard] = useTypists();
  useSubscription(
    {
      query: ThreadUpdatesDocument,
      variables: { thread: loaded?.thread.id ?? '', after: loaded?.cursor ?? null },
      pause: !loaded,
    },
    (_previous: unknown, data) => {
      const { updates, thread } = data.threadUpdates;
      if (thread) dispatch({ kind: 'thread', patch: thread });
      for (const { kind, typist } of updates) if (kind === 'TYPING' && typist) heard(typist);
      const changes = updates.flatMap((update) => updateOf(update) ?? []);
      if (changes.length > 0) {
        const follow = atEnd.current;
        dispatch({ kind: 'comments', change: (state) => changes.reduce(updatedWith(follow), state) });
      }
      return data;
    },
  );

  async function more(where: 'earlier' | 'later') {
    const cursor = loaded?.state[where];
    if (!cursor || model.loading) return;
    dispatch({ kind: 'loading', what: where });
    const variables = where === 'earlier' ? { host, before: cursor } : { host, after: cursor };
    const { data, error } = await client.query(MoreCommentsDocument, variables, { requestPolicy: 'network-only' });
    const page = data?.thread?.comments;
    if (page) dispatch({ kind: 'page', page, where });
    else dispatch({ kind: 'failed', error });
  }

  return {
    ...model,
    typists,
    atEnd,
    reload: () => void load(null, 'UNREAD'),
    toEnd: () => void load(null, 'END'),
    more: (where: 'earlier' | 'later') => void more(where),
    showWaiting: () => dispatch({ kind: 'comments', change: allShown }),
    wrote: (comment: ShownComment) => dispatch({ kind: 'comments', change: (state) => written(state, comment) }),
    changed: (comment: ShownComment) =>
      dispatch({ kind: 'comments', change: (state) => updated(state, { kind: 'changed', comment }, true) }),
    gone: (id: string) => dispatch({ kind: 'comments', change: (state) => updated(state, { kind: 'gone', id }, true) }),
    patch: (patch: Partial<ThreadData>) => dispatch({ kind: 'thread', patch }),
  };
}
