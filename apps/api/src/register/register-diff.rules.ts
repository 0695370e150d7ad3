import type { Reason, RegisterRecord } from './register-record.js';

/** What a comparison needs of a record; a stored administration has it too. */
export type ComparedRecord = Pick<RegisterRecord, 'ags' | 'name' | 'title' | 'kind' | 'countyKey' | 'population'>;

/** A value that differs between two editions of the register. */
export interface Change<T> {
  ags: string;
  name: string;
  from: T;
  to: T;
}

/** A municipality that went to another county. As the key begins with the county's, it has a new key. */
export interface Move {
  name: string;
  fromAgs: string;
  toAgs: string;
}

/** Differences between two editions, each list ordered by key. A moved municipality is neither in `added` nor in `disappeared`. */
export interface RegisterDiff<
  Previous extends ComparedRecord = ComparedRecord,
  Next extends ComparedRecord = ComparedRecord,
> {
  added: Next[];
  disappeared: Previous[];
  movedCounty: Move[];
  renamed: Change<string>[];
  retitled: Change<string | null>[];
  kindChanged: Change<ComparedRecord['kind']>[];
  /** How many administrations have another number of inhabitants: usually nearly all, hence no list. */
  populationChanged: number;
}

/** Compares two editions of the register by key. */
export function diffRegisters<Previous extends ComparedRecord, Next extends ComparedRecord>(
  previous: readonly Previous[],
  next: readonly Next[],
): RegisterDiff<Previous, Next> {
  const before = new Map(previous.map((record) => [record.ags, record]));
  const after = new Map(next.map((record) => [record.ags, record]));
  const gone = sortByKey(previous.filter(({ ags }) => !after.has(ags)));
  const fresh = sortByKey(next.filter(({ ags }) => !before.has(ags)));
  const pairs = sortByKey(next).flatMap((to) => {
    const from = before.get(to.ags);
    return from ? [{ from, to }] : [];
  });
  const movedCounty = findMoves(gone, fresh);
  const moved = new Set(movedCounty.flatMap(({ fromAgs, toAgs }) => [fromAgs, toAgs]));

  const changes = <T>(value: (record: ComparedRecord) => T): Change<T>[] =>
    pairs
      .filter(({ from, to }) => value(from) !== value(to))
      .map(({ from, to }) => ({ ags: to.ags, name: to.name, from: value(from), to: value(to) }));
  return {
    added: fresh.filter(({ ags }) => !moved.has(ags)),
    disappeared: gone.filter(({ ags }) => !moved.has(ags)),
    movedCounty,
    renamed: changes(({ name }) => name),
    retitled: changes(({ title }) => title),
    kindChanged: changes(({ kind }) => kind),
    populationChanged: changes(({ population }) => population).length,
  };
}

/**
 * A municipality moved when its name left one county and stands, new, in another. Names that left or came more than
 * once decide nothing: then the records count as disappeared and added, and a person has to look.
 */
function findMoves(gone: readonly ComparedRecord[], fresh: readonly ComparedRecord[]): Move[] {
  const isOnly = (records: readonly ComparedRecord[], name: string) =>
    records.filter((record) => record.name === name).length === 1;
  return gone.flatMap((from) => {
    const to = fresh.find(({ name }) => name === from.name);
    if (!to || !isOnly(gone, from.name) || !isOnly(fresh, from.name)) return [];
    if (from.countyKey === null || to.countyKey === null || from.countyKey === to.countyKey) return [];
    return [{ name: from.name, fromAgs: from.ags, toAgs: to.ags }];
  });
}

const sortByKey = <T extends ComparedRecord>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.ags < b.ags ? -1 : 1));

/** Share by which the number of administrations may change from one edition to the next, in percent. */
const MAX_COUNT_CHANGE_PERCENT = 2;

export type PlausibilityRefusal = Reason<'ADMINISTRATION_COUNT'>;

/**
 * Guards against a file that is whole but is not the whole register: a jump of more than two percent is refused
 * unless forced. The first import (nothing before) is always plausible.
 */
export function checkPlausible(
  previousCount: number,
  nextCount: number,
  force: boolean,
): { plausible: true } | { plausible: false; reason: PlausibilityRefusal } {
  const isWithinLimit = Math.abs(nextCount - previousCount) * 100 <= previousCount * MAX_COUNT_CHANGE_PERCENT;
  if (previousCount === 0 || isWithinLimit || force) return { plausible: true };
  const de =
    `Die Datei enthält ${nextCount} Verwaltungen, bisher sind es ${previousCount}. Das weicht um mehr als ` +
    `${MAX_COUNT_CHANGE_PERCENT} % ab. Übernommen wird sie nur, wenn Sie das ausdrücklich verlangen.`;
  return { plausible: false, reason: { code: 'ADMINISTRATION_COUNT', de } };
}
