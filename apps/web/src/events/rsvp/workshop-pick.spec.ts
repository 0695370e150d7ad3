import { describe, expect, it } from '@jest/globals';
import { pick } from './workshop-pick.js';

const part = (id: string, hour: number) => ({
  id,
  startsAt: `2026-12-01T${hour}:00:00Z`,
  endsAt: `2026-12-01T${hour + 1}:00:00Z`,
});
const [a, b, c] = [part('a', 10), part('b', 10), part('c', 12)];
const items = [a, b, c];
const free = { on: true, full: false };
const wait = { on: true, full: true };

describe('ticking workshops', () => {
  it('keeps the last of two at the same time', () => {
    const first = pick(items, { workshops: [], workshopLines: [] }, a, free).picked;
    const second = pick(items, pick(items, first, c, free).picked, b, free);
    expect(second.picked).toEqual({ workshops: ['c', 'b'], workshopLines: [] });
    expect(second.replaced).toEqual([a]);
  });

  it('waits for a full one beside a free one at the same time, but not for two', () => {
    const waiting = pick(items, { workshops: ['a'], workshopLines: [] }, b, wait);
    expect(waiting).toEqual({ picked: { workshops: ['a'], workshopLines: ['b'] }, replaced: [] });
    expect(pick(items, { workshops: [], workshopLines: ['a'] }, b, wait)).toEqual({
      picked: { workshops: [], workshopLines: ['b'] },
      replaced: [a],
    });
  });

  it('takes one that is unticked out of both, and one that became free out of the line', () => {
    expect(pick(items, { workshops: ['a'], workshopLines: ['b'] }, b, { on: false, full: true }).picked).toEqual({
      workshops: ['a'],
      workshopLines: [],
    });
    expect(pick(items, { workshops: [], workshopLines: ['c'] }, c, free).picked).toEqual({
      workshops: ['c'],
      workshopLines: [],
    });
  });
});
