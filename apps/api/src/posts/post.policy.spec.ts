import { describe, expect, it } from '@jest/globals';
import type { Actor, ActorAdministration } from '../core/access/actor.js';
import { isAddressed, type Audience } from '../audience/audience.policy.js';
import { abilities, mayEdit, mayRead, type PostRights } from './post.policy.js';
import { POST_STATES, type PostState } from './post.rules.js';

const town: ActorAdministration = {
  ags: '08115003',
  kind: 'STADT',
  sizeClass: 'FROM_10000',
  countyKey: '08115',
  associations: ['staedtetag'],
};

const actor = (patch: Partial<Actor> = {}): Actor => ({
  personId: 'person',
  sessionId: 'session',
  language: 'de',
  administration: town,
  officerOf: null,
  qualified: false,
  contactOf: null,
  providerOf: [],
  access: { admitted: true },
  validUntil: null,
  ...patch,
});
const denied = { admitted: false, denial: 'MEMBERSHIP_ENDED', endedOn: '2026-11-21' } as const;

const audience = (patch: Partial<Audience> = {}): Audience => ({
  kinds: [],
  sizeClasses: [],
  counties: [],
  qualifiedOnly: false,
  ...patch,
});
const item = (patch: Partial<PostRights> = {}): PostRights => ({
  state: 'PUBLISHED',
  associationKey: 'staedtetag',
  everPublished: true,
  audience: audience(),
  ...patch,
});

describe('an audience', () => {
  it.each<[string, Partial<Audience>, Partial<Actor>, boolean]>([
    ['nobody in particular', {}, {}, true],
    ['the kind', { kinds: ['STADT'] }, {}, true],
    ['the kind among others', { kinds: ['GEMEINDE', 'STADT'] }, {}, true],
    ['another kind', { kinds: ['LANDKREIS'] }, {}, false],
    ['the size', { sizeClasses: ['FROM_10000'] }, {}, true],
    ['another size', { sizeClasses: ['BELOW_5000'] }, {}, false],
    ['the county', { counties: ['08115'] }, {}, true],
    ['another county', { counties: ['08116'] }, {}, false],
    [
      'the county of a Stadtkreis, which has none',
      { counties: ['08115'] },
      { administration: { ...town, countyKey: null } },
      false,
    ],
    ['kind and county', { kinds: ['STADT'], counties: ['08115'] }, {}, true],
    ['the kind, but another county', { kinds: ['STADT'], counties: ['08116'] }, {}, false],
    ['qualified people', { qualifiedOnly: true }, { qualified: true }, true],
    ['qualified people only', { qualifiedOnly: true }, {}, false],
    ['everyone, of somebody without an administration', {}, { administration: null }, true],
    ['a kind, of somebody without an administration', { kinds: ['STADT'] }, { administration: null }, false],
    ['the empty word, of somebody without an administration', { kinds: [''] }, { administration: null }, false],
    ['others, of an officer', { kinds: ['LANDKREIS'], qualifiedOnly: true }, { officerOf: 'gemeindetag' }, true],
  ])('that names %s', (_, patch, who, addressed) => {
    expect(isAddressed(actor(who), audience(patch))).toBe(addressed);
  });
});

describe('reading', () => {
  const readable = (who: Partial<Actor>, what: Partial<PostRights> = {}) =>
    POST_STATES.filter((state) => mayRead(actor(who), item({ state, ...what })));

  it.each<[string, Partial<Actor>, Partial<PostRights>, PostState[]]>([
    ['a member', {}, {}, ['PUBLISHED']],
    ['a member who is not addressed', {}, { audience: audience({ kinds: ['LANDKREIS'] }) }, []],
    ['somebody without access', { access: denied }, {}, []],
    ['an officer of the association', { officerOf: 'staedtetag' }, {}, [...POST_STATES]],
    [
      'an officer of the association, addressed to others',
      { officerOf: 'staedtetag' },
      { audience: audience({ kinds: ['LANDKREIS'] }) },
      [...POST_STATES],
    ],
    ['an officer of another association', { officerOf: 'gemeindetag' }, {}, ['PUBLISHED']],
    ['a suspended officer of the association', { officerOf: 'staedtetag', access: denied }, {}, []],
  ])('is for %s', (_, who, what, states) => {
    expect(readable(who, what)).toEqual(states);
  });
});

describe('editing', () => {
  it('is for admitted officers of the association alone', () => {
    expect(mayEdit(actor({ officerOf: 'staedtetag' }), item())).toBe(true);
    expect(mayEdit(actor({ officerOf: 'gemeindetag' }), item())).toBe(false);
    expect(mayEdit(actor({ officerOf: 'staedtetag', access: denied }), item())).toBe(false);
    expect(mayEdit(actor(), item())).toBe(false);
  });
});

describe('abilities', () => {
  const words = (who: Partial<Actor>, what: Partial<PostRights>) =>
    Object.entries(abilities(actor(who), item(what)))
      .filter(([, may]) => may)
      .map(([word]) => word)
      .join(' ');
  const officer = { officerOf: 'staedtetag' };

  it.each<[PostState, boolean, string]>([
    ['DRAFT', false, 'edit publish discard'],
    ['DRAFT', true, 'edit publish'],
    ['SCHEDULED', false, 'edit publish discard'],
    ['PUBLISHED', true, 'edit withdraw'],
    ['WITHDRAWN', true, ''],
  ])('of an officer with an item in %s (ever published: %s)', (state, everPublished, expected) => {
    expect(words(officer, { state, everPublished })).toBe(expected);
  });

  it.each(POST_STATES)('are none for others while it is %s', (state) => {
    for (const who of [{}, { officerOf: 'landkreistag' }, { ...officer, access: denied }])
      expect(words(who, { state, everPublished: false })).toBe('');
  });
});
