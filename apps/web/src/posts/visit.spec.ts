import { describe, expect, it } from '@jest/globals';
import { endedVisit, pause } from './visit.js';

const visit = { seenUntil: '2026-11-22T08:00:00.000Z', leftAt: 1_000_000 };

describe('endedVisit', () => {
  it('is none after a short look elsewhere', () => {
    expect(endedVisit(visit, visit.leftAt + pause)).toBeNull();
  });
  it('is the last one after a pause', () => {
    expect(endedVisit(visit, visit.leftAt + pause + 1)).toEqual(visit);
  });
  it('is none where nothing or something else is stored', () => {
    expect(endedVisit(undefined, Number.MAX_SAFE_INTEGER)).toBeNull();
    expect(endedVisit('x', Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});
