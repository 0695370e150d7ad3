import { describe, expect, it } from '@jest/globals';
import { MEMBERSHIPS_CSV_LIMITS, parseMembershipsCsv } from './memberships-csv.parser.js';

const HEADER = 'ags;association;from;to;source';
const known = new Set(['08111000', '08115', '08115001', '08136088']);
const read = (...lines: string[]) => parseMembershipsCsv([HEADER, ...lines].join('\n'), known);
const findings = (...lines: string[]) => read(...lines).refused.map(({ line, field, code }) => [line, field, code]);
const good = '08115001;gemeindetag;2020-01-01;;Liste 2025';
const row = {
  line: 2,
  ags: '08115001',
  association: 'gemeindetag',
  from: '2020-01-01',
  to: null,
  source: 'Liste 2025',
};

describe('parseMembershipsCsv', () => {
  it('reads open and closed memberships of towns and counties', () => {
    expect(read(good, '08115;landkreistag;1999-12-31;2024-02-29;Verband')).toEqual({
      rows: [
        row,
        { line: 3, ags: '08115', association: 'landkreistag', from: '1999-12-31', to: '2024-02-29', source: 'Verband' },
      ],
      refused: [],
    });
  });

  it.each([
    ['with byte order mark and CRLF', `\ufeff${HEADER}\r\n${good}\r\n\r\n`],
    [
      'with quotes around every cell',
      `"ags";"association";"from";"to";"source"\n"08115001";"gemeindetag";"2020-01-01";"";"Liste 2025"`,
    ],
    [
      'with capitals in the header and spaces around cells',
      `AGS; Association;from;to;source\n 08115001 ; Gemeindetag; 2020-01-01; ;Liste 2025 `,
    ],
    ['with dates as Excel writes them', `${HEADER}\n08115001;gemeindetag;01.01.2020;;Liste 2025`],
    ['with short German dates', `${HEADER}\n08115001;gemeindetag;1.1.2020;;Liste 2025`],
    ['with lines that Excel left empty', `${HEADER}\n${good}\n;;;;\n\n;;;;\n`],
  ])('reads a file %s', (_, text) => {
    expect(parseMembershipsCsv(text, known)).toEqual({ rows: [row], refused: [] });
  });

  it('keeps semicolons, quotation marks and umlauts of a quoted source', () => {
    expect(read('08115001;staedtetag;2020-01-01;;"Beschluss ""Süd""; Anlage 2"').rows[0]?.source).toBe(
      'Beschluss "Süd"; Anlage 2',
    );
  });

  it.each([
    ['Städtetag', 'staedtetag'],
    ['STÄDTETAG', 'staedtetag'],
    ['Städtetag Baden-Württemberg', 'staedtetag'],
    ['Gemeindetag BW', 'gemeindetag'],
    ['Landkreistag', 'landkreistag'],
  ])('knows the association %s', (name, key) => {
    expect(read(`08115001;${name};2020-01-01;;Liste`).rows[0]?.association).toBe(key);
  });

  it.each<[string, string, string | null, string]>([
    ['an unknown key', '08999999;gemeindetag;2020-01-01;;Liste', 'ags', 'UNKNOWN_AGS'],
    ['no key', ';gemeindetag;2020-01-01;;Liste', 'ags', 'UNKNOWN_AGS'],
    ['an unknown association', '08115001;Bauernverband;2020-01-01;;Liste', 'association', 'UNKNOWN_ASSOCIATION'],
    ['a day that is none', '08115001;gemeindetag;2021-02-29;;Liste', 'from', 'INVALID_DATE'],
    ['a German day that is none', '08115001;gemeindetag;31.04.2021;;Liste', 'from', 'INVALID_DATE'],
    ['an American date', '08115001;gemeindetag;04/30/2021;;Liste', 'from', 'INVALID_DATE'],
    ['a year mistyped', '08115001;gemeindetag;0202-01-01;;Liste', 'from', 'INVALID_DATE'],
    ['no start', '08115001;gemeindetag;;;Liste', 'from', 'INVALID_DATE'],
    ['a wrong end', '08115001;gemeindetag;2020-01-01;offen;Liste', 'to', 'INVALID_DATE'],
    ['an end before the start', '08115001;gemeindetag;2020-01-01;2019-12-31;Liste', 'to', 'TO_BEFORE_FROM'],
    ['no source', '08115001;gemeindetag;2020-01-01;; ', 'source', 'MISSING_SOURCE'],
    ['an endless source', `08115001;gemeindetag;2020-01-01;;${'x'.repeat(501)}`, 'source', 'SOURCE_TOO_LONG'],
    ['too many columns', `${good};mehr`, null, 'TOO_MANY_COLUMNS'],
    ['an unquoted semicolon', '08115001;gemeindetag;2020-01-01;;Liste; Anlage', null, 'TOO_MANY_COLUMNS'],
    ['too few columns', '08115001;gemeindetag;2020-01-01;Liste', null, 'TOO_FEW_COLUMNS'],
    ['an open quotation mark', '08115001;gemeindetag;2020-01-01;;"Liste', null, 'BROKEN_QUOTES'],
    ['a NUL byte', '08115001;gemeindetag;2020-01-01;;Li\0ste', null, 'NUL_BYTE'],
    ['unreadable umlauts', '08115001;St\ufffddtetag;2020-01-01;;Liste', null, 'WRONG_ENCODING'],
  ])('refuses a line with %s and keeps its neighbours', (_, damaged, field, code) => {
    const result = read('08136088;staedtetag;2020-01-01;;Liste', damaged, '08111000;staedtetag;2020-01-01;;Liste');
    expect(result.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(result.refused).toEqual([{ line: 3, field, code, de: expect.stringMatching(/\.$|\?$/) }]);
  });

  it('reports every wrong field of a line', () => {
    expect(findings('1;x;y;z;')).toEqual([
      [2, 'ags', 'UNKNOWN_AGS'],
      [2, 'association', 'UNKNOWN_ASSOCIATION'],
      [2, 'from', 'INVALID_DATE'],
      [2, 'to', 'INVALID_DATE'],
      [2, 'source', 'MISSING_SOURCE'],
    ]);
  });

  it.each([
    ['8111000', '08111000'],
    ['08111', '08111000'],
    ['8115', '08115'],
    ['08115000', '08115'],
  ])('for the key %s asks whether %s was meant', (typed, meant) => {
    const [refusal] = read(`${typed};staedtetag;2020-01-01;;Liste`).refused;
    expect(refusal?.de).toBe(`Der Schlüssel „${typed}“ ist im Register unbekannt. Gemeint ist vielleicht ${meant}.`);
  });

  it('accepts one period after the other, one day, and the same period in another association', () => {
    expect(
      findings(
        '08115001;gemeindetag;2020-01-01;2020-12-31;Liste',
        '08115001;gemeindetag;2021-01-01;2021-01-01;Liste',
        '08115001;gemeindetag;2021-01-02;;Liste',
        '08115001;staedtetag;2020-01-01;2020-12-31;Liste',
        '08136088;gemeindetag;2020-01-01;2020-12-31;Liste',
      ),
    ).toEqual([]);
  });

  it.each([
    ['on its last day', '2020-01-01;2020-12-31', '2020-12-31;'],
    ['inside it', '2020-01-01;2020-12-31', '2020-03-01;2020-04-01'],
    ['around it', '2020-03-01;2020-04-01', '2020-01-01;'],
    ['before its open end', '2020-01-01;', '2030-01-01;2030-12-31'],
    ['up to its first day', '2020-01-01;', '2019-01-01;2020-01-01'],
  ])('refuses a period that meets an earlier one %s', (_, first, second) => {
    const result = read(`08115001;gemeindetag;${first};Liste`, `08115001;Gemeindetag;${second};Liste`);
    expect(result.rows.map(({ line }) => line)).toEqual([2]);
    expect(result.refused).toMatchObject([{ line: 3, field: 'from', code: 'OVERLAPPING_PERIOD' }]);
    expect(result.refused[0]?.de).toContain('Zeile 2');
  });

  it('calls the same period twice a duplicate, also of a line that is refused itself', () => {
    expect(findings(good, '08115001;Gemeindetag;01.01.2020;;Andere Quelle')).toEqual([[3, null, 'DUPLICATE_LINE']]);
    expect(findings('08115001;gemeindetag;2020-01-01;;', good)).toEqual([
      [2, 'source', 'MISSING_SOURCE'],
      [3, null, 'DUPLICATE_LINE'],
    ]);
  });

  it.each([
    ['', 1, 'HEADER_MISSING'],
    [good, 1, 'HEADER_MISSING'],
    ['ags,association,from,to,source\n08115001,gemeindetag,2020-01-01,,Liste', 1, 'HEADER_MISSING'],
    ['association;ags;from;to;source', 1, 'HEADER_MISSING'],
    [Buffer.from(HEADER, 'utf16le').toString('latin1'), 1, 'NUL_BYTE'],
    [HEADER, 0, 'NO_ROWS'],
    [`${HEADER}\n;;;;\n\n`, 0, 'NO_ROWS'],
  ])('refuses the whole file %j', (text, line, code) => {
    expect(parseMembershipsCsv(text, known)).toMatchObject({ rows: [], refused: [{ line, field: null, code }] });
  });

  it('reads 5,000 lines, and not one more', () => {
    const days = Array.from({ length: 5001 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
    const lines = days.map((day) => `08115001;gemeindetag;${day};${day};Liste`);
    expect(read(...lines.slice(0, MEMBERSHIPS_CSV_LIMITS.lines)).rows).toHaveLength(5000);
    expect(read(...lines).refused).toMatchObject([{ line: 0, code: 'TOO_MANY_LINES' }]);
  });
});
