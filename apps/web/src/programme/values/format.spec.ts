import { describe, expect, it } from '@jest/globals';
import { daysBetween, daysText, euros } from './format.js';

describe('amounts', () => {
  it('have cents only where there are some', () => {
    expect(euros(4_800_000, 'de')).toBe('48.000\u00a0€');
    expect(euros(30_050, 'de')).toBe('300,50\u00a0€');
    expect(euros(0, 'de')).toBe('0\u00a0€');
  });
});

describe('days', () => {
  it('are one date where first and last are the same', () => {
    expect(daysText('2026-11-26', '2026-11-26', 'bis', 'de')).toBe('26. November 2026');
    expect(daysText('2026-11-26', '2026-11-28', 'bis', 'de')).toBe('26. November 2026 bis 28. November 2026');
  });

  it('are counted across the change of clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-26', '2026-11-25')).toBe(-1);
  });
});
