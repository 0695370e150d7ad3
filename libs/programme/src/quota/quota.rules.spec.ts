import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ADMINISTRATION_KINDS } from '../administration/administration.js';
import type { CaseStatus } from '../funding/funding-case.js';
import { DEFAULT_RULES } from '../rule-set/rule-set.default.js';
import { parseRuleSet } from '../rule-set/rule-set.parse.js';
import { must } from '../values/result.js';
import { administration, caseIn, day, EXAMPLE_RULES, kindOf, training } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { placesOf, quotaOf } from './quota.rules.js';

describe('quotaOf', () => {
  it.each(examplesOf('quota').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const who = administration(kindOf(row.cell('Art')), row.number('Einwohner'));
    const quota = quotaOf(who, day(row.cell('Erster Kurstag')), EXAMPLE_RULES);
    expect(outcomeOf(quota, String)).toBe(row.cell('Ergebnis'));
  });

  it('gives the whole Land 1,597 places', () => {
    const rules = must(parseRuleSet(DEFAULT_RULES));
    const today = day('2026-11-22');
    const rows = examplesOf('register-2025').map((row) => {
      const kind = kindOf(row.cell('Art'));
      const [lowest, highest] = (['Einwohner von', 'Einwohner bis'] as const).map((column) =>
        must(quotaOf(administration(kind, row.number(column)), today, rules)),
      );
      expect([lowest, highest]).toEqual([row.number('Plätze je Verwaltung'), row.number('Plätze je Verwaltung')]);
      return { administrations: row.number('Verwaltungen'), places: row.number('Verwaltungen') * (lowest as number) };
    });
    expect(rows.map(({ places }) => places)).toEqual(examplesOf('register-2025').map((row) => row.number('Plätze')));
    expect(rows.reduce((sum, row) => sum + row.administrations, 0)).toBe(1_136);
    expect(rows.reduce((sum, row) => sum + row.places, 0)).toBe(1_597);
  });

  it('never falls when an administration grows, as far as the tiers go', () => {
    const rules = must(parseRuleSet(DEFAULT_RULES));
    const population = fc.nat(130_000);
    fc.assert(
      fc.property(fc.constantFrom(...ADMINISTRATION_KINDS), population, population, (kind, a, b) => {
        const quotaAt = (count: number) => must(quotaOf(administration(kind, count), day('2026-03-10'), rules));
        expect(quotaAt(Math.min(a, b))).toBeLessThanOrEqual(quotaAt(Math.max(a, b)));
      }),
    );
  });
});

describe('placesOf', () => {
  const town = administration('GEMEINDE', 20_000);
  const placesWith = (...statuses: CaseStatus[]) => {
    const cases = statuses.map((status, index) =>
      caseIn(status, { id: String(index), training: training('BASIS', [], `person-${index}`) }),
    );
    return must(placesOf(town, day('2026-06-01'), cases, EXAMPLE_RULES));
  };

  it('tells used, reserved and left places apart', () => {
    expect(placesWith()).toEqual({ quota: 2, used: 0, reserved: 0, left: 2, over: 0 });
    expect(placesWith('booked')).toEqual({ quota: 2, used: 0, reserved: 1, left: 1, over: 0 });
    expect(placesWith('completed', 'requested')).toEqual({ quota: 2, used: 1, reserved: 1, left: 0, over: 0 });
    expect(placesWith('settled', 'withdrawn', 'expired')).toEqual({ quota: 2, used: 1, reserved: 0, left: 1, over: 0 });
  });

  it('says how many are too many after the quota shrank', () => {
    expect(placesWith('settled', 'completed', 'booked')).toEqual({ quota: 2, used: 2, reserved: 1, left: 0, over: 1 });
  });

  it('gives a person one place for all their cases, used as soon as one took place', () => {
    const cases = [caseIn('settled'), caseIn('booked', { id: 'aufbau', training: training('AUFBAU') })];
    const places = must(placesOf(town, day('2026-06-01'), cases, EXAMPLE_RULES));
    expect(places).toEqual({ quota: 2, used: 1, reserved: 0, left: 1, over: 0 });
  });

  it('leaves out other administrations, other rounds and Inhouse cases', () => {
    const cases = [
      caseIn('booked', { administration: '08115001' }),
      caseIn('booked', { firstCourseDay: '2027-03-10' }),
      caseIn('booked', { training: training('INHOUSE') }),
    ];
    const places = must(placesOf(town, day('2026-06-01'), cases, EXAMPLE_RULES));
    expect(places).toEqual({ quota: 2, used: 0, reserved: 0, left: 2, over: 0 });
  });

  it('counts through all periods of a round', () => {
    const cases = [caseIn('settled', { firstCourseDay: '2027-03-10' })];
    const places = must(placesOf(town, day('2027-08-01'), cases, EXAMPLE_RULES));
    expect(places).toEqual({ quota: 4, used: 1, reserved: 0, left: 3, over: 0 });
  });

  it('refuses where there is no quota', () => {
    const none = (on: string, population: number) =>
      outcomeOf(placesOf(administration('STADT', population), day(on), [], EXAMPLE_RULES), () => 'ok');
    expect(none('2018-10-31', 10)).toBe('NO_FUNDING_PERIOD');
    expect(none('2026-03-10', 130_001)).toBe('NO_QUOTA_TIER');
  });
});
