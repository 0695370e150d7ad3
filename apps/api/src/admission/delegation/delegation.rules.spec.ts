import { describe, expect, it } from '@jest/globals';
import { stageOf } from './delegation.rules.js';

describe('a yearly confirmation', () => {
  const confirmation = { dueOn: '2026-11-20', until: '2026-12-20' };
  it.each([
    ['2026-10-20', null],
    ['2026-10-21', 'SOON'],
    ['2026-11-19', 'SOON'],
    ['2026-11-20', 'DUE'],
    ['2026-12-13', 'DUE'],
    ['2026-12-14', 'LAST'],
    ['2026-12-20', 'LAST'],
    ['2026-12-21', 'PAUSED'],
    ['2027-06-01', 'PAUSED'],
  ])('on %s: %s', (today, stage) => expect(stageOf(confirmation, today)).toBe(stage));
});
