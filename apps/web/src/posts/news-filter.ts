import type { VariablesOf } from '../graphql/graphql.js';
import type { FeedDocument } from './posts.graphql.js';

/** Filters of the news as they stand in the address: /neuigkeiten?verband=…&thema=…&thema=…&nur=neu */
export interface NewsFilter {
  association: string | null;
  topics: string[];
  onlyNew: boolean;
}

export const pageSize = 20;

export function parseNewsFilter(search: URLSearchParams): NewsFilter {
  return {
    association: search.get('verband'),
    topics: search.getAll('thema').sort(),
    onlyNew: search.get('nur') === 'neu',
  };
}

/** The search part of the address, '' where nothing is filtered. */
export function newsFilterSearch(filter: NewsFilter): string {
  const search = new URLSearchParams();
  if (filter.association) search.set('verband', filter.association);
  for (const topic of filter.topics) search.append('thema', topic);
  if (filter.onlyNew) search.set('nur', 'neu');
  const text = search.toString();
  return text ? `?${text}` : '';
}

export function feedVariables(search: URLSearchParams, after: string | null = null): VariablesOf<typeof FeedDocument> {
  const { association, topics, onlyNew } = parseNewsFilter(search);
  return { filter: { association, topics, onlyNew }, first: pageSize, after };
}

export const postStates = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type PostState = (typeof postStates)[number];

/** /verwaltung/inhalte?stand=draft; null: all states */
export function editorialState(search: URLSearchParams): PostState | null {
  const asked = search.get('stand')?.toUpperCase();
  return postStates.find((state) => state === asked) ?? null;
}
