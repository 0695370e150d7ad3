import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES, must, parseAdministration, parseRuleSet, quotaIn } from '@lotsennetz/programme';
import { readFactTable, SHIPPED_REGISTER } from '../../../register/fact-table.js';
import { historyOf, type Participant } from './history.js';
import { people } from '../people.js';

const administrations = readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8'));
const known = people.flatMap(({ key, ags, qualifiedOn }) =>
  ags && qualifiedOn ? [{ id: key, ags, qualifiedOn }] : [],
);
const told = { never: ['08435036'], kept: ['08421000'] };
const now = new Date('2026-11-26T13:00:00Z');
const { runs, participants } = historyOf(administrations, known, told, now);

const last = ({ run }: Participant): string => runs[run]?.days[2] ?? '';
const by = (day: string) => participants.filter((person) => last(person) <= day);
const places = (list: readonly Participant[]) => new Set(list.map(({ ags }) => ags));
const counties = (list: readonly Participant[]) => [...places(list)].filter((ags) => ags.length === 5).length;
const towns = (list: readonly Participant[]) => [...places(list)].filter((ags) => ags.length === 8).length;

const quotaOf = (ags: string): number => {
  const record = administrations.find((candidate) => candidate.ags === ags);
  const [period] = must(parseRuleSet(DEFAULT_RULES)).periods;
  if (!record || !period) throw new Error('no such administration');
  return must(
    quotaIn(period, must(parseAdministration({ key: ags, kind: record.kind, population: record.population }))),
  );
};

describe('the past of the programme', () => {
  it('has 50 people registered by the end of 2018', () => {
    expect(participants.filter(({ registeredOn }) => registeredOn <= '2018-12-31')).toHaveLength(50);
    expect(participants.every(({ registeredOn, run }) => registeredOn < (runs[run]?.days[0] ?? ''))).toBe(true);
  });

  it('has 400 qualified and 23 Landkreise reached by the end of July 2019', () => {
    expect([by('2019-07-31').length, counties(by('2019-07-31'))]).toEqual([400, 23]);
  });

  it('has 660 funded and 430 unfunded from 415 municipalities and 32 Landkreise by the end of May 2022', () => {
    const then = by('2022-05-31');
    expect(then.filter(({ funded }) => funded)).toHaveLength(660);
    expect(then.filter(({ funded }) => !funded)).toHaveLength(430);
    expect([towns(then), counties(then)]).toEqual([415, 32]);
    const fundedOnes = then.filter(({ funded }) => funded);
    expect([towns(fundedOnes), counties(fundedOnes)]).toEqual([415, 32]);
  });

  it('follows the coverage by size class that is known of May 2019', () => {
    const reached = places(by('2019-05-31'));
    const share = (from: number, to: number) => {
      const all = administrations.filter(
        ({ kind, population }) => kind !== 'LANDKREIS' && population >= from && population < to,
      );
      return Math.round((all.filter(({ ags }) => reached.has(ags)).length * 100) / all.length);
    };
    expect([share(100_000, 1e9), share(50_000, 1e5), share(20_000, 5e4), share(10_000, 2e4), share(0, 1e4)]).toEqual([
      100, 95, 79, 53, 19,
    ]);
  });

  it('funds nobody beyond the quota of an administration, and keeps the place of a case of today', () => {
    const funded = participants.filter((person) => person.funded);
    for (const ags of places(funded)) {
      const used = funded.filter((person) => person.ags === ags).length;
      expect(used).toBeLessThanOrEqual(quotaOf(ags) - Number(told.kept.includes(ags)));
    }
  });

  it('goes on since then, with people of every kind of administration but those told by hand', () => {
    const since = participants.filter((person) => last(person) > '2022-05-31' && person.knownId === null);
    expect(since.length).toBeGreaterThan(50);
    expect(since.filter(({ funded }) => funded).length).toBeGreaterThan(30);
    expect(participants.filter(({ ags }) => told.never.includes(ags))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(historyOf(administrations, known, told, now).participants).toEqual(participants);
  });

  it('holds everybody of the story who qualified, on their day', () => {
    for (const { id, ags, qualifiedOn } of known) {
      const found = participants.find(({ knownId }) => knownId === id);
      if (ags === '08435036') expect(found).toBeUndefined();
      else expect([found?.ags, found && last(found)]).toEqual([ags, qualifiedOn]);
    }
  });

  it('seats at most 25 in a course', () => {
    const seats = runs.map((_, index) => participants.filter(({ run }) => run === index).length);
    expect(Math.max(...seats)).toBeLessThanOrEqual(25);
    expect(Math.min(...seats)).toBeGreaterThan(0);
  });
});
