import { describe, expect, it } from '@jest/globals';
import { checkPlausible, diffRegisters, type ComparedRecord } from './register-diff.rules.js';

const record = (ags: string, name: string, changes: Partial<ComparedRecord> = {}): ComparedRecord => ({
  ags,
  name,
  title: null,
  kind: 'GEMEINDE',
  countyKey: ags.slice(0, 5),
  population: 1000,
  ...changes,
});

const nothing = {
  added: [],
  disappeared: [],
  movedCounty: [],
  renamed: [],
  retitled: [],
  kindChanged: [],
  populationChanged: 0,
};

describe('diffRegisters', () => {
  it('finds nothing between an edition and itself, whatever its order', () => {
    const [a, b] = [record('08115001', 'Aidlingen'), record('08115002', 'Altdorf')];
    expect(diffRegisters([a, b], [b, a])).toEqual(nothing);
  });

  it('lists what came and what went, by key', () => {
    const [a, b, c, d] = ['08115001', '08115002', '08115003', '08115004'].map((ags) => record(ags, `Ort ${ags}`));
    if (!a || !b || !c || !d) throw new Error('four records');
    expect(diffRegisters([b, a], [d, c])).toEqual({ ...nothing, disappeared: [a, b], added: [c, d] });
  });

  it('tells a new name, a new title and a new kind apart and counts populations', () => {
    const before = [record('08115001', 'Alt'), record('08115002', 'Weiler'), record('08115003', 'Still')];
    const after = [
      record('08115001', 'Neu', { population: 1001 }),
      record('08115002', 'Weiler', { title: 'Stadt', kind: 'STADT', population: 999 }),
      record('08115003', 'Still'),
    ];
    expect(diffRegisters(before, after)).toEqual({
      ...nothing,
      renamed: [{ ags: '08115001', name: 'Neu', from: 'Alt', to: 'Neu' }],
      retitled: [{ ags: '08115002', name: 'Weiler', from: null, to: 'Stadt' }],
      kindChanged: [{ ags: '08115002', name: 'Weiler', from: 'GEMEINDE', to: 'STADT' }],
      populationChanged: 2,
    });
  });

  it('recognises a municipality that moved to another county under its new key', () => {
    const [from, to] = [record('08115001', 'Aidlingen'), record('08116099', 'Aidlingen')];
    expect(diffRegisters([from], [to])).toEqual({
      ...nothing,
      movedCounty: [{ name: 'Aidlingen', fromAgs: '08115001', toAgs: '08116099' }],
    });
  });

  it('takes no merger, no newly independent town and no ambiguous name for a move', () => {
    const cases: [ComparedRecord[], ComparedRecord[]][] = [
      [[record('08115001', 'Neustadt')], [record('08115099', 'Neustadt')]],
      [[record('08115001', 'Neustadt')], [record('08129000', 'Neustadt', { countyKey: null, kind: 'STADTKREIS' })]],
      [[record('08115001', 'Altheim'), record('08116001', 'Altheim')], [record('08117001', 'Altheim')]],
      [[record('08115001', 'Altheim')], [record('08116001', 'Altheim'), record('08117001', 'Altheim')]],
    ];
    for (const [before, after] of cases)
      expect(diffRegisters(before, after)).toEqual({ ...nothing, disappeared: before, added: after });
  });
});

describe('checkPlausible', () => {
  it.each([
    [1136, 1136, true],
    [1136, 1114, true],
    [1136, 1158, true],
    [1136, 1113, false],
    [1136, 1159, false],
    [1136, 0, false],
    [100, 102, true],
    [100, 103, false],
    [0, 1136, true],
  ])('%i administrations before, %i in the file: plausible %s', (before, after, plausible) => {
    expect(checkPlausible(before, after, false).plausible).toBe(plausible);
  });

  it('says both counts when it refuses, and lets a forced import pass', () => {
    expect(checkPlausible(1136, 500, false)).toMatchObject({
      reason: { code: 'ADMINISTRATION_COUNT', de: expect.stringMatching(/500 Verwaltungen, bisher sind es 1136/) },
    });
    expect(checkPlausible(1136, 500, true)).toEqual({ plausible: true });
  });
});
