import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readFactTable, SHIPPED_REGISTER, writeFactTable } from './fact-table.js';
import type { RegisterRecord } from './register-record.js';

const text = readFileSync(SHIPPED_REGISTER.file, 'utf8');
const shipped = readFactTable(text);

const aalen: RegisterRecord = {
  ags: '08136088',
  name: 'Aalen',
  title: 'Stadt',
  kind: 'GROSSE_KREISSTADT',
  countyKey: '08136',
  district: 'Stuttgart',
  population: 67_849,
  areaHectares: 14_658,
  postcode: '73430',
  latitude: 48.83,
  longitude: 10.09,
};

describe('the register that ships with the app', () => {
  it('has all 1,136 administrations, each once', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of shipped) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({
      GEMEINDE: 785,
      STADT: 211,
      GROSSE_KREISSTADT: 96,
      STADTKREIS: 9,
      LANDKREIS: 35,
    });
    expect(new Set(shipped.map(({ ags }) => ags)).size).toBe(1136);
    expect(shipped.map(({ ags }) => ags)).not.toContain('08317971');
    expect(shipped.map(({ ags }) => ags)).not.toContain('08415971');
  });

  it('has 11,245,898 inhabitants, counted by municipalities as well as by Kreise', () => {
    const sum = (records: RegisterRecord[]) => records.reduce((total, { population }) => total + population, 0);
    expect(sum(shipped.filter(({ kind }) => kind !== 'LANDKREIS'))).toBe(11_245_898);
    expect(sum(shipped.filter(({ kind }) => kind === 'LANDKREIS' || kind === 'STADTKREIS'))).toBe(11_245_898);
  });

  it('gives every Landkreis the sum of its own municipalities and every municipality an existing Landkreis', () => {
    const sums = new Map<string, number>();
    for (const { countyKey, population } of shipped)
      if (countyKey) sums.set(countyKey, (sums.get(countyKey) ?? 0) + population);
    const counties = shipped.filter(({ kind }) => kind === 'LANDKREIS');
    expect(sums).toEqual(new Map(counties.map(({ ags, population }) => [ags, population])));
    expect(shipped.filter(({ countyKey }) => countyKey === null)).toHaveLength(44);
  });

  it('knows the four Regierungsbezirke', () => {
    expect(new Set(shipped.map(({ district }) => district))).toEqual(
      new Set(['Stuttgart', 'Karlsruhe', 'Freiburg', 'Tübingen']),
    );
  });

  it('places every administration inside the Land and every municipality by postcode', () => {
    const outside = shipped.filter(
      ({ latitude, longitude }) =>
        !(Number(latitude) > 47.5 && Number(latitude) < 49.8 && Number(longitude) > 7.5 && Number(longitude) < 10.5),
    );
    expect(outside).toEqual([]);
    expect(shipped.filter(({ postcode }) => postcode === null).every(({ kind }) => kind === 'LANDKREIS')).toBe(true);
  });

  it('gives the 1,597 funded places of the programme by size', () => {
    const places = ({ kind, population }: RegisterRecord) => {
      if (kind === 'STADTKREIS' || kind === 'LANDKREIS') return population <= 175_000 ? 4 : 5;
      if (population <= 9999) return 1;
      return population <= 30_000 ? 2 : 3;
    };
    const tiers = [1, 2, 3, 4, 5].map((tier) => shipped.filter((record) => places(record) === tier).length);
    expect(tiers).toEqual([839, 205, 48, 16, 28]);
    expect(shipped.reduce((total, record) => total + places(record), 0)).toBe(1597);
  });

  it('is written byte by byte as it is read and stays small', () => {
    expect(writeFactTable(shipped)).toBe(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(90_000);
  });
});

describe('fact table', () => {
  it('keeps every field, empty ones and awkward names too', () => {
    const records: RegisterRecord[] = [
      { ...aalen, name: 'A;b "c"', title: null, postcode: null, latitude: null, longitude: null },
      { ...aalen, ags: '08136', countyKey: null, kind: 'LANDKREIS', title: null },
      { ...aalen, ags: '10041', countyKey: null, kind: 'LANDKREIS', district: '' },
    ];
    expect(readFactTable(writeFactTable(records))).toEqual(records);
  });

  it('refuses to write one Regierungsbezirk with two names', () => {
    const other = { ...aalen, ags: '08136002', district: 'Karlsruhe' };
    expect(() => writeFactTable([aalen, other])).toThrow('081');
  });

  it.each([
    ['another header', 'key;name\n', /line 1/],
    ['a cell too few', writeFactTable([aalen]).replace(';10.09', ''), /line 3: not 11 cells/],
    ['an unknown kind', writeFactTable([aalen]).replace('GROSSE_KREISSTADT', 'DORF'), /line 3: wrong kind/],
    ['a broken key', writeFactTable([aalen]).replace('08136088', '8136088'), /line 3: wrong key/],
    ['an empty population', writeFactTable([aalen]).replace('67849', ''), /line 3: wrong population/],
    ['a broken coordinate', writeFactTable([aalen]).replace('48.83', '48,83'), /line 3: wrong lat/],
    ['an unknown Regierungsbezirk', writeFactTable([aalen]).replace(';081;', ';089;'), /line 3: wrong district/],
    ['a key twice', writeFactTable([aalen, aalen]), /line 4: wrong key/],
  ])('refuses to read %s', (_, table, message) => {
    expect(() => readFactTable(table)).toThrow(message);
  });
});
