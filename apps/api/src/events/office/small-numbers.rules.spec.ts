import { describe, expect, it } from '@jest/globals';
import { told, toldTogether } from './small-numbers.rules.js';

describe('figures about people', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('%d is told as %p', (count, shown) => expect(told(count)).toBe(shown));

  it.each([
    [
      [10, 20],
      [10, 20],
    ],
    [
      [3, 20, 9, 0],
      [null, 20, null, 0],
    ],
    [
      [3, 2, 9],
      [null, null, 9],
    ],
    [[3], [null]],
    [[], []],
  ])('%j are told together as %j', (counts, shown) => expect(toldTogether(counts)).toEqual(shown));
});
