import { describe, expect, it } from '@jest/globals';
import { caseFilter, parseScope, scopeAddress } from './settlement-filter.js';

const open = { period: null, provider: null, administration: null, settled: false };

describe('what is billed', () => {
  it('stands in the address and comes back from it', () => {
    const scope = { period: 'ab-2027', provider: 'p1', administration: '08435042', settled: true };
    const url = scopeAddress(scope);
    expect(url).toBe('/verwaltung/programm/abrechnung?zeitraum=ab-2027&traeger=p1&kommune=08435042&stand=abgerechnet');
    expect(parseScope(new URL(url, 'https://x').searchParams)).toEqual(scope);
    expect(scopeAddress(open)).toBe('/verwaltung/programm/abrechnung');
  });

  it('is completed or settled, never both', () => {
    expect(caseFilter(open).status).toEqual(['COMPLETED']);
    expect(caseFilter({ ...open, settled: true }).status).toEqual(['SETTLED']);
  });
});
