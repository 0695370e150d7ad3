import { describe, expect, it } from '@jest/globals';
import type { AccessFacts } from './access.rules.js';
import { decideAccess } from './access.rules.js';
import { explainAccess } from './explanation.rules.js';
import { wordReason } from './explanation.wording.js';

const today = '2026-11-22';
const RULE = ['staedtetag'];
const facts = (patch: Partial<AccessFacts> = {}): AccessFacts => ({
  suspended: false,
  ags: '08136088',
  memberships: [{ association: 'staedtetag', from: '2020-01-01', to: null }],
  approvals: [{ association: 'staedtetag', from: '2024-05-01', ended: null }],
  exceptions: [],
  offices: [],
  confirmedUntil: null,
  ...patch,
});
const member = (association: string, from: string, to: string | null = null) => ({ association, from, to });
const approval = (association: string, from: string, ended: string | null = null) => ({ association, from, ended });
const chain = (patch: Partial<AccessFacts>) =>
  explainAccess(facts(patch), RULE, today)
    .map(({ code }) => code)
    .join(' ');

const CASES: [string, Partial<AccessFacts>, string][] = [
  ['a member approved', {}, 'WORKS_AT RULE MEMBER APPROVED ADMITTED'],
  ['somebody suspended', { suspended: true }, 'SUSPENDED NOT_ADMITTED'],
  [
    'an officer',
    { ags: null, offices: [{ association: 'gemeindetag', since: '2025-01-01', until: null }] },
    'OFFICER ADMITTED',
  ],
  ['an exception', { ags: null, exceptions: [{ until: today }] }, 'EXCEPTION ADMITTED'],
  [
    'an exception that is over, nothing else',
    { ags: null, exceptions: [{ until: '2026-11-21' }] },
    'EXCEPTION_OVER NO_ADMINISTRATION NOT_ADMITTED',
  ],
  ['no administration', { ags: null }, 'NO_ADMINISTRATION NOT_ADMITTED'],
  ['no membership', { memberships: [] }, 'WORKS_AT RULE NOT_A_MEMBER NOT_ADMITTED'],
  [
    'a membership of another association',
    { memberships: [member('landkreistag', '2020-01-01')] },
    'WORKS_AT RULE NOT_A_MEMBER MEMBER_ELSEWHERE NOT_ADMITTED',
  ],
  [
    'a membership that is over',
    { memberships: [member('staedtetag', '2020-01-01', '2026-11-21'), member('gemeindetag', '2020-01-01')] },
    'WORKS_AT RULE MEMBERSHIP_OVER MEMBER_ELSEWHERE NOT_ADMITTED',
  ],
  [
    'a membership to come',
    { memberships: [member('staedtetag', '2026-11-23')] },
    'WORKS_AT RULE MEMBERSHIP_TO_COME NOT_ADMITTED',
  ],
  ['nobody who approved', { approvals: [] }, 'WORKS_AT RULE MEMBER NOT_APPROVED NOT_ADMITTED'],
  [
    'an approval of another association',
    { approvals: [approval('gemeindetag', '2024-05-01')] },
    'WORKS_AT RULE MEMBER NOT_APPROVED APPROVED_ELSEWHERE NOT_ADMITTED',
  ],
  [
    'an approval that is over',
    { approvals: [approval('staedtetag', '2024-05-01', today)] },
    'WORKS_AT RULE MEMBER APPROVAL_OVER NOT_ADMITTED',
  ],
  ['a confirmation to come', { confirmedUntil: today }, 'WORKS_AT RULE MEMBER APPROVED CONFIRMATION_DUE ADMITTED'],
  [
    'a confirmation that is missing',
    { confirmedUntil: '2026-11-21' },
    'WORKS_AT RULE MEMBER APPROVED CONFIRMATION_MISSING NOT_ADMITTED',
  ],
];

describe('the chain of reasons', () => {
  it.each(CASES)('of %s', (_, patch, codes) => expect(chain(patch)).toBe(codes));

  it('always ends as the rule decides', () => {
    for (const [, patch] of CASES) {
      const { admitted } = decideAccess(facts(patch), RULE, today).decision;
      expect(chain(patch).endsWith(admitted ? ' ADMITTED' : 'NOT_ADMITTED')).toBe(true);
    }
  });

  it('is said in whole sentences, in German and English', () => {
    const names = { association: (key: string) => `‹${key}›`, administration: () => 'Aalen' };
    for (const language of ['de', 'en'] as const)
      for (const [, patch] of CASES)
        for (const reason of explainAccess(facts(patch), RULE, today)) {
          const sentence = wordReason(reason, language, names);
          expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|\d{4}-\d{2}/);
        }
    expect(
      explainAccess(facts({ approvals: [approval('staedtetag', '2024-05-01', '2026-10-02')] }), RULE, today).map(
        (reason) => wordReason(reason, 'de', names),
      ),
    ).toEqual([
      'Die Person arbeitet in: Aalen.',
      'Die Zugangsregel lässt Kommunen zu, die Mitglied sind im ‹staedtetag›.',
      'Die Kommune ist Mitglied im ‹staedtetag›, seit 01.01.2020.',
      'Die Freischaltung durch den ‹staedtetag› endete; seit 02.10.2026 gilt sie nicht mehr.',
      'Also besteht heute kein Zugang.',
    ]);
  });
});
