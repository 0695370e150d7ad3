import { describe, expect, it } from '@jest/globals';
import { parseQuestionFilter, questionFilterSearch, questionVariables } from './question-filter.js';

describe('the filter of questions', () => {
  it.each(['', '?stand=offen', '?stand=beantwortet&thema=t1&wessen=fuer-mich&suche=E-Akte+Siegel'])(
    'stands in the address: %s',
    (search) => {
      expect(questionFilterSearch(parseQuestionFilter(new URLSearchParams(search)))).toBe(search);
    },
  );

  it('takes nothing that it does not know', () => {
    const filter = parseQuestionFilter(new URLSearchParams('stand=toString&wessen=alle'));
    expect([filter.state, filter.whose]).toEqual([null, null]);
  });

  it('asks only for what was chosen', () => {
    expect(questionVariables({ state: 'OPEN', topic: null, whose: 'own', search: '  ' })).toEqual({
      state: 'OPEN',
      topics: null,
      own: true,
      putToViewer: null,
      search: null,
    });
  });
});
