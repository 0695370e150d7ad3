import { describe, expect, it } from '@jest/globals';
import type { AccessOfPerson } from '../../admission/admission.service.js';
import { limitedByFactor } from './officer-factor.policy.js';

const officer: AccessOfPerson = {
  officerOf: 'staedtetag',
  decision: { admitted: true },
  validUntil: null,
  admitting: ['staedtetag'],
};
const missing = { admitted: false, denial: 'SECOND_FACTOR_MISSING', endedOn: null };
const suspended = { admitted: false, denial: 'SUSPENDED', endedOn: null } as const;

describe('access of an officer', () => {
  it.each([
    ['with a factor', officer, true, true, officer],
    ['without one where none is needed', officer, false, false, officer],
    ['without one', officer, false, true, { ...officer, officerOf: null, decision: missing }],
    ['who is a member without office', { ...officer, officerOf: null }, false, true, { ...officer, officerOf: null }],
    [
      'who has no access anyway: for that reason',
      { ...officer, decision: suspended },
      false,
      true,
      { ...officer, decision: suspended },
    ],
  ])('%s', (_, access, hasFactor, required, outcome) => {
    expect(limitedByFactor(access, hasFactor, required)).toEqual(outcome);
  });
});
