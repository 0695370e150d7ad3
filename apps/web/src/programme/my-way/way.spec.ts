import { describe, expect, it } from '@jest/globals';
import { wayOf } from './way.js';
import type { WayFacts } from './way.js';

const start: WayFacts = {
  basis: { required: 3, attended: [], completedOn: null },
  aufbau: [],
  certificates: [],
  booked: false,
};
const states = (facts: Partial<WayFacts>) => wayOf({ ...start, ...facts }).map(({ state }) => state);
const basis = { required: 3, attended: [1, 2, 3], completedOn: '2025-11-13' };
const certificates = [{ level: 'BASIS', revokedAt: null }] as const;

describe('the way of a Lotse', () => {
  it.each<[string, Partial<WayFacts>, string[]]>([
    ['begins with a seat', {}, ['now', 'ahead', 'ahead', 'ahead']],
    ['goes on to the Basis', { booked: true }, ['done', 'now', 'ahead', 'ahead']],
    [
      'knows a seat from an attended day, whoever booked it',
      { basis: { required: 3, attended: [2], completedOn: null } },
      ['done', 'now', 'ahead', 'ahead'],
    ],
    ['waits for the certificate', { basis }, ['done', 'done', 'now', 'ahead']],
    ['leads to the Aufbau', { basis, certificates }, ['done', 'done', 'done', 'now']],
    [
      'goes back to the certificate when it was revoked',
      { basis, certificates: [{ level: 'BASIS', revokedAt: '2026-01-01T00:00:00Z' }] },
      ['done', 'done', 'now', 'ahead'],
    ],
    [
      'is done for now when all begun courses are',
      { basis, certificates, aufbau: [{ required: 2, attended: [1, 2], completedOn: '2026-03-01' }] },
      ['done', 'done', 'done', 'done'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(states(facts)).toEqual(expected);
  });

  it('counts the days of all Aufbau courses together', () => {
    const aufbau = [
      { required: 2, attended: [1, 2], completedOn: '2026-03-01' },
      { required: 3, attended: [1], completedOn: null },
    ];
    expect(wayOf({ ...start, basis, certificates, aufbau }).at(-1)).toEqual({
      id: 'aufbau',
      state: 'now',
      done: 3,
      required: 5,
    });
  });
});
