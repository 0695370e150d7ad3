import { describe, expect, it } from '@jest/globals';
import { isShown, shownOf, type Agreed, type Known } from './member.policy.js';

const known: Known = {
  jobTitle: 'Hauptamt',
  qualifiedOn: '2024-05-01',
  topics: ['e-akte'],
  monthlyCap: 3,
  absentUntil: '2026-12-24',
  email: 'anna@stadt.example',
};
const nothing: Agreed = { jobTitle: false, qualification: false, topics: false, absence: false, email: false };
const hidden = {
  jobTitle: null,
  qualifiedOn: null,
  topics: [],
  absentUntil: null,
  email: null,
  takesQuestions: false,
};

describe('what members see of a person', () => {
  it('is nothing that the person did not open', () => {
    expect(shownOf(known, nothing)).toEqual(hidden);
  });

  it.each<[keyof Agreed, object]>([
    ['jobTitle', { jobTitle: 'Hauptamt' }],
    ['qualification', { qualifiedOn: '2024-05-01' }],
    ['topics', { topics: ['e-akte'], takesQuestions: true }],
    ['absence', { absentUntil: '2026-12-24' }],
    ['email', { email: 'anna@stadt.example' }],
  ])('with %s opened is that and nothing else', (field, shown) => {
    expect(shownOf(known, { ...nothing, [field]: true })).toEqual({ ...hidden, ...shown });
  });

  it('says that questions are taken only where there are topics and a month has room for any', () => {
    const takes = (patch: Partial<Known>) =>
      shownOf({ ...known, ...patch }, { ...nothing, topics: true }).takesQuestions;
    expect([takes({}), takes({ topics: [] }), takes({ monthlyCap: 0 })]).toEqual([true, false, false]);
  });
});

describe('a page', () => {
  it('is there as long as the person has access', () => {
    expect(isShown({ admitted: true })).toBe(true);
    expect(isShown({ admitted: false, denial: 'SUSPENDED', endedOn: null })).toBe(false);
    expect(isShown(undefined)).toBe(false);
  });
});
