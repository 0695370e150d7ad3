import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { parseCents, parseEuros, percentOf } from './money.js';
import { must } from './result.js';

const anyAmount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((amount) => must(parseCents(amount)));

describe('parseEuros', () => {
  it.each(examplesOf('euros').map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(outcomeOf(parseEuros(row.cell('Eingabe')), String)).toBe(row.cell('Ergebnis in Cent'));
  });

  it('reads back what German formatting writes', () => {
    const format = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
        expect(must(parseEuros(format.format(amount / 100)))).toBe(amount);
      }),
    );
  });
});

describe('percentOf', () => {
  it('is the exact share, rounded down, as long division by hundreds gives it', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        expect(BigInt(percentOf(amount, percent))).toBe((BigInt(amount) * BigInt(percent)) / 100n);
      }),
    );
  });
});
