import { describe, expect, it } from '@jest/globals';
import { firstGoals, goalInputs, sumOfGaps } from './goals.js';

describe('goals', () => {
  it('name every group of sizes', () => {
    expect(goalInputs({ ...firstGoals, LANDKREIS: 80 })).toEqual([
      { group: 'BELOW_5000', percent: 75 },
      { group: 'FROM_5000', percent: 75 },
      { group: 'FROM_10000', percent: 75 },
      { group: 'FROM_20000', percent: 75 },
      { group: 'FROM_50000', percent: 75 },
      { group: 'FROM_100000', percent: 75 },
      { group: 'LANDKREIS', percent: 80 },
    ]);
  });

  it('sum up what they take', () => {
    const gap = { missing: 5, underway: 2, places: 3, shortOf: 1, amount: 90_000 };
    expect(sumOfGaps([gap, gap])).toEqual({ missing: 10, underway: 4, places: 6, shortOf: 2, amount: 180_000 });
    expect(sumOfGaps([])).toEqual({ missing: 0, underway: 0, places: 0, shortOf: 0, amount: 0 });
  });
});
