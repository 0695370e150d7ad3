import { berlinToday } from '../../ui/format/berlin-time.js';
import type { EventKind, Mode } from '../values/event-words.js';
import { eventKinds } from '../values/event-words.js';

/** What the list shows, as it stands in the address: /veranstaltungen?art=digi-lunch&verband=…&ort=online&kreis=08119&suche=… */
export interface EventFilter {
  kinds: EventKind[];
  association: string | null;
  mode: Mode | null;
  county: string | null;
  text: string;
  withFreeSeats: boolean;
}

/** The next ones, a month's calendar, or what is over. */
export type EventView = 'next' | 'month' | 'past';

export const noFilter: EventFilter = {
  kinds: [],
  association: null,
  mode: null,
  county: null,
  text: '',
  withFreeSeats: false,
};
export const eventsPerPage = 20;
export const maxSearch = 100;

const slugOf = (kind: EventKind) => kind.toLowerCase().replace('_', '-');

/** What is none of the choices is left out rather than sent to the api. */
export function parseEventFilter(search: URLSearchParams): EventFilter {
  const slugs = search.getAll('art');
  const place = search.get('ort');
  const county = search.get('kreis');
  return {
    kinds: eventKinds.filter((kind) => slugs.includes(slugOf(kind))),
    association: search.get('verband')?.slice(0, 40) || null,
    mode: place === 'online' ? 'ONLINE' : place === 'vor-ort' ? 'ON_SITE' : null,
    county: county && /^\d{5}(\d{3})?$/.test(county) ? county : null,
    text: (search.get('suche') ?? '').slice(0, maxSearch),
    withFreeSeats: search.get('frei') === 'ja',
  };
}

export function viewOf(search: URLSearchParams): EventView {
  const view = search.get('ansicht');
  return view === 'monat' ? 'month' : view === 'vergangene' ? 'past' : 'next';
}

/** The month of the calendar, YYYY-MM; this one where the address names none. */
export function monthOf(search: URLSearchParams): string {
  const asked = search.get('monat');
  return asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : berlinToday().slice(0, 7);
}

/** The search part of the address, '' for the plain list. */
export function eventSearch(filter: EventFilter, view: EventView, month?: string): string {
  const search = new URLSearchParams();
  if (view !== 'next') search.set('ansicht', view === 'month' ? 'monat' : 'vergangene');
  if (view === 'month' && month) search.set('monat', month);
  for (const kind of filter.kinds) search.append('art', slugOf(kind));
  if (filter.association) search.set('verband', filter.association);
  if (filter.mode) search.set('ort', filter.mode === 'ONLINE' ? 'online' : 'vor-ort');
  if (filter.county) search.set('kreis', filter.county);
  if (filter.text.trim()) search.set('suche', filter.text.trim());
  if (filter.withFreeSeats) search.set('frei', 'ja');
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The filter as the api takes it. */
export function filterInput({ kinds, association, mode, county, text, withFreeSeats }: EventFilter) {
  return {
    kinds: kinds.length ? kinds : null,
    association,
    mode,
    county,
    search: text.trim() || null,
    withFreeSeats: withFreeSeats || null,
  };
}

export function listVariables(search: URLSearchParams, after: string | null = null) {
  return {
    filter: filterInput(parseEventFilter(search)),
    past: viewOf(search) === 'past',
    first: eventsPerPage,
    after,
  };
}

export function monthVariables(search: URLSearchParams) {
  return { filter: filterInput(parseEventFilter(search)), month: monthOf(search) };
}
