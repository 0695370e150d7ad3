import { describe, expect, it } from '@jest/globals';
import { fromBerlinInput, toBerlinInput } from './berlin-time.js';

describe('the wall clock of Berlin', () => {
  it.each([
    ['2026-11-26T12:00', '2026-11-26T11:00:00.000Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ])('%s is %s', (local, iso) => {
    expect(fromBerlinInput(local)).toBe(iso);
    expect(toBerlinInput(iso)).toBe(local);
  });

  it('refuses what is no time', () => {
    expect(fromBerlinInput('')).toBeNull();
    expect(fromBerlinInput('morgen')).toBeNull();
  });
});
