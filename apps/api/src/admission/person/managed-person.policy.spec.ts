import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../core/access/actor.js';
import { isContactOf, mayManage } from './managed-person.policy.js';

const actor = (patch: Partial<Actor>): Actor => ({
  personId: 'me',
  sessionId: 's',
  language: 'de',
  administration: null,
  officerOf: null,
  qualified: false,
  contactOf: null,
  providerOf: [],
  access: { admitted: true },
  validUntil: null,
  ...patch,
});
const out = { admitted: false, denial: 'SUSPENDED', endedOn: null } as const;

describe('managing a person', () => {
  it.each<[string, Partial<Actor>, string[], string[], boolean]>([
    ['an officer whose association approved', { officerOf: 'staedtetag' }, ['staedtetag'], [], true],
    [
      'an officer whose member the administration is',
      { officerOf: 'staedtetag' },
      [],
      ['gemeindetag', 'staedtetag'],
      true,
    ],
    ['an officer of another association', { officerOf: 'landkreistag' }, ['staedtetag'], ['gemeindetag'], false],
    ['a member', {}, ['staedtetag'], ['staedtetag'], false],
    ['a contact', { contactOf: '08136088' }, ['staedtetag'], ['staedtetag'], false],
    ['a suspended officer', { officerOf: 'staedtetag', access: out }, ['staedtetag'], [], false],
  ])('%s', (_, who, approvedBy, memberships, may) =>
    expect(mayManage(actor(who), { approvedBy, memberships })).toBe(may),
  );
});

describe('being the contact of a person', () => {
  it.each<[string, Partial<Actor>, string | null, boolean]>([
    ['the contact of the same administration', { contactOf: '08136088' }, '08136088', true],
    ['the contact of another one', { contactOf: '08136088' }, '08136009', false],
    ['no contact', {}, '08136088', false],
    ['no contact of a person without administration', {}, null, false],
    ['a contact without access', { contactOf: '08136088', access: out }, '08136088', false],
  ])('%s', (_, who, ags, is) => expect(isContactOf(actor(who), { ags })).toBe(is));
});
