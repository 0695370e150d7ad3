import type { TypedDocumentNode } from 'urql';
import type { Language } from '../choices/language.js';
import type { Route } from './route.js';

/** In the search part: asks for a page of the kind `offline` without any answer in it, as a device may keep it. */
export const shellMark = 'huelle';

export interface RouteContext {
  params: Record<string, string>;
  search: URLSearchParams;
  language: Language;
}

export interface RouteQuery {
  document: TypedDocumentNode<unknown, Record<string, unknown>>;
  variables: Record<string, unknown>;
}

/** What the server has to know of a page: browsers load it without. */
export interface RoutePlan {
  /** Source file of the page: the key of its chunk in the build's manifest. */
  file: string;
  /** What the page asks first, so that the server can answer it inside the HTML. */
  queries?: (context: RouteContext) => RouteQuery[];
}

export type PlansOf<Routes extends readonly Route[]> = Record<Routes[number]['id'], RoutePlan>;

export function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): RouteQuery {
  return { document, variables } as unknown as RouteQuery;
}
