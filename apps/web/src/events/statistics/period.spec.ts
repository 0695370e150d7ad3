import { describe, expect, it } from '@jest/globals';
import { isDay, parseScope, presets, scopeAddress } from './period.js';

const today = '2026-11-22';
const read = (search: string) => parseScope(new URLSearchParams(search), today);

describe('the period of the statistics', () => {
  it('is the last twelve months where the address says nothing', () => {
    const usual = { from: '2025-11-23', to: today, association: null };
    for (const search of ['', 'von=gestern&bis=2026-02-30', 'verband=']) expect(read(search)).toEqual(usual);
  });

  it('follows the address and never ends before it begins', () => {
    expect(read('von=2026-01-01&bis=2026-03-31&verband=staedtetag')).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
      association: 'staedtetag',
    });
    expect(read('von=2026-05-01&bis=2026-03-31')).toMatchObject({ from: '2026-05-01', to: '2026-05-01' });
  });

  it('comes back from its own address', () => {
    const scope = { from: '2026-01-01', to: '2026-01-31', association: 'gemeindetag' };
    expect(parseScope(new URL(scopeAddress(scope), 'https://demo.example').searchParams, today)).toEqual(scope);
  });

  it('has choices around today, on a leap day too', () => {
    expect(presets(today).map(({ from, to }) => [from, to])).toEqual([
      ['2025-11-23', '2026-11-22'],
      ['2026-01-01', '2026-12-31'],
      ['2025-01-01', '2025-12-31'],
    ]);
    expect(presets('2028-02-29')[0]).toMatchObject({ from: '2027-03-02', to: '2028-02-29' });
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['1999-01-01', false],
    ['', false],
  ])('takes %s for a day: %s', (text, known) => {
    expect(isDay(text)).toBe(known);
  });
});
