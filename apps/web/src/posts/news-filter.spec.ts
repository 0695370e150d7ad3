import { describe, expect, it } from '@jest/globals';
import { editorialState, feedVariables, newsFilterSearch, parseNewsFilter } from './news-filter.js';

describe('filters in the address', () => {
  it('come back as they were written', () => {
    const filter = { association: 'gemeindetag', topics: ['e-akte', 'ki'], onlyNew: true };
    expect(newsFilterSearch(filter)).toBe('?verband=gemeindetag&thema=e-akte&thema=ki&nur=neu');
    expect(parseNewsFilter(new URLSearchParams(newsFilterSearch(filter)))).toEqual(filter);
  });

  it('leave no trace where nothing is filtered', () => {
    expect(newsFilterSearch(parseNewsFilter(new URLSearchParams()))).toBe('');
  });

  it('give the same question whatever the order of topics', () => {
    expect(feedVariables(new URLSearchParams('thema=b&thema=a'))).toEqual(
      feedVariables(new URLSearchParams('thema=a&thema=b')),
    );
  });

  it('know the states of the editorial list and nothing else', () => {
    expect(editorialState(new URLSearchParams('stand=draft'))).toBe('DRAFT');
    expect(editorialState(new URLSearchParams('stand=alles'))).toBeNull();
  });
});
