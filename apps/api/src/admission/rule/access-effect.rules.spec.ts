import { describe, expect, it } from '@jest/globals';
import { compareWorlds } from './access-effect.rules.js';

const today = '2026-11-22';
const person = (id: string, ags: string | null, association: string, approvedBy = association) => ({
  id,
  suspended: false,
  ags,
  memberships: [{ association, from: '2020-01-01', to: null }],
  approvals: [{ association: approvedBy, from: '2024-01-01', ended: null }],
  exceptions: [],
  offices: [],
  confirmedUntil: null,
});

describe('the effect of a change', () => {
  const people = [
    person('a', '1', 'staedtetag'),
    person('b', '2', 'landkreistag'),
    person('c', '2', 'landkreistag'),
    person('d', '3', 'landkreistag', 'staedtetag'),
  ];

  it.each<[string[], string[], number, number, string[]]>([
    [['staedtetag'], ['staedtetag'], 0, 0, []],
    [['staedtetag'], ['staedtetag', 'landkreistag'], 2, 0, ['2 +2 -0']],
    [['staedtetag'], ['landkreistag'], 2, 1, ['2 +2 -0', '1 +0 -1']],
    [['staedtetag', 'landkreistag'], ['staedtetag'], 0, 2, ['2 +0 -2']],
  ])('from %j to %j: %i in, %i out', (before, after, admits, shutsOut, places) => {
    const effect = compareWorlds({ people, admitting: before }, { people, admitting: after }, today);
    expect([effect.admits, effect.shutsOut]).toEqual([admits, shutsOut]);
    expect(effect.places.map((place) => `${place.ags} +${place.admits} -${place.shutsOut}`)).toEqual(places);
  });

  it('does not count people who have access in another way before and after', () => {
    const officer = {
      ...person('e', null, 'staedtetag'),
      offices: [{ association: 'staedtetag', since: '2020-01-01', until: null }],
    };
    const before = { people: [officer], admitting: ['staedtetag'] };
    expect(compareWorlds(before, { people: [officer], admitting: ['gemeindetag'] }, today)).toEqual({
      admits: 0,
      shutsOut: 0,
      places: [],
    });
  });
});
