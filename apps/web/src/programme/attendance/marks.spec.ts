import { describe, expect, it } from '@jest/globals';
import { canTick, entriesOf, tick, tickAll } from './marks.js';

const anna = { enrolment: 'a', days: [1, 2, 3], attended: [{ day: 1 }] };
const ben = { enrolment: 'b', days: [2], attended: [] };

describe('ticks of an attendance list', () => {
  it('stand only where somebody comes and nothing is recorded', () => {
    expect([1, 2, 3].map((day) => canTick(anna, day))).toEqual([false, true, true]);
    expect([1, 2, 3].map((day) => canTick(ben, day))).toEqual([false, true, false]);
  });

  it('for a whole day leave out the absent and the recorded', () => {
    expect(entriesOf(tickAll(new Set(), [anna, ben], 2))).toEqual([
      { enrolment: 'a', day: 2 },
      { enrolment: 'b', day: 2 },
    ]);
    expect(entriesOf(tickAll(new Set(), [anna, ben], 1))).toEqual([]);
  });

  it('can be taken back', () => {
    const ticked = tick(new Set(), anna, 2, true);
    expect(entriesOf(ticked)).toEqual([{ enrolment: 'a', day: 2 }]);
    expect(entriesOf(tick(ticked, anna, 2, false))).toEqual([]);
  });
});
