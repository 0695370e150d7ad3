import { describe, expect, it } from '@jest/globals';
import { mayChangeContent, POST_STATES, stateAfter, type PostMove, type PostState } from './post.rules.js';

/** The whole table: what a move makes of each state; "–" is refused. */
const table: Record<PostMove, Record<PostState, PostState | '–'>> = {
  publish: { DRAFT: 'PUBLISHED', SCHEDULED: 'PUBLISHED', PUBLISHED: '–', WITHDRAWN: '–' },
  schedule: { DRAFT: 'SCHEDULED', SCHEDULED: 'SCHEDULED', PUBLISHED: '–', WITHDRAWN: '–' },
  unschedule: { DRAFT: '–', SCHEDULED: 'DRAFT', PUBLISHED: '–', WITHDRAWN: '–' },
  withdraw: { DRAFT: '–', SCHEDULED: '–', PUBLISHED: 'WITHDRAWN', WITHDRAWN: '–' },
};

describe('moves of a news item', () => {
  const moves = Object.keys(table) as PostMove[];
  it.each(moves.flatMap((move) => POST_STATES.map((state) => [move, state, table[move][state]] as const)))(
    '%s of %s gives %s',
    (move, state, after) => {
      expect(stateAfter(move, state) ?? '–').toBe(after);
    },
  );
});

describe('content of a news item', () => {
  it('may be changed until it is withdrawn', () => {
    expect(POST_STATES.filter(mayChangeContent)).toEqual(['DRAFT', 'SCHEDULED', 'PUBLISHED']);
  });
});
