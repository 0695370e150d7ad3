import { describe, expect, it } from '@jest/globals';
import { QUESTION_STATES, searchWords, stateAfter, type QuestionMove, type QuestionState } from './question.rules.js';

const TABLE: Record<QuestionMove, Record<QuestionState, QuestionState | null>> = {
  accept: { OPEN: 'ANSWERED', ANSWERED: 'ANSWERED', GIVEN_UP: 'ANSWERED', WITHDRAWN: null },
  giveUp: { OPEN: 'GIVEN_UP', ANSWERED: null, GIVEN_UP: null, WITHDRAWN: null },
  reopen: { OPEN: null, ANSWERED: 'OPEN', GIVEN_UP: 'OPEN', WITHDRAWN: null },
  withdraw: { OPEN: 'WITHDRAWN', ANSWERED: 'WITHDRAWN', GIVEN_UP: 'WITHDRAWN', WITHDRAWN: null },
  restore: { OPEN: null, ANSWERED: null, GIVEN_UP: null, WITHDRAWN: 'OPEN' },
};

describe.each(Object.keys(TABLE) as QuestionMove[])('%s', (move) => {
  it.each([...QUESTION_STATES])('from %s', (state) => expect(stateAfter(move, state)).toBe(TABLE[move][state]));
});

describe('words to look for', () => {
  it.each([
    ['Wer hat Erfahrung mit der E-Akte im Bauamt?', ['e-akte', 'bauamt']],
    ['Wie führt man die E-Akte in einer kleinen Gemeinde ein?', ['e-akte']],
    ['Einführung und einführen', ['einführ']],
    ['Wie ist das?', []],
    ['KI ja', []],
    ['a%b_c\\d', []],
    ['100 % Förderung der Vergabe-Plattform', ['100', 'förderu', 'vergabe']],
  ])('of %j', (typed, words) => expect(searchWords(typed)).toEqual(words));
});
