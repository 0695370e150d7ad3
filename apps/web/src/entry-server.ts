import { readFileSync } from 'node:fs';
import { createRequest, formatDocument, stringifyDocument } from '@urql/core';
import { matchRoute } from './shell/routing/routes.js';
import type { CatalogueName } from './locales/catalogues.js';
import type { RouteQuery } from './shell/routing/plan.js';
import { plans } from './shell/routing/plans.js';
import { shellMark } from './shell/routing/plan.js';
import type { RouteAccess } from './shell/routing/route.js';
import type { RouteId } from './shell/routing/routes.js';
import type { Language } from './shell/choices/language.js';
import { ViewerDocument } from './shell/viewer.graphql.js';

export interface Plan {
  /** not-found: the server answers with status 404. */
  route: RouteId;
  access: RouteAccess;
  /** Addresses for <link rel="modulepreload">. */
  preload: string[];
  /** What to answer inside the HTML; `key` is the name of the answer there. */
  queries: { key: number; query: string; variables: object }[];
}

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const manifest = JSON.parse(readFileSync(new URL('../client/.vite/manifest.json', import.meta.url), 'utf8')) as Record<
  string,
  Chunk
>;

/** The page's chunk, what it imports, and the language's catalogues; the entry itself stands in the HTML already. */
function preloadOf(file: string, catalogues: readonly CatalogueName[], language: Language): string[] {
  const inPage = new Set(chunksOf('index.html'));
  const texts = ['base', ...catalogues].flatMap((name) => chunksOf(`src/locales/${name}.${language}.po`));
  const wanted = [...chunksOf(file), ...texts];
  return [...new Set(wanted)].filter((address) => !inPage.has(address));
}

function chunksOf(key: string): string[] {
  const chunk = manifest[key];
  if (!chunk) return [];
  return [`/${chunk.file}`, ...(chunk.imports ?? []).flatMap(chunksOf)];
}

/** What a page loads later, when it is used. */
const laterChunksOf = (key: string): string[] => (manifest[key]?.dynamicImports ?? []).flatMap(chunksOf);

function prepare({ document, variables }: RouteQuery): Plan['queries'][number] {
  const request = createRequest(document, variables);
  return { key: request.key, query: stringifyDocument(formatDocument(request.query)), variables };
}

/** @param url path with search of the page that is asked for */
export function plan(url: string, language: Language): Plan {
  const { route, params, search } = matchRoute(url);
  const page = plans[route.id];
  const preload = preloadOf(page.file, route.catalogues ?? [], language);
  if (route.offline && search.has(shellMark)) {
    const all = new Set([...preload, ...laterChunksOf(page.file)]);
    return { route: route.id, access: route.access, preload: [...all], queries: [] };
  }
  const viewer = { document: ViewerDocument, variables: {} } as unknown as RouteQuery;
  const queries = [viewer, ...(page.queries?.({ params, search, language }) ?? [])];
  return {
    route: route.id,
    access: route.access,
    preload,
    queries: queries.map(prepare),
  };
}
