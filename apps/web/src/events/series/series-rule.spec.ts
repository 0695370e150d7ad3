import { describe, expect, it } from '@jest/globals';
import { daysOf, nthOf, parseRule, ruleString, weekdayOf } from './series-rule.js';
import type { SeriesRule } from './series-rule.js';

const firstWednesday: SeriesRule = {
  rhythm: { kind: 'monthly-weekday', every: 1, nth: 1, day: 2 },
  end: { count: 12 },
};

describe('the rule of a series', () => {
  it.each<[SeriesRule, string]>([
    [firstWednesday, 'FREQ=MONTHLY;BYDAY=1WE;COUNT=12'],
    [
      { rhythm: { kind: 'weekly', every: 2, days: [3, 1] }, end: { until: '2027-06-30' } },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630',
    ],
    [
      { rhythm: { kind: 'monthly-weekday', every: 3, nth: -1, day: 4 }, end: { count: 4 } },
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=4',
    ],
    [
      { rhythm: { kind: 'monthly-day', every: 1, monthDay: 31 }, end: { count: 3 } },
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
    ],
  ])('%j is written as %s and read again', (rule, text) => {
    expect(ruleString(rule)).toBe(text);
    expect(ruleString(parseRule(text) ?? firstWednesday)).toBe(text);
  });

  it.each([
    'FREQ=DAILY;COUNT=3',
    'FREQ=MONTHLY;BYDAY=1WE',
    'FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=4',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
  ])('leaves %s to the api', (text) => expect(parseRule(text)).toBeNull());

  it('gives the first Wednesdays from the first date on', () => {
    expect(daysOf(firstWednesday, '2026-12-02', 4)).toEqual(['2026-12-02', '2027-01-06', '2027-02-03', '2027-03-03']);
    expect(daysOf(firstWednesday, '2026-12-03', 1)).toEqual(['2027-01-06']);
  });

  it('goes every second week on two days, over the turn of the year, until its last day', () => {
    const rule: SeriesRule = { rhythm: { kind: 'weekly', every: 2, days: [3, 1] }, end: { until: '2027-01-05' } };
    expect(daysOf(rule, '2026-12-08', 20)).toEqual([
      '2026-12-08',
      '2026-12-10',
      '2026-12-22',
      '2026-12-24',
      '2027-01-05',
    ]);
  });

  it('leaves out months without that day and finds the last weekday', () => {
    const on31: SeriesRule = { rhythm: { kind: 'monthly-day', every: 1, monthDay: 31 }, end: { count: 3 } };
    expect(daysOf(on31, '2027-01-31', 9)).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
    const lastFriday: SeriesRule = {
      rhythm: { kind: 'monthly-weekday', every: 1, nth: -1, day: 4 },
      end: { count: 2 },
    };
    expect(daysOf(lastFriday, '2027-01-01', 9)).toEqual(['2027-01-29', '2027-02-26']);
  });

  it('knows which weekday of its month a day is', () => {
    expect([weekdayOf('2026-12-02'), nthOf('2026-12-02'), nthOf('2026-12-30')]).toEqual([2, 1, -1]);
  });
});
