/** Filters of the course dates as they stand in the address: /programm/kurse?art=basis&traeger=…&frei=ja&ort=online */
export interface RunFilter {
  kind: 'BASIS' | 'AUFBAU' | null;
  provider: string | null;
  bookable: boolean;
  online: boolean | null;
}

export const noFilter: RunFilter = { kind: null, provider: null, bookable: false, online: null };
export const runsPerPage = 20;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the address asks for; anything that is none of the choices is left out rather than sent to the api. */
export function parseRunFilter(search: URLSearchParams): RunFilter {
  const kind = search.get('art');
  const provider = search.get('traeger');
  const place = search.get('ort');
  return {
    kind: kind === 'basis' ? 'BASIS' : kind === 'aufbau' ? 'AUFBAU' : null,
    provider: provider && uuid.test(provider) ? provider : null,
    bookable: search.get('frei') === 'ja',
    online: place === 'online' ? true : place === 'vor-ort' ? false : null,
  };
}

/** The search part of the address, '' where nothing is filtered. */
export function runFilterSearch({ kind, provider, bookable, online }: RunFilter): string {
  const search = new URLSearchParams();
  if (kind) search.set('art', kind.toLowerCase());
  if (provider) search.set('traeger', provider);
  if (bookable) search.set('frei', 'ja');
  if (online !== null) search.set('ort', online ? 'online' : 'vor-ort');
  const text = search.toString();
  return text ? `?${text}` : '';
}

export function runVariables(search: URLSearchParams, after: string | null = null) {
  const { kind, provider, bookable, online } = parseRunFilter(search);
  return { filter: { kind, provider, bookable: bookable || null, online }, first: runsPerPage, after };
}
