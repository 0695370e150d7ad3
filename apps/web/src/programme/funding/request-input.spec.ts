import { describe, expect, it } from '@jest/globals';
import { missingIn, noRequest, requestInput } from './request-input.js';

describe('a request', () => {
  it('names a person and a course', () => {
    expect(missingIn(noRequest)).toEqual(['person', 'run']);
    expect(requestInput({ ...noRequest, person: 'p', run: 'r' }, '08435042', 'k')).toEqual({
      clientKey: 'k',
      kind: 'BASIS',
      administration: '08435042',
      person: 'p',
      run: 'r',
    });
  });

  it('of a group names partners, the first day and the cost of each day', () => {
    const empty = { ...noRequest, kind: 'INHOUSE' as const, costs: ['', '3.400'] };
    expect(missingIn(empty)).toEqual(['partners', 'firstCourseDay', 'dayPrices.0']);
    const filled = {
      ...empty,
      partners: [{ ags: '08435010', displayName: 'Daisendorf' }],
      firstDay: '2027-03-01',
      costs: ['3.400', '1200,50'],
    };
    expect(missingIn(filled)).toEqual([]);
    expect(requestInput(filled, '08435042', 'k')).toMatchObject({
      kind: 'INHOUSE',
      partners: ['08435010'],
      firstCourseDay: '2027-03-01',
      dayPrices: [340_000, 120_050],
    });
  });
});
