import { describe, expect, it } from '@jest/globals';
import { matchesFilter, pendingAfter } from './news-watch.js';
import type { Pending, PendingPost } from './news-watch.js';
import type { NewsChange } from './posts.graphql.js';

const item = (id: string, association = 'staedtetag', topics: string[] = []): PendingPost => ({
  id,
  title: id,
  summary: '',
  editedAt: null,
  publishedAt: '2026-11-22T10:00:00Z',
  association: { id: association },
  topics: topics.map((topic) => ({ id: topic })),
});
const change = (kind: NewsChange['kind'], post: PendingPost | null, postId = post?.id ?? null): NewsChange => ({
  cursor: 'c',
  kind,
  postId,
  post,
});
const nothing: Pending = { posts: [], outdated: false };
const none = new Set<string>();

describe('pendingAfter', () => {
  it('collects what is published, latest first, each once', () => {
    const one = pendingAfter(nothing, change('PUBLISHED', item('a')), none);
    const two = pendingAfter(one, change('PUBLISHED', item('b')), none);
    const again = pendingAfter(two, change('PUBLISHED', item('a')), none);
    expect(again.posts.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leaves out what a list shows already', () => {
    expect(pendingAfter(nothing, change('PUBLISHED', item('a')), new Set(['a']))).toBe(nothing);
  });

  it('forgets what is withdrawn before it was shown', () => {
    const waiting = pendingAfter(nothing, change('PUBLISHED', item('a')), none);
    expect(pendingAfter(waiting, change('WITHDRAWN', null, 'a'), none).posts).toEqual([]);
  });

  it('does not count a change of a shown item as new', () => {
    expect(pendingAfter(nothing, change('UPDATED', item('a')), none)).toBe(nothing);
  });

  it('asks for a new list where the stream has a gap', () => {
    expect(pendingAfter(nothing, change('RELOAD', null), none).outdated).toBe(true);
  });
});

describe('matchesFilter', () => {
  const all = { association: null, topics: [], onlyNew: false };
  it('counts only what the filtered list would show', () => {
    const post = item('a', 'gemeindetag', ['ki']);
    expect(matchesFilter(post, all)).toBe(true);
    expect(matchesFilter(post, { ...all, association: 'staedtetag' })).toBe(false);
    expect(matchesFilter(post, { ...all, topics: ['umwelt', 'ki'] })).toBe(true);
    expect(matchesFilter(post, { ...all, topics: ['umwelt'] })).toBe(false);
  });
});
