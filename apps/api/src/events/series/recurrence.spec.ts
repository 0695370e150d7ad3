import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf, wallClockOf } from '../berlin-time.js';
import { expandRule } from './recurrence.js';

const starts = (rule: string, first = '2026-11-01T12:00:00') => {
  const outcome = expandRule(rule, first);
  return outcome.ok ? outcome.value : outcome.refusals.map(({ code }) => code);
};

describe('a rule', () => {
  it('gives the first Wednesday of the month at noon in Berlin, across both changes of clocks', () => {
    const noons = starts('FREQ=MONTHLY;BYDAY=1WE;COUNT=13');
    expect(noons.slice(0, 3)).toEqual(['2026-11-04T12:00:00', '2026-12-02T12:00:00', '2027-01-06T12:00:00']);
    const moments = noons.map(momentOf);
    expect(moments.map(wallClockOf)).toEqual(noons);
    expect(moments.map((moment) => moment.getUTCHours())).toEqual([11, 11, 11, 11, 11, 10, 10, 10, 10, 10, 10, 10, 11]);
    expect(new Set(moments.map((moment) => moment.getUTCDay()))).toEqual(new Set([3]));
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3', ['2026-11-03T12:00:00', '2026-11-05T12:00:00', '2026-11-10T12:00:00']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2026-11-27T12:00:00', '2026-12-25T12:00:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', ['2026-12-31T12:00:00', '2027-01-31T12:00:00']],
    ['FREQ=DAILY;INTERVAL=2;UNTIL=20261105', ['2026-11-01T12:00:00', '2026-11-03T12:00:00', '2026-11-05T12:00:00']],
    ['FREQ=DAILY;UNTIL=20261102T110000Z', ['2026-11-01T12:00:00', '2026-11-02T12:00:00']],
    ['FREQ=DAILY;UNTIL=20261102T105959Z', ['2026-11-01T12:00:00']],
    ['freq=monthly;byday=-1mo;count=1', ['2026-11-30T12:00:00']],
  ])('%s gives its dates', (rule, dates) => {
    expect(starts(rule)).toEqual(dates);
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=1WE', 'RULE_ENDLESS'],
    ['FREQ=DAILY;COUNT=61', 'RULE_TOO_MANY'],
    ['FREQ=DAILY;UNTIL=21991231', 'RULE_TOO_MANY'],
    ['FREQ=DAILY;UNTIL=20251231', 'RULE_WITHOUT_DATES'],
    ['', 'RULE_UNREADABLE'],
    ['FREQ=HOURLY;COUNT=2', 'RULE_UNREADABLE'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 'RULE_UNREADABLE'],
    ['FREQ=WEEKLY;BYDAY=2MO;COUNT=2', 'RULE_UNREADABLE'],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20270101', 'RULE_UNREADABLE'],
    ['FREQ=WEEKLY;COUNT=2;COUNT=3', 'RULE_UNREADABLE'],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=3', 'RULE_UNREADABLE'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=3', 'RULE_UNREADABLE'],
    ['RRULE:FREQ=WEEKLY;COUNT=3', 'RULE_UNREADABLE'],
  ])('%s is refused', (rule, code) => {
    expect(starts(rule)).toEqual([code]);
  });
});

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;

/** Every day from a first one on that passes a test, by trying all days. */
function tried(first: number, count: number, fits: (day: Date) => boolean): string[] {
  const found: string[] = [];
  for (let at = first; found.length < count; at += DAY) {
    const day = new Date(at);
    if (fits(day)) found.push(`${day.toISOString().slice(0, 10)}T12:00:00`);
  }
  return found;
}

describe('a rule, beside trying every day', () => {
  const first = fc.integer({ min: 0, max: 900 }).map((days) => Date.parse('2026-01-01') + days * DAY);
  const weekday = fc.integer({ min: 0, max: 6 });
  const clock = (at: number) => `${new Date(at).toISOString().slice(0, 10)}T12:00:00`;

  it('gives the same for the nth weekday of the month', () => {
    fc.assert(
      fc.property(first, weekday, fc.integer({ min: 1, max: 4 }), (at, day, nth) => {
        const fits = (date: Date) => date.getUTCDay() === day && Math.ceil(date.getUTCDate() / 7) === nth;
        expect(starts(`FREQ=MONTHLY;BYDAY=${nth}${DAYS[day]};COUNT=14`, clock(at))).toEqual(tried(at, 14, fits));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same for the last weekday of the month', () => {
    fc.assert(
      fc.property(first, weekday, (at, day) => {
        const isLast = (date: Date) => new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
        const fits = (date: Date) => date.getUTCDay() === day && isLast(date);
        expect(starts(`FREQ=MONTHLY;BYDAY=-1${DAYS[day]};COUNT=14`, clock(at))).toEqual(tried(at, 14, fits));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same for weekdays every so many weeks', () => {
    fc.assert(
      fc.property(
        first,
        fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (at, days, every) => {
          const monday = (date: number) => date - ((new Date(date).getUTCDay() + 6) % 7) * DAY;
          const weeks = (date: Date) => Math.round((monday(date.getTime()) - monday(at)) / (7 * DAY));
          const fits = (date: Date) => days.includes(date.getUTCDay()) && weeks(date) % every === 0;
          const rule = `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.map((day) => DAYS[day]).join(',')};COUNT=12`;
          expect(starts(rule, clock(at))).toEqual(tried(at, 12, fits));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same for a day of the month', () => {
    fc.assert(
      fc.property(first, fc.integer({ min: 1, max: 31 }), (at, day) => {
        const fits = (date: Date) => date.getUTCDate() === day;
        expect(starts(`FREQ=MONTHLY;BYMONTHDAY=${day};COUNT=10`, clock(at))).toEqual(tried(at, 10, fits));
      }),
      { numRuns: 60 },
    );
  });
});

describe('wall clock in Berlin', () => {
  it.each([
    ['in winter', '2026-12-02T12:00:00', '2026-12-02T11:00:00.000Z'],
    ['in summer', '2026-07-01T12:00:00', '2026-07-01T10:00:00.000Z'],
    ['in the hour that comes twice, the first time', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['in the hour that is missing, after the leap', '2027-03-28T02:30:00', '2027-03-28T01:30:00.000Z'],
    ['just before the leap', '2027-03-28T01:59:59', '2027-03-28T00:59:59.000Z'],
  ])('%s is one moment', (_, clock, moment) => {
    expect(momentOf(clock).toISOString()).toBe(moment);
  });
});
