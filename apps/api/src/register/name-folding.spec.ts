import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readFactTable, SHIPPED_REGISTER } from './fact-table.js';
import { displayNameOf, doubleNames, foldName, searchKeyOf, searchTermOf } from './name-folding.js';

const records = readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8'));
const byKey = new Map(records.map((record) => [record.ags, record]));
const doubles = doubleNames(records);
const shown = new Map(
  records.map((record) => [
    record.ags,
    displayNameOf(record, doubles, byKey.get(record.countyKey ?? '')?.name ?? null),
  ]),
);
const keys = records.map((record) => ({
  displayName: shown.get(record.ags) ?? '',
  searchKey: searchKeyOf(record, shown.get(record.ags) ?? ''),
}));
const startingWith = (typed: string) =>
  keys.filter(({ searchKey }) => searchKey.startsWith(searchTermOf(typed))).map(({ displayName }) => displayName);
const containing = (typed: string) =>
  keys.filter(({ searchKey }) => searchKey.includes(searchTermOf(typed))).map(({ displayName }) => displayName);

describe('foldName', () => {
  it.each([
    ['Müllheim', 'muellheim'],
    ['MÜLLHEIM', 'muellheim'],
    ['Mu\u0308llheim', 'muellheim'],
    ['muellheim', 'muellheim'],
    ['Lauda-Königshofen', 'lauda koenigshofen'],
    ['Eislingen/Fils', 'eislingen fils'],
    ['Ellwangen (Jagst)', 'ellwangen jagst'],
    ['St. Leon-Rot', 'st leon rot'],
    ['Sankt Leon-Rot', 'st leon rot'],
    ['  Groß   Café ', 'gross cafe'],
    ['GROẞ', 'gross'],
    ['%_;\\', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('search', () => {
  it.each(['Müllheim', 'MÜLLHEIM', 'muellheim', 'mullheim', 'Mu\u0308ll', 'mull', 'muell', 'mue', 'Stadt Müllheim'])(
    'finds Müllheim im Markgräflerland by %s',
    (typed) => {
      expect(startingWith(typed)).toContain('Müllheim im Markgräflerland');
    },
  );

  it('finds every administration by each beginning of its name, with and without umlauts', () => {
    const missed = keys.filter(({ displayName, searchKey }) => {
      const name = displayName.replace(/^Landkreis /, '');
      const spellings = [name, foldName(name), name.toUpperCase(), name.normalize('NFD').replace(/\p{M}/gu, '')];
      const beginnings = spellings.flatMap((spelling) => Array.from(spelling, (_, end) => spelling.slice(0, end + 1)));
      return beginnings.some((typed) => !searchKey.startsWith(searchTermOf(typed)));
    });
    expect(missed).toEqual([]);
  });

  it('finds words inside a name', () => {
    expect(containing('königshofen')).toEqual(['Lauda-Königshofen']);
    expect(containing('Leon Rot')).toEqual(['St. Leon-Rot']);
    expect(containing('schwarzwaldbahn')).toEqual(['Gutach (Schwarzwaldbahn)']);
  });

  it('finds a Landkreis by its bare name and as Landkreis, a Stadtkreis also with its kind', () => {
    expect(startingWith('Karlsruhe')).toEqual(['Karlsruhe', 'Landkreis Karlsruhe']);
    expect(containing('Landkreis Karls')).toContain('Landkreis Karlsruhe');
    expect(containing('Kreis Calw')).toContain('Landkreis Calw');
    expect(startingWith('Stadtkreis Heilbronn')).toContain('Heilbronn');
    expect(startingWith('Grosse Kreisstadt Aalen')).toEqual(['Aalen']);
    expect(startingWith('Gemeinde Altheim (Alb-D')).toEqual(['Altheim (Alb-Donau-Kreis)']);
  });

  it('keeps a designation that stands alone', () => {
    expect(searchTermOf('Stadt ')).toBe('stadt');
  });
});

describe('display names', () => {
  it('knows the eight double names of the register', () => {
    expect([...doubles].sort((a, b) => a.localeCompare(b, 'de'))).toEqual([
      'Altdorf',
      'Altheim',
      'Dürnau',
      'Hochdorf',
      'Malsch',
      'Rosenberg',
      'Schömberg',
      'Talheim',
    ]);
  });

  it('shows every administration of the register under a name of its own', () => {
    expect(new Set(shown.values()).size).toBe(1136);
  });

  it.each([
    ['08425004', 'Altheim (Alb-Donau-Kreis)'],
    ['08425005', 'Altheim (Alb)'],
    ['08426008', 'Altheim (Landkreis Biberach)'],
    ['08115002', 'Altdorf (Landkreis Böblingen)'],
    ['08136088', 'Aalen'],
    ['08212000', 'Karlsruhe'],
    ['08215', 'Landkreis Karlsruhe'],
    ['08121000', 'Heilbronn'],
    ['08125', 'Landkreis Heilbronn'],
    ['08317011', 'Biberach'],
    ['08426', 'Landkreis Biberach'],
    ['08426021', 'Biberach an der Riß'],
    ['08315', 'Landkreis Breisgau-Hochschwarzwald'],
    ['08425', 'Alb-Donau-Kreis'],
    ['08236', 'Enzkreis'],
    ['08126', 'Hohenlohekreis'],
  ])('%s is shown as %s', (ags, expected) => {
    expect(shown.get(ags)).toBe(expected);
  });

  it('tells a Stadtkreis from a municipality of the same name, and takes a county name that is already complete', () => {
    const town = { name: 'Neustadt', kind: 'STADT' } as const;
    expect(displayNameOf({ ...town, kind: 'STADTKREIS' }, new Set(['Neustadt']), null)).toBe('Neustadt (Stadtkreis)');
    expect(displayNameOf(town, new Set(['Neustadt']), 'Landkreis Calw')).toBe('Neustadt (Landkreis Calw)');
  });
});
