import { describe, expect, it } from '@jest/globals';
import { key } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { countyKeyOf, parseAdministrationKey, regierungsbezirkKeyOf } from './administration-key.js';
import { parseAdministration, sizeClassOf } from './administration.js';

describe('sizeClassOf', () => {
  it.each(examplesOf('size-classes').map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(sizeClassOf(row.number('Einwohner'))).toBe(row.cell('Ergebnis'));
  });
});

describe('parseAdministration', () => {
  it.each([
    ['08236040', 'GEMEINDE', 'ok'],
    ['08111000', 'STADTKREIS', 'ok'],
    ['08115', 'LANDKREIS', 'ok'],
    ['08111', 'STADTKREIS', 'KIND_DOES_NOT_FIT_KEY'],
    ['08115000', 'LANDKREIS', 'KIND_DOES_NOT_FIT_KEY'],
    ['08111000', 'STADT', 'KIND_DOES_NOT_FIT_KEY'],
    ['08236040', 'STADTKREIS', 'KIND_DOES_NOT_FIT_KEY'],
    ['8236040', 'GEMEINDE', 'INVALID_ADMINISTRATION_KEY'],
    ['17236040', 'GEMEINDE', 'INVALID_ADMINISTRATION_KEY'],
    ['00236040', 'GEMEINDE', 'INVALID_ADMINISTRATION_KEY'],
    ['08236040', 'DORF', 'UNKNOWN_ADMINISTRATION_KIND'],
  ])('%s as %s: %s', (ags, kind, expected) => {
    expect(outcomeOf(parseAdministration({ key: ags, kind, population: 5 }), () => 'ok')).toBe(expected);
  });

  it('names every wrong field', () => {
    const result = parseAdministration({ key: 'x', kind: 'y', population: -1 });
    expect(result).toEqual({
      ok: false,
      refusals: [
        { code: 'INVALID_ADMINISTRATION_KEY', text: 'x', at: 'key' },
        { code: 'UNKNOWN_ADMINISTRATION_KIND', text: 'y', at: 'kind' },
        { code: 'INVALID_COUNT', count: -1, smallest: 0, largest: null, at: 'population' },
      ],
    });
  });
});

describe('administration keys', () => {
  it('lead to county and Regierungsbezirk', () => {
    expect([countyKeyOf(key('08236040')), regierungsbezirkKeyOf(key('08236040'))]).toEqual(['08236', '082']);
    expect([countyKeyOf(key('08115')), regierungsbezirkKeyOf(key('08115'))]).toEqual(['08115', '081']);
  });

  it.each(['', '081', '081150', '0811500', '081150001', ' 08115', '0811a'])('refuse %j', (text) => {
    expect(outcomeOf(parseAdministrationKey(text), () => 'ok')).toBe('INVALID_ADMINISTRATION_KEY');
  });
});
