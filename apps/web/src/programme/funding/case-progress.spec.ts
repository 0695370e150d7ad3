import { describe, expect, it } from '@jest/globals';
import { CASE_STATUSES, isFinal } from '@lotsennetz/programme';
import { isOver, stepsOf, urgencyOf } from './case-progress.js';
import type { CaseDates } from './case-progress.js';
import type { Status } from './case-text.js';

const dates: CaseDates = {
  status: 'REQUESTED',
  requestedOn: '2026-10-01',
  contractOn: null,
  idOn: null,
  bookedOn: null,
  settledOn: null,
};
const done = (over: Partial<CaseDates>) => stepsOf({ ...dates, ...over }).map((step) => step.done);

describe('the steps of a case', () => {
  it('are done up to its status', () => {
    expect(done({ status: 'ID_RECEIVED', contractOn: '2026-10-02', idOn: '2026-10-05' })).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('of one that ended keep what had happened', () => {
    expect(done({ status: 'EXPIRED', contractOn: '2026-10-02' })).toEqual([true, true, false, false, false, false]);
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-11-21', 'late'],
    ['2026-11-22', 'soon'],
    ['2026-11-29', 'soon'],
    ['2026-11-30', 'calm'],
  ])('%s is %s on 22 November', (deadline, urgency) => {
    expect(urgencyOf(deadline, '2026-11-22')).toBe(urgency);
  });
});

describe('an end', () => {
  it('is what the rules of the programme call final', () => {
    const over = CASE_STATUSES.filter((status) => isOver(status.toUpperCase() as Status));
    expect(over).toEqual(CASE_STATUSES.filter(isFinal));
  });
});
