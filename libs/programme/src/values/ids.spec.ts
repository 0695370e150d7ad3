import { describe, expect, it } from '@jest/globals';
import { LONGEST_ID, parsePersonId } from './ids.js';

describe('ids', () => {
  it('are taken without the space around them', () => {
    expect(parsePersonId(' 0197-ä ')).toEqual({ ok: true, value: '0197-ä' });
    expect(parsePersonId('x'.repeat(LONGEST_ID)).ok).toBe(true);
  });

  it.each([[''], ['  '], ['x'.repeat(LONGEST_ID + 1)], ['a\u0000b'], ['a\nb']])('refuse %j', (text) => {
    expect(parsePersonId(text)).toEqual({ ok: false, refusals: [{ code: 'INVALID_ID', text }] });
  });
});
