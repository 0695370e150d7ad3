import { describe, expect, it } from '@jest/globals';
import { isSavedDraft, newestDraft, nextSequence } from './newest-draft.js';

describe('drafts of a comment', () => {
  it('begin with the one that was written last', () => {
    const here = { sequence: 5, body: 'hier' };
    const there = { sequence: 7, body: 'dort' };
    expect(newestDraft(here, there)).toBe(there);
    expect(newestDraft(there, undefined, here)).toBe(there);
    expect(newestDraft(undefined)).toBeUndefined();
  });

  it('may have something attached', () => {
    const attached = { pictures: [{ file: 'a', alt: '' }], files: [{ file: 'b', name: 'Plan.pdf', size: 3 }] };
    expect(isSavedDraft({ sequence: 1, body: '', ...attached })).toBe(true);
    expect(isSavedDraft({ sequence: 1, body: 'von früher' })).toBe(true);
  });

  it('count on though the clock goes back', () => {
    expect([nextSequence(0, 10), nextSequence(10, 10), nextSequence(20, 10)]).toEqual([10, 11, 21]);
  });

  it.each([null, 'text', { sequence: '1', body: '' }, { sequence: 1 }, { sequence: 1, body: '', files: 'Plan.pdf' }])(
    'take nothing else from the device: %j',
    (value) => {
      expect(isSavedDraft(value)).toBe(false);
    },
  );
});
