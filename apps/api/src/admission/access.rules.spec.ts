import { describe, expect, it } from '@jest/globals';
import { decideAccess, type AccessFacts } from './access.rules.js';

const today = '2026-11-22';
const yesterday = '2026-11-21';
const tomorrow = '2026-11-23';
const RULE = ['staedtetag'];

const facts = (patch: Partial<AccessFacts> = {}): AccessFacts => ({
  suspended: false,
  ags: '08136088',
  memberships: [],
  approvals: [],
  exceptions: [],
  offices: [],
  confirmedUntil: null,
  ...patch,
});

const member = (from: string, to: string | null = null, association = 'staedtetag') => ({ association, from, to });
const approval = (from: string, ended: string | null = null, association = 'staedtetag') => ({
  association,
  from,
  ended,
});
const office = (since: string, until: string | null = null, association = 'gemeindetag') => ({
  association,
  since,
  until,
});
const whole = { memberships: [member('2020-01-01')], approvals: [approval('2024-05-01')] };

/** The decision in a word, with the day that it names. */
function wordOf(patch: Partial<AccessFacts>, admitting = RULE): string {
  const { decision } = decideAccess(facts(patch), admitting, today);
  return decision.admitted ? 'admitted' : [decision.denial, decision.endedOn].filter(Boolean).join(' ');
}

describe('the access rule', () => {
  it.each<[string, Partial<AccessFacts>, string]>([
    ['a member approved by the same association', whole, 'admitted'],
    ['nothing at all', {}, 'NO_MEMBERSHIP'],
    ['no administration', { ...whole, ags: null, memberships: [] }, 'NO_ADMINISTRATION'],

    ['a membership that begins today', { ...whole, memberships: [member(today)] }, 'admitted'],
    ['a membership that begins tomorrow', { ...whole, memberships: [member(tomorrow)] }, 'NO_MEMBERSHIP'],
    ['a membership on its last day', { ...whole, memberships: [member('2020-01-01', today)] }, 'admitted'],
    [
      'a membership that ended yesterday',
      { ...whole, memberships: [member('2020-01-01', yesterday)] },
      `MEMBERSHIP_ENDED ${yesterday}`,
    ],
    ['a membership that ends tomorrow', { ...whole, memberships: [member('2020-01-01', tomorrow)] }, 'admitted'],
    [
      'two memberships that are over: the later end counts',
      { ...whole, memberships: [member('2010-01-01', '2015-12-31'), member('2018-01-01', '2022-06-30')] },
      'MEMBERSHIP_ENDED 2022-06-30',
    ],
    [
      'a membership that ended and one that runs',
      { ...whole, memberships: [member('2010-01-01', '2015-12-31'), member('2018-01-01')] },
      'admitted',
    ],
    [
      'a membership in an association that the rule does not name',
      {
        memberships: [member('2020-01-01', null, 'gemeindetag')],
        approvals: [approval('2024-05-01', null, 'gemeindetag')],
      },
      'NO_MEMBERSHIP',
    ],

    ['no approval', { ...whole, approvals: [] }, 'NOT_APPROVED'],
    ['an approval of today', { ...whole, approvals: [approval(today)] }, 'admitted'],
    ['an approval of tomorrow', { ...whole, approvals: [approval(tomorrow)] }, 'NOT_APPROVED'],
    [
      'an approval that ends today',
      { ...whole, approvals: [approval('2024-05-01', today)] },
      `APPROVAL_ENDED ${today}`,
    ],
    ['an approval that ends tomorrow', { ...whole, approvals: [approval('2024-05-01', tomorrow)] }, 'admitted'],
    [
      'an approval that ended, then a new one',
      { ...whole, approvals: [approval('2024-05-01', '2025-01-01'), approval('2026-01-01')] },
      'admitted',
    ],
    [
      'an approval of another association',
      { ...whole, approvals: [approval('2024-05-01', null, 'gemeindetag')] },
      'NOT_APPROVED',
    ],

    ['a suspended member', { ...whole, suspended: true }, 'SUSPENDED'],
    ['a suspended officer', { suspended: true, offices: [office('2025-01-01')] }, 'SUSPENDED'],
    ['a suspended account with an exception', { suspended: true, exceptions: [{ until: tomorrow }] }, 'SUSPENDED'],

    ['an exception without anything else', { exceptions: [{ until: tomorrow }] }, 'admitted'],
    ['an exception on its last day', { exceptions: [{ until: today }] }, 'admitted'],
    ['an exception that ended yesterday', { exceptions: [{ until: yesterday }] }, 'NO_MEMBERSHIP'],
    ['an exception without an administration', { ags: null, exceptions: [{ until: tomorrow }] }, 'admitted'],

    ['an officer, wherever they work', { ags: null, offices: [office('2025-01-01')] }, 'admitted'],
    ['an officer from today on', { ags: null, offices: [office(today)] }, 'admitted'],
    ['an officer from tomorrow on', { ags: null, offices: [office(tomorrow)] }, 'NO_ADMINISTRATION'],
    ['an officer until today', { ags: null, offices: [office('2025-01-01', today)] }, 'NO_ADMINISTRATION'],
    ['an officer until tomorrow', { ags: null, offices: [office('2025-01-01', tomorrow)] }, 'admitted'],
  ])('with %s', (_, patch, word) => {
    expect(wordOf(patch)).toBe(word);
  });

  it.each<[string, Partial<AccessFacts>, string]>([
    ['member and approval of the first', whole, 'admitted'],
    [
      'member and approval of the second',
      {
        memberships: [member('2020-01-01', null, 'gemeindetag')],
        approvals: [approval('2024-05-01', null, 'gemeindetag')],
      },
      'admitted',
    ],
    [
      'member of both, approved by the second',
      {
        memberships: [member('2020-01-01'), member('2020-01-01', null, 'gemeindetag')],
        approvals: [approval('2024-05-01', null, 'gemeindetag')],
      },
      'admitted',
    ],
    [
      'member of the first, approved by the second',
      { memberships: [member('2020-01-01')], approvals: [approval('2024-05-01', null, 'gemeindetag')] },
      'NOT_APPROVED',
    ],
    [
      'membership in the approving one over, in the other running',
      {
        memberships: [member('2020-01-01', yesterday), member('2020-01-01', null, 'gemeindetag')],
        approvals: [approval('2024-05-01')],
      },
      'NOT_APPROVED',
    ],
    [
      'both memberships over',
      { memberships: [member('2020-01-01', yesterday), member('2020-01-01', '2026-01-31', 'gemeindetag')] },
      `MEMBERSHIP_ENDED ${yesterday}`,
    ],
  ])('that names two associations, with %s', (_, patch, word) => {
    expect(wordOf(patch, ['staedtetag', 'gemeindetag'])).toBe(word);
  });

  it('that names nobody admits officers and exceptions alone', () => {
    expect(wordOf(whole, [])).toBe('NO_MEMBERSHIP');
    expect(wordOf({ exceptions: [{ until: today }] }, [])).toBe('admitted');
    expect(wordOf({ offices: [office('2025-01-01')] }, [])).toBe('admitted');
  });
});

describe('the office', () => {
  it('is told with its association, also while the account is suspended', () => {
    expect(decideAccess(facts({ offices: [office('2025-01-01')] }), RULE, today).officerOf).toBe('gemeindetag');
    expect(decideAccess(facts({ suspended: true, offices: [office('2025-01-01')] }), RULE, today).officerOf).toBe(
      'gemeindetag',
    );
  });

  it.each<[string, ReturnType<typeof office>[]]>([
    ['nobody', []],
    ['a former officer', [office('2025-01-01', today)]],
    ['a future officer', [office(tomorrow)]],
  ])('is none of %s', (_, offices) => {
    expect(decideAccess(facts({ offices }), RULE, today).officerOf).toBeNull();
  });
});

describe('the day of the next change', () => {
  const changesOn = (patch: Partial<AccessFacts>) => decideAccess(facts(patch), RULE, today).changesOn;

  it.each<[string, Partial<AccessFacts>, string | null]>([
    ['never, where nothing has an end', whole, null],
    ['the day after the last day of a membership', { memberships: [member('2020-01-01', today)] }, tomorrow],
    ['over the end of a month', { memberships: [member('2020-01-01', '2026-11-30')] }, '2026-12-01'],
    ['over the end of a leap February', { memberships: [member('2020-01-01', '2028-02-29')] }, '2028-03-01'],
    ['over the end of a year', { exceptions: [{ until: '2026-12-31' }] }, '2027-01-01'],
    ['the first day without approval', { approvals: [approval('2024-05-01', tomorrow)] }, tomorrow],
    ['the first day without the office', { offices: [office('2025-01-01', tomorrow)] }, tomorrow],
    ['the first day of a membership to come', { memberships: [member(tomorrow)] }, tomorrow],
    ['the first day of an approval to come', { approvals: [approval('2026-12-01')] }, '2026-12-01'],
    [
      'the earliest of several',
      { ...whole, exceptions: [{ until: '2026-12-24' }], offices: [office('2026-12-01')] },
      '2026-12-01',
    ],
    [
      'not in the past',
      { memberships: [member('2020-01-01', '2021-01-01')], exceptions: [{ until: yesterday }] },
      null,
    ],
  ])('is %s', (_, patch, day) => {
    expect(changesOn(patch)).toBe(day);
  });
});
