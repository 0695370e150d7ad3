import { describe, expect, it } from '@jest/globals';
import { parseGv100ad } from './gv100ad.parser.js';

interface LineFields {
  state?: string;
  kind?: string;
  seat?: string;
  area?: number;
  population?: number | string;
  postcode?: string;
}

/** One line in the official layout; `key` as printed in positions 11 to 22. */
function line(type: string, key: string, name: string, fields: LineFields = {}): string {
  const { state = '20251130', kind = '', seat = '', area, population, postcode = '' } = fields;
  const number = (value: number | string | undefined) =>
    value === undefined ? ' '.repeat(11) : String(value).padStart(11, '0');
  const male = typeof population === 'number' ? Math.floor(population / 2) : population && 0;
  const start = type + state + key.padEnd(12) + name.padEnd(50) + seat.padEnd(50) + kind.padEnd(6);
  return (start + number(area) + number(population) + number(male) + ' '.repeat(4) + postcode).padEnd(220);
}

const municipality = (key: string, name: string, kind: string, population: number | string, postcode = '70000') =>
  line('60', key, name, { kind, area: 1000, population, postcode });

/** Lines by a word, so that a case can damage one of them. Order is the order of the file. */
const whole = {
  land: line('10', '08', 'Baden-Württemberg', { seat: 'Stuttgart' }),
  district: line('20', '081', 'Reg.-Bez. Stuttgart', { seat: 'Stuttgart' }),
  region: line('30', '0811', 'Region Stuttgart', { seat: 'Stuttgart' }),
  cityCounty: line('40', '08111', 'Stuttgart, Stadtkreis', { seat: 'Stuttgart', kind: '42' }),
  cityUnion: line('50', '08111   0000', 'Stuttgart, Landeshauptstadt', { kind: '50' }),
  city: municipality('081110000000', 'Stuttgart, Landeshauptstadt', '62', 612_663, '70173'),
  county: line('40', '08115', 'Böblingen', { seat: 'Böblingen', kind: '44' }),
  union: line('50', '08115   0003', 'Böblingen, Stadt', { kind: '50' }),
  town: municipality('081150030003', 'Böblingen, Stadt', '67', 3000, '71032'),
  village: municipality('081150010003', 'Aidlingen', '64', 1000, '71134'),
  forest: municipality('081159710003', 'Schönbuch, gemeindefreies Gebiet', '66', 0, ''),
  otherLand: line('10', '07', 'Rheinland-Pfalz', { seat: 'Mainz' }),
  otherUnion: line('50', '07000   9999', 'Gemeinsames Hoheitsgebiet', { kind: '50' }),
  otherArea: municipality('070009999999', 'Gemeinsames Hoheitsgebiet', '66', 0, ''),
};
type Word = keyof typeof whole;

const file = (changes: Partial<Record<Word, string | null>> = {}) =>
  Object.values<string | null>({ ...whole, ...changes })
    .filter((text) => text !== null)
    .map((text) => `${text}\n`)
    .join('');
const lineOf = (word: Word) => Object.keys(whole).indexOf(word) + 1;

function read(text: string, ...rest: [string?, ReadonlyMap<string, { latitude: number; longitude: number }>?]) {
  const result = parseGv100ad(text, ...rest);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

function problemsOf(text: string, land?: string) {
  const result = parseGv100ad(text, land);
  return 'problems' in result ? result.problems.map((problem) => [problem.line, problem.reason.code]) : [];
}

describe('parseGv100ad', () => {
  it('reads every administration once, ordered by key, with a Landkreis as the sum of its municipalities', () => {
    const register = read(file());
    expect(register.administrations.map(({ ags, name, title, kind }) => [ags, name, title, kind])).toEqual([
      ['08111000', 'Stuttgart', 'Landeshauptstadt', 'STADTKREIS'],
      ['08115', 'Böblingen', null, 'LANDKREIS'],
      ['08115001', 'Aidlingen', null, 'GEMEINDE'],
      ['08115003', 'Böblingen', 'Stadt', 'GROSSE_KREISSTADT'],
    ]);
    expect(register.administrations[0]).toMatchObject({ countyKey: null, district: 'Stuttgart', population: 612_663 });
    expect(register.administrations[1]).toMatchObject({
      countyKey: null,
      population: 4000,
      areaHectares: 3000,
      postcode: null,
    });
    expect(register.administrations[2]).toMatchObject({ countyKey: '08115', areaHectares: 1000, postcode: '71134' });
    expect(register.districts).toEqual([{ key: '081', name: 'Stuttgart' }]);
    expect(register.counties).toEqual([
      { key: '08111', name: 'Stuttgart', kind: 'STADTKREIS', seat: 'Stuttgart' },
      { key: '08115', name: 'Böblingen', kind: 'LANDKREIS', seat: 'Böblingen' },
    ]);
    expect(register).toMatchObject({
      territorialState: '2025-11-30',
      skipped: { uninhabited: 1, municipalUnions: 2, otherLaender: 3 },
      linesRead: 14,
    });
  });

  it('puts a Landkreis at the centre of its inhabitants and leaves a municipality without a known point without one', () => {
    const points = new Map([
      ['08115001', { latitude: 48, longitude: 9 }],
      ['08115003', { latitude: 48.4, longitude: 8.6 }],
    ]);
    const { administrations } = read(file(), '08', points);
    const point = (ags: string) => {
      const found = administrations.find((record) => record.ags === ags);
      return [found?.latitude, found?.longitude];
    };
    expect(point('08115001')).toEqual([48, 9]);
    expect(point('08115')).toEqual([48.3, 8.7]);
    expect(point('08111000')).toEqual([null, null]);
  });

  it('reads the same from a file with byte order mark, CRLF, empty lines at the end, or no line end at all', () => {
    const expected = read(file());
    expect(read(`\ufeff${file()}`)).toEqual(expected);
    expect(read(file().replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(read(`${file()}\n\r\n`)).toEqual(expected);
    expect(read(file().slice(0, -1))).toEqual(expected);
  });

  it.each<[string, Partial<Record<Word, string | null>>, Word, string]>([
    ['a short line', { village: whole.village.slice(0, -1) }, 'village', 'LINE_LENGTH'],
    ['a long line', { village: `${whole.village} ` }, 'village', 'LINE_LENGTH'],
    ['an empty line between', { village: '' }, 'village', 'LINE_LENGTH'],
    ['UTF-8 read as Latin-1', { county: Buffer.from(whole.county).toString('latin1') }, 'county', 'LINE_LENGTH'],
    ['Latin-1 read as UTF-8', { county: whole.county.replace('ö', '\ufffd') }, 'county', 'WRONG_ENCODING'],
    ['a NUL byte', { village: whole.village.replace('Aid', 'Ai\0') }, 'village', 'CONTROL_CHARACTER'],
    ['an unknown record type', { region: whole.region.replace(/^30/, '70') }, 'region', 'UNKNOWN_RECORD_TYPE'],
    ['a day that is none', { land: line('10', '08', 'Baden-Württemberg', { state: '20250230' }) }, 'land', 'BAD_STATE'],
    ['another territorial state', { forest: whole.forest.replace('20251130', '20250930') }, 'forest', 'MIXED_STATES'],
    ['a letter in the key', { village: whole.village.replace('08115001', '0811500I') }, 'village', 'BAD_KEY'],
    [
      'a key longer than its type has',
      { county: line('40', '08115001', 'Böblingen', { kind: '44' }) },
      'county',
      'BAD_KEY',
    ],
    ['a missing name', { village: municipality('081150010003', '', '64', 10) }, 'village', 'NAME_MISSING'],
    ['a missing kind', { village: municipality('081150010003', 'Aidlingen', '', 10) }, 'village', 'BAD_KIND'],
    [
      'a kind this Land does not know',
      { village: municipality('081150010003', 'Aidlingen', '60', 10) },
      'village',
      'UNKNOWN_KIND',
    ],
    ['a county of unknown kind', { county: whole.county.replace(/44(?= *$)/, '43') }, 'county', 'UNKNOWN_KIND'],
    [
      'a letter in the population',
      { village: municipality('081150010003', 'Aidlingen', '64', '1O00') },
      'village',
      'BAD_NUMBER',
    ],
    [
      'more men than inhabitants',
      { village: whole.village.replace('00000000500 ', '00000001001 ') },
      'village',
      'BAD_NUMBER',
    ],
    [
      'a municipality without inhabitants',
      { village: municipality('081150010003', 'Aidlingen', '64', 0) },
      'village',
      'NO_POPULATION',
    ],
    [
      'inhabitants of an uninhabited area',
      { forest: municipality('081159710003', 'Schönbuch', '66', 5) },
      'forest',
      'UNINHABITED_WITH_POPULATION',
    ],
    [
      'half a postcode',
      { village: municipality('081150010003', 'Aidlingen', '64', 10, '711') },
      'village',
      'BAD_POSTCODE',
    ],
    [
      'a duplicate municipality',
      { village: municipality('081150030003', 'Aidlingen', '64', 10) },
      'village',
      'DUPLICATE_KEY',
    ],
    ['a duplicate county', { union: whole.county }, 'union', 'DUPLICATE_KEY'],
    [
      'an uninhabited area inside a missing county',
      { forest: municipality('081169710003', 'Wald', '66', 0, '') },
      'forest',
      'PARENT_MISSING',
    ],
    [
      'a municipality in no county',
      {
        village: municipality('080000010003', 'Aidlingen', '64', 10),
        forest: line('50', '08000   0003', 'Bund', { kind: '50' }),
      },
      'village',
      'PARENT_MISSING',
    ],
    [
      'a municipality without its union',
      { village: municipality('081150010004', 'Aidlingen', '64', 10) },
      'village',
      'PARENT_MISSING',
    ],
    [
      'a county without its Regierungsbezirk',
      { otherLand: line('40', '08215', 'Karlsruhe', { kind: '44' }) },
      'otherLand',
      'PARENT_MISSING',
    ],
    ['a broken line of another Land', { otherArea: whole.otherArea.slice(1) }, 'otherArea', 'LINE_LENGTH'],
    [
      'a Stadtkreis inside a Landkreis',
      { town: municipality('081150030003', 'Böblingen', '62', 10) },
      'county',
      'KIND_MISMATCH',
    ],
    [
      'a Stadtkreis made a town',
      { city: municipality('081110000000', 'Stuttgart', '63', 10) },
      'cityCounty',
      'KIND_MISMATCH',
    ],
    [
      'a second municipality of a Stadtkreis',
      { region: municipality('081110010000', 'Neustadt', '62', 10) },
      'cityCounty',
      'KIND_MISMATCH',
    ],
    [
      'a Stadtkreis without its Gemeinde',
      { city: municipality('081150040003', 'Stuttgart', '63', 10) },
      'cityCounty',
      'COUNTY_EMPTY',
    ],
  ])('refuses %s', (_, changes, at, code) => {
    expect(problemsOf(file(changes))).toContainEqual([lineOf(at), code]);
  });

  it('names the missing county of every municipality', () => {
    const result = parseGv100ad(file({ county: null }));
    expect('problems' in result && result.problems.map(({ line }) => line)).toEqual([7, 8, 9, 10]);
    expect(result).toMatchObject({
      problems: [
        {},
        { reason: { de: 'In der Datei fehlt der Kreis 08115 zu „Böblingen, Stadt“ (08115003).' } },
        {},
        {},
      ],
    });
  });

  it('names the line of the first bearer of a duplicate key', () => {
    const result = parseGv100ad(file({ village: municipality('081150030003', 'Aidlingen', '64', 10) }));
    const de = 'Der Schlüssel 08115003 von „Aidlingen“ steht schon in Zeile 9.';
    expect(result).toEqual({ problems: [{ line: 10, reason: { code: 'DUPLICATE_KEY', de } }] });
  });

  it('reports all damaged lines at once, at most twenty', () => {
    const damaged = problemsOf(file({ land: whole.land.slice(1), village: whole.village.slice(2) }));
    expect(damaged).toEqual([
      [lineOf('land'), 'LINE_LENGTH'],
      [lineOf('village'), 'LINE_LENGTH'],
    ]);
    expect(problemsOf(`${file()}${'x\n'.repeat(30)}`)).toHaveLength(20);
    const orphans = Array.from({ length: 30 }, (_, i) => municipality(`08999${100 + i}0003`, 'Nirgendwo', '64', 10));
    expect(problemsOf(`${file()}${orphans.join('\n')}\n`)).toHaveLength(20);
  });

  it('refuses an empty file and a file without the Land', () => {
    expect(problemsOf('')).toEqual([[0, 'EMPTY_FILE']]);
    expect(problemsOf('\ufeff\r\n')).toEqual([[0, 'EMPTY_FILE']]);
    expect(problemsOf(file(), '09')).toEqual([[0, 'LAND_MISSING']]);
  });
});
