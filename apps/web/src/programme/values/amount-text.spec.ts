import { describe, expect, it } from '@jest/globals';
import { amountText, centsOf, wholeOf } from './amount-text.js';

describe('amounts in fields', () => {
  it.each([
    ['180', 18_000],
    ['1.700,50 €', 170_050],
    ['-3', null],
    ['12.50', null],
    ['', null],
  ])('%s', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it('stand there as people type them', () => {
    expect([amountText(18_000), amountText(17_050)]).toEqual(['180', '170,50']);
    expect(centsOf(amountText(99))).toBe(99);
  });
});

describe('whole numbers in fields', () => {
  it.each([
    ['9.999', 9_999],
    [' 30000 ', 30_000],
    ['-1', null],
    ['1,5', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(wholeOf(text)).toBe(value);
  });
});
