import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function works(turns: Turns, key: string, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, index) =>
    turns.take(key, () => {
      begun.push(index);
      return new Promise<number>((resolve, reject) => {
        ends[index] = index === 1 ? () => reject(new Error('failed')) : () => resolve(index);
      });
    }),
  );
  return { begun, ends, all: Promise.allSettled(all) };
}
const turnOver = () => new Promise((resolve) => setImmediate(resolve));

describe('turns at a date', () => {
  it('are taken two at a time in the order of arrival, also after one that failed', async () => {
    const { begun, ends, all } = works(new Turns(), 'a', 5);
    await turnOver();
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await turnOver();
    expect(begun).toEqual([0, 1, 2]);
    ends[0]?.();
    ends[2]?.();
    await turnOver();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    ends[3]?.();
    ends[4]?.();
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('keep nobody of another date waiting, and several are taken together', async () => {
    const turns = new Turns();
    const one = works(turns, 'a', 3);
    expect(await turns.take('b', () => Promise.resolve('done'))).toBe('done');
    const both = turns.takeAll(['b', 'a'], () => Promise.resolve('both'));
    await turnOver();
    for (const end of one.ends) end?.();
    await turnOver();
    one.ends[2]?.();
    expect(await both).toBe('both');
    expect(await turns.takeAll([], () => Promise.resolve('none'))).toBe('none');
  });

  it('refuse who would wait longer than a request lives', async () => {
    const turns = new Turns();
    const { ends, all } = works(turns, 'a', 5_003);
    await turnOver();
    for (const end of ends) end?.();
    for (let round = 0; round < 5_003; round++) {
      await Promise.resolve();
      ends[round]?.();
      if (round % 2 === 0) await turnOver();
    }
    expect((await all).at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } });
  });
});
