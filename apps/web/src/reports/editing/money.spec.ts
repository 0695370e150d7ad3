import { describe, expect, it } from '@jest/globals';
import { eurosInput, parseEuros } from './money.js';

describe('amounts as people type them', () => {
  it.each([
    ['9400', 940_000],
    ['9.400', 940_000],
    ['1.250.000 €', 125_000_000],
    ['9 400,5', 940_050],
    ['0', 0],
    ['0,99', 99],
    ['', null],
    ['  ', null],
  ])('%s', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  it.each(['viel', '-5', '9.40', '9,400,00', '1e5', '9400.50'])('%s is none', (text) => {
    expect(parseEuros(text)).toBeUndefined();
  });

  it.each([0, 99, 940_000, 940_050])('%d cents come back as they went', (cents) => {
    expect(parseEuros(eurosInput(cents))).toBe(cents);
  });
});
