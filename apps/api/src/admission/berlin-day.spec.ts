import { describe, expect, it } from '@jest/globals';
import { dayInBerlin } from '@lotsennetz/programme';
import { startOfDayInBerlin } from './berlin-day.js';

describe('startOfDayInBerlin', () => {
  it.each([
    ['in winter', '2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['in summer', '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['on the day on which summer time begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['on the day after it', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['on the day on which summer time ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['on the day after it', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['at the turn of a year', '2027-01-01', '2026-12-31T23:00:00.000Z'],
    ['on a leap day', '2028-02-29', '2028-02-28T23:00:00.000Z'],
  ])('%s', (_, day, moment) => {
    expect(startOfDayInBerlin(day).toISOString()).toBe(moment);
  });

  it('is the first millisecond of each day of four years', () => {
    for (let time = Date.UTC(2025, 0, 1); time < Date.UTC(2029, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const start = startOfDayInBerlin(day);
      expect([day, dayInBerlin(start)]).toEqual([day, day]);
      expect(dayInBerlin(new Date(start.getTime() - 1)) < day).toBe(true);
    }
  });
});
