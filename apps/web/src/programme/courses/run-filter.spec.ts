import { describe, expect, it } from '@jest/globals';
import { noFilter, parseRunFilter, runFilterSearch } from './run-filter.js';
import type { RunFilter } from './run-filter.js';

const provider = '0198a1c0-0000-7000-8000-000000000001';

describe('the filter of course dates', () => {
  it.each<RunFilter>([
    noFilter,
    { kind: 'BASIS', provider, bookable: true, online: false },
    { kind: 'AUFBAU', provider: null, bookable: false, online: true },
  ])('comes back from the address as it was: %j', (filter) => {
    expect(parseRunFilter(new URLSearchParams(runFilterSearch(filter)))).toEqual(filter);
  });

  it('leaves out what is no choice', () => {
    expect(parseRunFilter(new URLSearchParams('art=meister&traeger=1&ort=mond&frei=x'))).toEqual(noFilter);
  });
});
