import { describe, expect, it } from '@jest/globals';
import type { MembershipRow } from './memberships-csv.parser.js';
import { planMemberships, type StoredMembership } from './memberships-plan.rules.js';

const row = (
  line: number,
  from: string,
  to: string | null = null,
  other: Partial<MembershipRow> = {},
): MembershipRow => ({
  line,
  ags: '08136088',
  association: 'staedtetag',
  from,
  to,
  source: 'Liste 2026',
  ...other,
});
const stored = (
  id: string,
  from: string,
  to: string | null = null,
  other: Partial<StoredMembership> = {},
): StoredMembership => ({
  id,
  ags: '08136088',
  association: 'staedtetag',
  from,
  to,
  source: 'Liste 2026',
  confidence: 'confirmed',
  ...other,
});
const presumed = (id: string, from: string) => stored(id, from, null, { confidence: 'presumed', source: 'Vermutung' });

function linesOf(rows: MembershipRow[], before: StoredMembership[]) {
  const plan = planMemberships(rows, before);
  return {
    added: plan.added.map(({ line }) => line),
    changed: plan.changed.map(({ row: { line }, stored: { id } }) => `${line} ${id}`),
    unchanged: plan.unchanged.map(({ line }) => line),
    superseded: plan.superseded.map(({ id }) => id),
    refused: plan.refused.map(({ line, code }) => `${line} ${code}`),
  };
}
const nothing = { added: [], changed: [], unchanged: [], superseded: [], refused: [] };

describe('planMemberships', () => {
  it('adds what is new', () => {
    expect(linesOf([row(2, '2020-01-01')], [])).toEqual({ ...nothing, added: [2] });
  });

  it('leaves alone what is stored already', () => {
    expect(linesOf([row(2, '2020-01-01')], [stored('a', '2020-01-01')])).toEqual({ ...nothing, unchanged: [2] });
  });

  it('changes end, source and confidence of the membership that begins on the same day', () => {
    expect(linesOf([row(2, '2020-01-01', '2025-12-31')], [stored('a', '2020-01-01')]).changed).toEqual(['2 a']);
    expect(
      linesOf([row(2, '2020-01-01')], [stored('a', '2020-01-01', null, { source: 'Liste 2025' })]).changed,
    ).toEqual(['2 a']);
    expect(linesOf([row(2, '2020-01-01')], [presumed('a', '2020-01-01')])).toEqual({ ...nothing, changed: ['2 a'] });
  });

  it('drops presumptions about the same administration and association, also those that do not overlap', () => {
    const before = [presumed('a', '2025-01-01')];
    expect(linesOf([row(2, '2019-01-01', '2020-12-31')], before)).toEqual({
      ...nothing,
      added: [2],
      superseded: ['a'],
    });
  });

  it('keeps presumptions about other administrations and associations', () => {
    const before = [
      stored('a', '2025-01-01', null, { confidence: 'presumed', association: 'gemeindetag' }),
      stored('b', '2025-01-01', null, { confidence: 'presumed', ags: '08111000' }),
    ];
    expect(linesOf([row(2, '2019-01-01')], before)).toEqual({ ...nothing, added: [2] });
  });

  it('refuses a line that overlaps another confirmed membership', () => {
    expect(linesOf([row(2, '2021-01-01')], [stored('a', '2020-01-01')])).toEqual({
      ...nothing,
      refused: ['2 OVERLAPPING_PERIOD'],
    });
    expect(linesOf([row(2, '2019-01-01', '2020-01-01')], [stored('a', '2020-01-01')]).refused).toEqual([
      '2 OVERLAPPING_PERIOD',
    ]);
  });

  it('takes periods that only touch', () => {
    const before = [stored('a', '2020-01-01', '2021-12-31')];
    expect(linesOf([row(2, '2022-01-01'), row(3, '2018-01-01', '2019-12-31')], before).added).toEqual([2, 3]);
  });

  it('judges a line against the stored membership as the list itself changes it', () => {
    const rows = [row(2, '2020-01-01', '2020-12-31'), row(3, '2021-01-01')];
    expect(linesOf(rows, [stored('a', '2020-01-01')])).toEqual({ ...nothing, changed: ['2 a'], added: [3] });
  });

  it('refuses a line that counted on another one which is refused', () => {
    // Line 2 would end "a", but overlaps "b"; so "a" stays open and line 3 overlaps it.
    const before = [stored('a', '2020-01-01', '2030-12-31'), stored('b', '2031-01-01')];
    const rows = [row(2, '2020-01-01', '2031-06-30'), row(3, '2028-01-01', '2030-06-30')];
    expect(linesOf(rows, before).refused).toEqual(['2 OVERLAPPING_PERIOD', '3 OVERLAPPING_PERIOD']);
  });

  it('lists refusals of the parser and its own by line', () => {
    const before = [stored('a', '2020-01-01')];
    const plan = planMemberships([row(3, '2021-01-01')], before, [
      { line: 5, field: 'ags', code: 'UNKNOWN_AGS', de: '' },
      { line: 2, field: 'ags', code: 'UNKNOWN_AGS', de: '' },
    ]);
    expect(plan.refused.map(({ line }) => line)).toEqual([2, 3, 5]);
  });
});
