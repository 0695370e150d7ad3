import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import {
  addDays,
  compareDays,
  dayInBerlin,
  daysBetween,
  earlierOf,
  isWithin,
  laterOf,
  parseCalendarDay,
  rangesOverlap,
} from './calendar-day.js';

const anyDay = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('parseCalendarDay', () => {
  it.each(examplesOf('days').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const text = row.cell('Eingabe');
    expect(outcomeOf(parseCalendarDay(text), () => 'angenommen')).toBe(row.cell('Ergebnis'));
  });
});

describe('calendar days', () => {
  it('are counted forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -15_000, max: 15_000 }), (start, days) => {
        const end = addDays(start, days);
        expect(daysBetween(start, end)).toBe(days);
        expect(addDays(end, -days)).toBe(start);
        expect(Math.sign(compareDays(end, start))).toBe(Math.sign(days));
      }),
    );
  });

  it('cross leap days and the days on which the clocks change', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
  });

  it('do not leave the calendar', () => {
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError);
  });

  it('know the earlier and the later one', () => {
    const [a, b] = [day('2026-03-10'), day('2026-03-11')];
    expect([earlierOf(a, b), earlierOf(b, a), laterOf(a, b), laterOf(b, a)]).toEqual([a, a, b, b]);
    expect([b, a].sort(compareDays)).toEqual([a, b]);
    expect(compareDays(a, a)).toBe(0);
  });
});

describe('day ranges', () => {
  const march = { from: day('2026-03-01'), to: day('2026-03-31') };

  it('include their first and last day', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(day);
    expect(days.map((each) => isWithin(each, march))).toEqual([false, true, true, false]);
    expect(isWithin(day('2199-01-01'), { from: day('2026-03-01'), to: null })).toBe(true);
  });

  it('overlap exactly when they share a day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyDay, fc.nat(40), (fromA, lengthA, fromB, lengthB) => {
        const a = { from: fromA, to: addDays(fromA, lengthA) };
        const near = addDays(fromA, daysBetween(fromA, fromB) % 60);
        const b = { from: near, to: addDays(near, lengthB) };
        const shared = Array.from({ length: lengthA + 1 }, (_, i) => addDays(fromA, i)).some((d) => isWithin(d, b));
        expect(rangesOverlap(a, b)).toBe(shared);
        expect(rangesOverlap(b, a)).toBe(shared);
      }),
    );
  });
});

describe('dayInBerlin', () => {
  it.each([
    ['winter, before midnight', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['winter, midnight', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['summer, before midnight', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['summer, midnight', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['new year', '2025-12-31T23:00:00Z', '2026-01-01'],
  ])('%s', (_, time, expected) => {
    expect(dayInBerlin(new Date(time))).toBe(expected);
  });

  it('does not take an invalid time', () => {
    expect(() => dayInBerlin(new Date(Number.NaN))).toThrow(RangeError);
  });
});
