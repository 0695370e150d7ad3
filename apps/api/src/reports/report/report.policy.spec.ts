import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../core/access/actor.js';
import { abilities, isFor, mayAdopt, mayEdit, mayRead, type ReportRights } from './report.policy.js';

const actor = (patch: Partial<Actor> = {}, ags: string | null = '08115003'): Actor => ({
  personId: 'ich',
  sessionId: 's',
  language: 'de',
  administration:
    ags === null
      ? null
      : { ags, kind: 'STADT', sizeClass: 'FROM_10000', countyKey: '08115', associations: ['staedtetag'] },
  officerOf: null,
  qualified: false,
  contactOf: null,
  providerOf: [],
  access: { admitted: true },
  validUntil: null,
  ...patch,
});
const report = (patch: Partial<ReportRights> = {}) => ({
  state: 'PUBLISHED' as const,
  ags: '08111000',
  partners: [],
  visibility: 'NETWORK' as const,
  associationKey: null,
  named: [],
  authors: [{ personId: 'wer', ags: '08111000' }],
  everPublished: true,
  orphaned: false,
  ...patch,
});
const officer = (association: string) => actor({ officerOf: association }, null);
const shut = actor({ access: { admitted: false, denial: 'NOT_APPROVED', endedOn: null } });

describe('isFor', () => {
  it.each<[string, Actor, Partial<ReportRights>, boolean]>([
    ['the network', actor(), {}, true],
    ['what is to be public', actor(), { visibility: 'PUBLIC' }, true],
    ['its association', actor(), { visibility: 'ASSOCIATION', associationKey: 'staedtetag' }, true],
    ['another association', actor(), { visibility: 'ASSOCIATION', associationKey: 'gemeindetag' }, false],
    ['an association that is not named', actor(), { visibility: 'ASSOCIATION', associationKey: null }, false],
    [
      'an officer of the association',
      officer('gemeindetag'),
      { visibility: 'ASSOCIATION', associationKey: 'gemeindetag' },
      true,
    ],
    [
      'an officer of another one',
      officer('landkreistag'),
      { visibility: 'ASSOCIATION', associationKey: 'gemeindetag' },
      false,
    ],
    ['a named administration', actor(), { visibility: 'ADMINISTRATIONS', named: ['08115003'] }, true],
    ['one that is not named', actor(), { visibility: 'ADMINISTRATIONS', named: ['08115004'] }, false],
    [
      'an officer, where administrations are named',
      officer('staedtetag'),
      { visibility: 'ADMINISTRATIONS', named: ['08115004'] },
      false,
    ],
    ['a partner', actor(), { visibility: 'ADMINISTRATIONS', partners: ['08115003'] }, true],
    ['the own administration', actor(), { visibility: 'ADMINISTRATIONS', ags: '08115003' }, true],
  ])('%s', (_, who, patch, expected) => expect(isFor(who, report(patch))).toBe(expected));
});

describe('mayEdit', () => {
  const mine = [{ personId: 'ich', ags: '08111000' }];
  it.each<[string, Actor, boolean]>([
    ['an author who works there', actor({}, '08111000'), true],
    ['an author who works elsewhere by now', actor({}, '08115003'), false],
    ['an author who works nowhere', actor({}, null), false],
    ['the contact of the administration', actor({ personId: 'kontakt', contactOf: '08111000' }, '08111000'), true],
    ['the contact of another one', actor({ personId: 'kontakt', contactOf: '08115003' }), false],
    ['a colleague', actor({ personId: 'kollegin' }, '08111000'), false],
    ['an officer', actor({ personId: 'referentin', officerOf: 'staedtetag' }, null), false],
    [
      'an author without access',
      actor({ access: { admitted: false, denial: 'SUSPENDED', endedOn: null } }, '08111000'),
      false,
    ],
  ])('%s', (_, who, expected) => expect(mayEdit(who, report({ authors: mine } as object))).toBe(expected));
});

describe('mayRead', () => {
  it('shows drafts and withdrawn reports to those who write them alone, and nothing without access', () => {
    const author = actor({ personId: 'wer' }, '08111000');
    for (const state of ['DRAFT', 'WITHDRAWN'] as const)
      expect([
        mayRead(author, report({ state })),
        mayRead(actor(), report({ state })),
        mayRead(officer('staedtetag'), report({ state })),
      ]).toEqual([true, false, false]);
    expect([mayRead(actor(), report()), mayRead(shut, report())]).toEqual([true, false]);
  });
});

describe('what may be done', () => {
  it('is offered to others only where they have an administration and may read', () => {
    const others = ({ takeOver, joinInterest }: ReturnType<typeof abilities>) => [takeOver, joinInterest];
    expect(others(abilities(actor(), report()))).toEqual([true, true]);
    expect(others(abilities(actor({}, '08111000'), report()))).toEqual([false, false]);
    expect(others(abilities(officer('staedtetag'), report()))).toEqual([false, false]);
    expect(others(abilities(actor(), report({ state: 'WITHDRAWN' })))).toEqual([false, false]);
    expect(others(abilities(shut, report()))).toEqual([false, false]);
  });

  it('deletes in two steps', () => {
    const author = actor({ personId: 'wer' }, '08111000');
    const steps = (state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN') => {
      const can = abilities(author, report({ state }));
      return [can.publish, can.withdraw, can.delete];
    };
    expect([steps('DRAFT'), steps('PUBLISHED'), steps('WITHDRAWN')]).toEqual([
      [true, false, true],
      [true, true, false],
      [true, false, true],
    ]);
  });

  it('lets a colleague take up what is left alone', () => {
    const colleague = actor({ personId: 'kollegin' }, '08111000');
    expect(mayAdopt(colleague, { ...report(), orphaned: true })).toBe(true);
    expect(mayAdopt(colleague, report())).toBe(false);
    expect(mayAdopt(actor(), { ...report(), orphaned: true })).toBe(false);
  });
});
