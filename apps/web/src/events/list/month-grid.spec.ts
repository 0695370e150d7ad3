import { describe, expect, it } from '@jest/globals';
import { monthAfter, monthGrid } from './month-grid.js';

const event = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

describe('the month of events', () => {
  it.each([
    ['2026-11', '2026-10-26', 6],
    ['2027-02', '2027-02-01', 4],
    ['2026-10', '2026-09-28', 5],
  ])('%s begins on Monday %s and has %i weeks', (month, monday, weeks) => {
    const grid = monthGrid(month, []);
    expect(grid[0]?.[0]?.day).toBe(monday);
    expect(grid).toHaveLength(weeks);
    expect(grid.flat().filter(({ inMonth }) => inMonth)).toHaveLength(
      new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
    );
  });

  it('puts an event on its day in Berlin, and a longer one on each of its days', () => {
    const late = event('2026-11-03T23:30:00Z', '2026-11-04T00:30:00Z');
    const two = event('2026-11-10T08:00:00Z', '2026-11-11T15:00:00Z');
    const untilMidnight = event('2026-11-20T18:00:00Z', '2026-11-20T23:00:00Z');
    const filled = monthGrid('2026-11', [late, two, untilMidnight])
      .flat()
      .filter(({ items }) => items.length);
    expect(filled.map(({ day }) => day)).toEqual(['2026-11-04', '2026-11-10', '2026-11-11', '2026-11-20']);
  });

  it('goes over the turn of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });
});
