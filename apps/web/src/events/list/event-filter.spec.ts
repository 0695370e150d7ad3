import { describe, expect, it } from '@jest/globals';
import { eventSearch, filterInput, monthOf, noFilter, parseEventFilter, viewOf } from './event-filter.js';
import type { EventFilter } from './event-filter.js';

describe('the filter of events', () => {
  it.each<EventFilter>([
    noFilter,
    { ...noFilter, kinds: ['DIGI_LUNCH', 'REGIONAL_MEETING'], mode: 'ONLINE', text: 'Wohngeld & Co' },
    { ...noFilter, association: 'staedtetag', county: '08119', mode: 'ON_SITE', withFreeSeats: true },
  ])('comes back from the address as it was: %j', (filter) => {
    expect(parseEventFilter(new URLSearchParams(eventSearch(filter, 'next')))).toEqual(filter);
  });

  it('leaves out what is no choice', () => {
    expect(parseEventFilter(new URLSearchParams('art=party&ort=mond&kreis=8119&frei=1'))).toEqual(noFilter);
  });

  it('sends nothing where nothing is chosen', () => {
    expect(new Set(Object.values(filterInput(noFilter)))).toEqual(new Set([null]));
  });

  it('keeps view and month beside the filter', () => {
    const search = new URLSearchParams(eventSearch({ ...noFilter, mode: 'ONLINE' }, 'month', '2027-03'));
    expect([viewOf(search), monthOf(search), parseEventFilter(search).mode]).toEqual(['month', '2027-03', 'ONLINE']);
  });

  it.each(['2026-13', '26-01', 'heute'])('takes this month where the address says %s', (monat) => {
    expect(monthOf(new URLSearchParams({ monat }))).toMatch(/^20\d\d-\d\d$/);
    expect(monthOf(new URLSearchParams({ monat }))).not.toBe(monat);
  });
});
