import type { VariablesOf } from '../../graphql/graphql.js';
import { administrationKinds } from '../../register/administration-kind.js';
import { sizeClasses } from '../../register/size-class.js';
import type { FinderDocument } from './finder.graphql.js';

type ApiFilter = NonNullable<VariablesOf<typeof FinderDocument>['filter']>;
export type ReportSort = 'NEWEST' | 'RELEVANCE' | 'SIMILARITY';
export const views = ['list', 'table', 'map'] as const;
export type FinderView = (typeof views)[number];

/** Filters with several choices, and what they are called in the address. */
export const listNames = {
  sizeClasses: 'groesse',
  topics: 'thema',
  phases: 'stand',
  doAgain: 'wieder',
  reuse: 'nachnutzung',
  kinds: 'art',
  counties: 'kreis',
  vendors: 'anbieter',
  associations: 'verband',
  ozgFields: 'ozg',
} as const;
export type ListName = keyof typeof listNames;
export const lists = Object.keys(listNames) as ListName[];

/** Filters with one upper end: euros or days in the address, cents or days inside. */
export const endNames = { costUpTo: 'kosten', yearlyCostUpTo: 'jaehrlich', effortUpTo: 'aufwand' } as const;
export type EndName = keyof typeof endNames;
export const ends = Object.keys(endNames) as EndName[];

export type ReportFilter = { search: string; administration: string | null; hasOpenQuestion: boolean } & Record<
  ListName,
  string[]
> &
  Record<EndName, number | null>;

/** Everything that the finder's address says. */
export interface FinderAddress {
  filter: ReportFilter;
  /** Null: by nearness where words are searched, else the newest first. */
  sort: ReportSort | null;
  view: FinderView;
}

export const noFilter: ReportFilter = {
  search: '',
  administration: null,
  hasOpenQuestion: false,
  sizeClasses: [],
  topics: [],
  phases: [],
  doAgain: [],
  reuse: [],
  kinds: [],
  counties: [],
  vendors: [],
  associations: [],
  ozgFields: [],
  costUpTo: null,
  yearlyCostUpTo: null,
  effortUpTo: null,
};

const MAX = { search: 200, choices: 40, cost: 2_000_000_000, effort: 100_000 };
const sorts: Record<string, ReportSort> = { neu: 'NEWEST', passend: 'RELEVANCE', aehnlich: 'SIMILARITY' };
const viewNames: Record<string, FinderView> = { tabelle: 'table', karte: 'map' };
const nameIn = <Value>(names: Record<string, Value>, value: Value) =>
  Object.keys(names).find((name) => names[name] === value) ?? '';

/** Values that the api knows, as the address writes them; of the other lists any short key is passed on. */
const known: Partial<Record<ListName, Record<string, string>>> = {
  sizeClasses: byWord(sizeClasses, (size) => size.toLowerCase().replace('below_', 'unter-').replace('from_', 'ab-')),
  phases: { idee: 'IDEA', laeuft: 'RUNNING', betrieb: 'PRODUCTIVE', eingestellt: 'STOPPED' },
  doAgain: { ja: 'YES', teilweise: 'PARTLY', nein: 'NO' },
  reuse: { unterlagen: 'DOCUMENTS', gespraech: 'CONTACT', besuch: 'VISIT', quellcode: 'CODE' },
  kinds: byWord(administrationKinds, (kind) => kind.toLowerCase().replace('_', '-')),
};

function byWord(values: readonly string[], word: (value: string) => string): Record<string, string> {
  return Object.fromEntries(values.map((value) => [word(value), value]));
}

/** What the address asks for; anything that is none of the choices is left out rather than sent to the api. */
export function parseFinder(search: URLSearchParams): FinderAddress {
  const chosen = (name: ListName): string[] => {
    const words = [...new Set(search.getAll(listNames[name]))].filter((word) => word !== '' && word.length <= 120);
    const table = known[name];
    const keys = table ? words.flatMap((word) => (Object.hasOwn(table, word) ? [table[word] ?? ''] : [])) : words;
    return keys.sort().slice(0, MAX.choices);
  };
  const upTo = (name: EndName): number | null => {
    const text = search.get(endNames[name]) ?? '';
    if (!/^\d{1,8}$/.test(text)) return null;
    return name === 'effortUpTo' ? Math.min(Number(text), MAX.effort) : Math.min(Number(text) * 100, MAX.cost);
  };
  const place = search.get('kommune');
  const filter: ReportFilter = {
    ...noFilter,
    search: (search.get('q') ?? '').trim().slice(0, MAX.search),
    administration: place && /^\d{5}(\d{3})?$/.test(place) ? place : null,
    hasOpenQuestion: search.get('frage') === 'offen',
  };
  for (const name of lists) filter[name] = chosen(name);
  for (const name of ends) filter[name] = upTo(name);
  return {
    filter,
    sort: sorts[search.get('sortieren') ?? ''] ?? null,
    view: viewNames[search.get('ansicht') ?? ''] ?? 'list',
  };
}

/** The search part of the address, '' where nothing is asked for. */
export function finderSearch({ filter, sort, view }: FinderAddress): string {
  const search = new URLSearchParams();
  if (filter.search.trim()) search.set('q', filter.search.trim());
  for (const name of lists) {
    const table = known[name];
    for (const key of [...filter[name]].sort()) search.append(listNames[name], table ? nameIn(table, key) : key);
  }
  for (const name of ends) {
    const end = filter[name];
    if (end !== null) search.set(endNames[name], String(name === 'effortUpTo' ? end : Math.round(end / 100)));
  }
  if (filter.administration) search.set('kommune', filter.administration);
  if (filter.hasOpenQuestion) search.set('frage', 'offen');
  if (sort) search.set('sortieren', nameIn(sorts, sort));
  if (view !== 'list') search.set('ansicht', nameIn(viewNames, view));
  const text = search.toString();
  return text ? `?${text}` : '';
}

export const effectiveSort = ({ filter, sort }: FinderAddress): ReportSort =>
  sort ?? (filter.search ? 'RELEVANCE' : 'NEWEST');

export const reportsPerPage = 20;

/** As the api takes it; what is not filtered is left out, so that equal questions have equal variables. */
export function finderVariables(address: FinderAddress) {
  const { filter } = address;
  const asked: Record<string, unknown> = {};
  if (filter.search) asked.search = filter.search;
  for (const name of lists) if (filter[name].length) asked[name] = filter[name];
  for (const name of ends) if (filter[name] !== null) asked[name] = filter[name];
  if (filter.administration) asked.administration = filter.administration;
  if (filter.hasOpenQuestion) asked.hasOpenQuestion = true;
  return { filter: asked as ApiFilter, sort: effectiveSort(address), first: reportsPerPage };
}
