import { describe, expect, it } from '@jest/globals';
import { quartersOf } from './quarters.js';

const month = (at: string, qualifiedPeople: number | null) => ({ at, qualifiedPeople });

describe('quarters', () => {
  const months = [
    month('2025-11-30', null),
    month('2025-12-31', 40),
    month('2026-01-31', 41),
    month('2026-03-31', 50),
    month('2026-04-22', 51),
  ];
  it('show the last month of each, the running one as it stands', () => {
    expect(quartersOf(months, 8)).toEqual([
      { at: '2025-12-31', name: 'Q4 ’25', people: 40 },
      { at: '2026-03-31', name: 'Q1 ’26', people: 50 },
      { at: '2026-04-22', name: 'Q2 ’26', people: 51 },
    ]);
  });
  it('are the latest ones', () => {
    expect(quartersOf(months, 1).map(({ name }) => name)).toEqual(['Q2 ’26']);
  });
});
