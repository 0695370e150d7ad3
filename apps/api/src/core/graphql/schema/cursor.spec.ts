import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refused } from '../../access/refusals.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from './cursor.js';

const id = '0190a6f2-7c1e-7cc0-8a1b-3f2d1e0c9b8a';
const checks = [isMicros, isUuid];

/** The refusal of a cursor; fails where it is taken. */
function refusalOf(cursor: string, list = 'posts'): Refused['fields'] {
  try {
    decodeCursor(list, cursor, checks);
  } catch (error) {
    if (error instanceof Refused && error.code === 'BAD_INPUT') return error.fields;
    throw error;
  }
  throw new Error(`taken: ${cursor}`);
}
const base64 = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('gives back the keys of the list that made it', () => {
    const cursor = encodeCursor('posts', ['1763800000000000', id]);
    expect(decodeCursor('posts', cursor, checks)).toEqual(['1763800000000000', id]);
  });

  it('keeps any key, in letters that fit into an address', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((key) => !key.includes('\0'));
    fc.assert(
      fc.property(text, text, (list, key) => {
        const cursor = encodeCursor(list, [key]);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(decodeCursor(list, cursor, [() => true])).toEqual([key]);
      }),
    );
  });

  it.each([
    ['of another list', encodeCursor('drafts', ['1', id])],
    ['with a key too few', encodeCursor('posts', ['1'])],
    ['with a key too many', encodeCursor('posts', ['1', id, id])],
    ['with a forged key', encodeCursor('posts', ['1 or 1=1', id])],
    ['with keys in another order', encodeCursor('posts', [id, '1'])],
    ['with a NUL', encodeCursor('posts', ['1', `${id}\0`])],
    ['with a number as key', base64(JSON.stringify(['posts', 1, id]))],
    ['with an object as key', base64(JSON.stringify(['posts', { length: 1 }, id]))],
    ['that holds an object', base64('{"0":"posts","length":3}')],
    ['that holds null', base64('null')],
    ['that is cut off', encodeCursor('posts', ['1', id]).slice(0, -8)],
    ['that is no JSON', base64('posts')],
    ['that is empty', ''],
  ])('%s is refused as bad input of "after"', (_, cursor) => {
    expect(refusalOf(cursor)).toEqual([{ field: 'after', code: 'UNKNOWN_CURSOR' }]);
  });

  it('is refused or decoded, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(base64)), (cursor) => {
        expect(refusalOf(cursor)).toHaveLength(1);
      }),
    );
  });

  it('refuses keys of more than 200 characters before they are looked at', () => {
    const seen: string[] = [];
    const cursor = encodeCursor('posts', ['a'.repeat(201)]);
    expect(() => decodeCursor('posts', cursor, [(key) => seen.push(key) > 0])).toThrow(Refused);
    expect(seen).toEqual([]);
  });
});

describe('keys', () => {
  it('are UUIDs in full', () => {
    expect([id, id.toUpperCase()].every(isUuid)).toBe(true);
    expect([` ${id}`, `${id}\n`, id.slice(1), id.replaceAll('-', ''), ''].some(isUuid)).toBe(false);
  });

  it('are microseconds without sign, fraction or exponent', () => {
    expect(['0', '1763800000000000'].every(isMicros)).toBe(true);
    expect(['', '-1', '1.5', '1e9', '１', '1\n', '9'.repeat(18)].some(isMicros)).toBe(false);
  });
});
