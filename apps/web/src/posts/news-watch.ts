import { useEffect } from 'react';
import { useSubscription } from 'urql';
import { createStore } from '../ui/store.js';
import { titleCount } from '../ui/feedback/title-count.js';
import type { NewsFilter } from './news-filter.js';
import { NewsChangedDocument } from './posts.graphql.js';
import type { NewsChange } from './posts.graphql.js';

export type PendingPost = NonNullable<NewsChange['post']>;

/** What arrived while lists are on the screen. They show it when the reader asks for it, never by themselves. */
export interface Pending {
  posts: readonly PendingPost[];
  /** The stream could not be continued: lists are to be loaded anew. */
  outdated: boolean;
}

const nothing: Pending = { posts: [], outdated: false };
export const pendingNews = createStore<Pending>(nothing);
/** Where the stream begins: the cursor of the first list, null to begin now, undefined while nobody knows. */
const begin = createStore<string | null | undefined>(undefined);
const known = new Set<string>();

export function pendingAfter(pending: Pending, change: NewsChange, shown: ReadonlySet<string>): Pending {
  const others = pending.posts.filter((post) => post.id !== change.postId);
  switch (change.kind) {
    case 'RELOAD':
      return { ...pending, outdated: true };
    case 'WITHDRAWN':
      return { ...pending, posts: others };
    case 'UPDATED':
      return change.post && others.length < pending.posts.length
        ? { ...pending, posts: [change.post, ...others] }
        : pending;
    case 'PUBLISHED':
      return change.post && !shown.has(change.post.id) ? { ...pending, posts: [change.post, ...others] } : pending;
  }
}

export function matchesFilter(post: PendingPost, filter: NewsFilter): boolean {
  if (filter.association && post.association.id !== filter.association) return false;
  return filter.topics.length === 0 || post.topics.some((topic) => filter.topics.includes(topic.id));
}

/** These items are in a list, or the viewer published them: they are not news to announce. */
export function knowPosts(ids: Iterable<string>): void {
  for (const id of ids) known.add(id);
  const posts = pendingNews.get().posts;
  const waiting = posts.filter((post) => !known.has(post.id));
  if (waiting.length < posts.length) pendingNews.set({ ...pendingNews.get(), posts: waiting });
}

export function beginWatch(cursor: string | null): void {
  if (begin.get() === undefined) begin.set(cursor);
}

export function clearPending(): void {
  pendingNews.set(nothing);
}

/** Listens while a member has the app open. */
export function useNewsWatch(admitted: boolean): void {
  const after = begin.use();
  useSubscription(
    { query: NewsChangedDocument, variables: { after: after ?? null }, pause: !admitted || after === undefined },
    (_previous: unknown, data) => {
      pendingNews.set(pendingAfter(pendingNews.get(), data.newsChanged, known));
      return data;
    },
  );
  const { posts } = pendingNews.use();
  useEffect(() => titleCount.set(posts.length), [posts.length]);
}
