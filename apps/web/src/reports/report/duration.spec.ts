import { describe, expect, it } from '@jest/globals';
import { monthsBetween } from './duration.js';

describe('months of a project', () => {
  it.each([
    ['2025-01-15', '2025-10-15', 9],
    ['2025-01-15', '2025-10-14', 8],
    ['2024-11-01', '2025-02-28', 3],
    ['2025-03-01', '2025-03-09', 1],
  ])('%s to %s are %d', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it.each([
    [null, '2025-01-01'],
    ['2025-01-01', null],
  ])('are unknown where a day is missing', (from, to) => {
    expect(monthsBetween(from, to)).toBeNull();
  });
});
