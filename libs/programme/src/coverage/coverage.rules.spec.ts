import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdministrationKind } from '../administration/administration.js';
import { must } from '../values/result.js';
import { administration, day, euros, key, periodFor } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import {
  coverageOf,
  shareOf,
  SIZE_GROUPS,
  type AdministrationStanding,
  type CoverageFigures,
} from './coverage.rules.js';
import { gapsTo, type SizeGoals } from './goal.rules.js';

const period = periodFor(day('2026-03-10'));
const NOTHING = { inTraining: 0, qualified: 0, funded: 0, used: 0, reserved: 0 };

function standing(
  ags: string,
  kind: AdministrationKind,
  population: number,
  figures: Partial<AdministrationStanding> = {},
): AdministrationStanding {
  return { ...NOTHING, ...figures, administration: administration(kind, population, ags) };
}

const LAND: AdministrationStanding[] = [
  standing('08111000', 'STADTKREIS', 612_663, { qualified: 4, funded: 3, used: 3, reserved: 1, inTraining: 2 }),
  standing('08115', 'LANDKREIS', 390_000, { qualified: 1, funded: 1, used: 1 }),
  standing('08115001', 'GEMEINDE', 4_000, { inTraining: 1, reserved: 1 }),
  standing('08115002', 'STADT', 25_000, { qualified: 2, funded: 1, used: 1 }),
  standing('08236040', 'GEMEINDE', 9_000),
];

const EMPTY: CoverageFigures = {
  administrations: 0,
  reached: 0,
  underway: 0,
  shareReached: null,
  inTraining: 0,
  qualified: 0,
  funded: 0,
  places: 0,
  used: 0,
  reserved: 0,
  left: 0,
};

describe('coverageOf', () => {
  const coverage = coverageOf(LAND, period);

  it('sums up the Land', () => {
    expect(coverage.total).toEqual({
      administrations: 5,
      reached: 3,
      underway: 1,
      shareReached: 0.6,
      inTraining: 3,
      qualified: 7,
      funded: 5,
      places: 5 + 5 + 1 + 2 + 1,
      used: 5,
      reserved: 2,
      left: 1 + 4 + 0 + 1 + 1,
    });
  });

  it('groups by county, with the Landkreis among its municipalities, and by Regierungsbezirk', () => {
    const short = coverage.byCounty.map(({ key: county, figures }) => [
      county,
      figures.administrations,
      figures.reached,
    ]);
    expect(short).toEqual([
      ['08111', 1, 1],
      ['08115', 3, 2],
      ['08236', 1, 0],
    ]);
    const bezirke = coverage.byRegierungsbezirk.map(({ key: bezirk, figures }) => [bezirk, figures.qualified]);
    expect(bezirke).toEqual([
      ['081', 7],
      ['082', 0],
    ]);
  });

  it('shows every kind and size, the Landkreise apart from the towns', () => {
    expect(coverage.byKind.map(({ key: kind, figures }) => [kind, figures.administrations])).toEqual([
      ['GEMEINDE', 2],
      ['STADT', 1],
      ['GROSSE_KREISSTADT', 0],
      ['STADTKREIS', 1],
      ['LANDKREIS', 1],
    ]);
    expect(coverage.bySize.map(({ key: size, figures }) => [size, figures.shareReached])).toEqual([
      ['BELOW_5000', 0],
      ['FROM_5000', 0],
      ['FROM_10000', null],
      ['FROM_20000', 1],
      ['FROM_50000', null],
      ['FROM_100000', 1],
      ['LANDKREIS', 1],
    ]);
    expect(coverage.bySize.find((group) => group.key === 'FROM_50000')?.figures).toEqual(EMPTY);
  });

  it('names administrations that no tier covers, and counts them without places', () => {
    const huge = coverageOf([standing('08236040', 'STADT', 130_001, { qualified: 1 })], period);
    expect(huge.withoutTier).toEqual(['08236040']);
    expect(huge.total).toEqual({ ...EMPTY, administrations: 1, reached: 1, shareReached: 1, qualified: 1 });
    expect(coverage.withoutTier).toEqual([]);
  });

  it('counts every administration once in each grouping', () => {
    const kinds: AdministrationKind[] = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT'];
    const anyStanding = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('08111', '08236', '08415'), fc.nat(130_000), fc.nat(3))
      .chain(([number, county, population, qualified]) =>
        fc.constantFrom(...kinds).map((kind) => {
          const ags = `${county}${String(number).padStart(3, '0')}`;
          return standing(ags, kind, population, { qualified, funded: qualified, used: qualified });
        }),
      );
    fc.assert(
      fc.property(fc.array(anyStanding), (standings) => {
        const { total, byCounty, byRegierungsbezirk, byKind, bySize } = coverageOf(standings, period);
        for (const groups of [byCounty, byRegierungsbezirk, byKind, bySize]) {
          for (const figure of ['administrations', 'reached', 'qualified', 'places', 'used', 'left'] as const) {
            expect(groups.reduce((sum, group) => sum + group.figures[figure], 0)).toBe(total[figure]);
          }
        }
      }),
    );
  });
});

describe('shareOf', () => {
  it('is a part of a whole', () => {
    expect(shareOf(400, 1_600)).toBe(0.25);
    expect(shareOf(1_800, 1_600)).toBe(1.125);
    expect(shareOf(0, 0)).toBeNull();
  });
});

const NO_GOALS = Object.fromEntries(SIZE_GROUPS.map((group) => [group, 0])) as SizeGoals;

describe('gapsTo', () => {
  it.each(examplesOf('goals').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const reached = row.number('Davon erreicht');
    const inTraining = row.number('Davon in Ausbildung');
    const full = row.number('Davon ohne freien Platz');
    const standings = Array.from({ length: row.number('Verwaltungen') }, (__, index) => {
      const base = standing('08236040', 'GEMEINDE', 4_000);
      if (index < reached) return { ...base, qualified: 1 };
      if (index < reached + inTraining) return { ...base, inTraining: 1 };
      // Somebody used the place and works elsewhere now.
      return index < reached + inTraining + full ? { ...base, used: 1 } : base;
    });
    const result = gapsTo({ ...NO_GOALS, BELOW_5000: row.number('Ziel in Prozent') }, standings, period);
    expect(outcomeOf(result, ([gap]) => String(gap?.missing))).toBe(row.cell('Es fehlen'));
    if (!result.ok) return;
    expect(result.value[0]).toMatchObject({
      places: row.number('Neue Plätze'),
      shortOf: row.number('Nicht verfügbar'),
      amount: euros(row.cell('Betrag')),
    });
  });

  it('says what each size group takes', () => {
    const gaps = must(gapsTo({ ...NO_GOALS, FROM_5000: 100, LANDKREIS: 100, FROM_20000: 50 }, LAND, period));
    expect(gaps.map(({ group }) => group)).toEqual(SIZE_GROUPS);
    expect(gaps.filter(({ missing }) => missing > 0)).toEqual([
      {
        group: 'FROM_5000',
        administrations: 1,
        reached: 0,
        goal: 1,
        missing: 1,
        underway: 0,
        places: 1,
        shortOf: 0,
        amount: 300_00,
      },
    ]);
  });

  it('counts an administration without a tier as one without places', () => {
    const standings = [standing(key('08236040'), 'STADT', 130_001)];
    const [gap] = must(gapsTo({ ...NO_GOALS, FROM_100000: 100 }, standings, period)).slice(5);
    expect(gap).toMatchObject({ places: 1, shortOf: 1 });
  });
});
