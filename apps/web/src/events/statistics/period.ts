import { berlinToday } from '../../ui/format/berlin-time.js';

/** What is counted; stands in the address: /verwaltung/veranstaltungen/statistik?von=2026-01-01&bis=2026-12-31&verband=staedtetag */
export interface Scope {
  /** Days in Berlin, both included. */
  from: string;
  to: string;
  association: string | null;
}

export interface Preset {
  key: 'year' | 'this' | 'last';
  from: string;
  to: string;
}

const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Twelve months back to today, this year, the last one. */
export function presets(today = berlinToday()): Preset[] {
  const year = Number(today.slice(0, 4));
  const before = new Date(`${today}T12:00:00Z`);
  before.setUTCFullYear(year - 1);
  before.setUTCDate(before.getUTCDate() + 1);
  return [
    { key: 'year', from: before.toISOString().slice(0, 10), to: today },
    { key: 'this', from: `${year}-01-01`, to: `${year}-12-31` },
    { key: 'last', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}

/** The last twelve months where the address says nothing else; an end before its start becomes that one day. */
export function parseScope(search: URLSearchParams, today = berlinToday()): Scope {
  const [usual] = presets(today);
  const day = (name: string, otherwise: string) => {
    const asked = search.get(name) ?? '';
    return isDay(asked) ? asked : otherwise;
  };
  const from = day('von', usual?.from ?? today);
  const to = day('bis', usual?.to ?? today);
  return { from, to: to < from ? from : to, association: search.get('verband')?.slice(0, 40) || null };
}

/** Whether the text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);

export function scopeSearch({ from, to, association }: Scope): string {
  return new URLSearchParams({ von: from, bis: to, ...(association && { verband: association }) }).toString();
}

export const scopeAddress = (scope: Scope): string => `/verwaltung/veranstaltungen/statistik?${scopeSearch(scope)}`;
