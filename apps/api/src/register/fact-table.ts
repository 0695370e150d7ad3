import { joinCells, splitCells, splitLines } from '../core/text/table-lines.js';
import { ADMINISTRATION_KINDS, type AdministrationKind, type RegisterRecord } from './register-record.js';

/**
 * The edition of the register that ships with the app, so that a fresh installation knows all administrations.
 * The dates stand here because the table holds facts only; terms and origin are in `data/SOURCE.md`.
 */
export const SHIPPED_REGISTER = {
  file: new URL('./data/register-2025-11-30.csv', import.meta.url),
  territorialState: '2025-11-30',
  populationDate: '2024-12-31',
  source: '© Statistisches Bundesamt (Destatis), 2025',
} as const;

const COLUMNS = [
  'key',
  'name',
  'title',
  'kind',
  'county',
  'district',
  'population',
  'hectares',
  'postcode',
  'lat',
  'lon',
] as const;
type Column = (typeof COLUMNS)[number];

/** Rows of this kind come first and give the names of the Regierungsbezirke by their key of three digits. */
const DISTRICT_KIND = 'REGIERUNGSBEZIRK';

/**
 * Writes administrations as a compact table (UTF-8, semicolons, header, one line each).
 * `readFactTable` gives back exactly the same records in the same order.
 */
export function writeFactTable(records: readonly RegisterRecord[]): string {
  const districts = new Map<string, string>();
  for (const { ags, district } of records) {
    const key = ags.slice(0, 3);
    if ((districts.get(key) ?? district) !== district)
      throw new RangeError(`${key} is called ${districts.get(key)} and ${district}`);
    districts.set(key, district);
  }
  const districtRows = [...districts]
    .filter(([, name]) => name !== '')
    .map(([key, name]) => [key, name, '', DISTRICT_KIND, '', '', '', '', '', '', '']);
  const rows = records.map((record) => [
    record.ags,
    record.name,
    record.title ?? '',
    record.kind,
    record.countyKey ?? '',
    record.district === '' ? '' : record.ags.slice(0, 3),
    String(record.population),
    String(record.areaHectares),
    record.postcode ?? '',
    String(record.latitude ?? ''),
    String(record.longitude ?? ''),
  ]);
  return [COLUMNS, ...districtRows, ...rows].map((cells) => `${joinCells(cells)}\n`).join('');
}

/** Reads a table of `writeFactTable`. Throws an Error that names the line when the table was damaged. */
export function readFactTable(text: string): RegisterRecord[] {
  const [header, ...lines] = splitLines(text);
  if (header !== joinCells(COLUMNS)) throw new Error('Fact table, line 1: not the header of a fact table');
  const districts = new Map<string, string>();
  const records = new Map<string, RegisterRecord>();
  for (const [index, line] of lines.entries()) {
    const row = new FactRow(line, index + 2);
    if (row.text('kind') === DISTRICT_KIND) {
      districts.set(row.matching('key', /^\d{3}$/), row.matching('name', /./));
      continue;
    }
    const record = readRecord(row, districts);
    if (records.has(record.ags)) throw row.broken('key');
    records.set(record.ags, record);
  }
  return [...records.values()];
}

function readRecord(row: FactRow, districts: ReadonlyMap<string, string>): RegisterRecord {
  const districtKey = row.text('district');
  const district = districtKey === '' ? '' : districts.get(districtKey);
  if (district === undefined) throw row.broken('district');
  return {
    ags: row.matching('key', /^(\d{5}|\d{8})$/),
    name: row.matching('name', /./),
    title: row.text('title') || null,
    kind: readKind(row),
    countyKey: row.matching('county', /^(\d{5})?$/) || null,
    district,
    population: Number(row.matching('population', /^\d+$/)),
    areaHectares: Number(row.matching('hectares', /^\d+$/)),
    postcode: row.matching('postcode', /^(\d{5})?$/) || null,
    latitude: readDegrees(row, 'lat'),
    longitude: readDegrees(row, 'lon'),
  };
}

function readKind(row: FactRow): AdministrationKind {
  const kind = ADMINISTRATION_KINDS.find((known) => known === row.text('kind'));
  if (!kind) throw row.broken('kind');
  return kind;
}

function readDegrees(row: FactRow, column: 'lat' | 'lon'): number | null {
  const text = row.matching(column, /^(-?\d{1,3}(\.\d+)?)?$/);
  return text === '' ? null : Number(text);
}

/** One line of the table by the names of its columns. */
class FactRow {
  private readonly cells: readonly string[];

  constructor(
    text: string,
    private readonly lineNumber: number,
  ) {
    const cells = splitCells(text);
    if (cells?.length !== COLUMNS.length)
      throw new Error(`Fact table, line ${lineNumber}: not ${COLUMNS.length} cells`);
    this.cells = cells;
  }

  text(column: Column): string {
    return this.cells[COLUMNS.indexOf(column)] ?? '';
  }

  matching(column: Column, form: RegExp): string {
    const text = this.text(column);
    if (!form.test(text)) throw this.broken(column);
    return text;
  }

  broken(column: Column): Error {
    return new Error(`Fact table, line ${this.lineNumber}: wrong ${column}`);
  }
}
