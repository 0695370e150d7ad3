import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import type { Database } from '../core/database/database.js';
import { withDatabase } from '../prepare.js';
import { readFactTable, SHIPPED_REGISTER } from '../register/fact-table.js';
import type { RegisterRecord } from '../register/register-record.js';
import { importRegisterText } from './register-import.command.js';

const KIND_CODES = { GEMEINDE: '64', STADT: '63', GROSSE_KREISSTADT: '67', STADTKREIS: '62', LANDKREIS: '44' } as const;
const DISTRICTS = ['Stuttgart', 'Karlsruhe', 'Freiburg', 'Tübingen'];

/** The shipped register in the official layout, which has 220 characters a line. */
function officialText(records: readonly RegisterRecord[], state = '20251130'): string {
  const line = (type: string, key: string, name: string, kind = '', figures = '', postcode = '') =>
    `${type}${state}${key.padEnd(12)}${name.padEnd(50)}${' '.repeat(50)}${kind.padEnd(6)}${figures}`
      .padEnd(165)
      .concat(postcode)
      .padEnd(220);
  const figure = (value: number) => String(value).padStart(11, '0');
  const printed = ({ name, title }: RegisterRecord) => (title === null ? name : `${name}, ${title}`);
  const lines = [line('10', '08', 'Baden-Württemberg')];
  DISTRICTS.forEach((name, index) => lines.push(line('20', `08${index + 1}`, `Reg.-Bez. ${name}`)));
  for (const record of records) {
    const { ags, kind, population, areaHectares, postcode } = record;
    if (kind === 'LANDKREIS' || kind === 'STADTKREIS')
      lines.push(
        line(
          '40',
          ags.slice(0, 5),
          kind === 'STADTKREIS' ? `${record.name}, Stadtkreis` : printed(record),
          kind === 'STADTKREIS' ? '42' : '44',
        ),
      );
    if (kind === 'LANDKREIS') continue;
    const union = ags.slice(5).padStart(4, '0');
    lines.push(line('50', `${ags.slice(0, 5)}   ${union}`, record.name, '50'));
    const figures = figure(areaHectares) + figure(population) + figure(0);
    lines.push(line('60', `${ags}${union}`, printed(record), KIND_CODES[kind], figures, postcode ?? ''));
  }
  return `${lines.join('\r\n')}\r\n`;
}

const shipped = readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const onDatabase = <T>(work: (db: Database) => Promise<T>) => withDatabase(database.url, work);
const run = (text: string, force = false) => onDatabase((db) => importRegisterText(db, text, force));
const count = (sql: string) =>
  onDatabase(async (db) => (await db.rows<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]?.count);

describe('importRegisterText', () => {
  it('tells what was read and that nothing changed', async () => {
    const { ok, lines } = await run(officialText(shipped));
    expect(lines).toEqual([
      'Gelesen: 1.136 Verwaltungen in Baden-Württemberg (785 Gemeinden, 211 Städte, 96 Große Kreisstädte, 9 Stadtkreise und 35 Landkreise)',
      '         mit 11.245.898 Einwohnerinnen und Einwohnern, Gebietsstand 30.11.2025.',
      'Neu: keine',
      'Weggefallen: keine',
      'In einen anderen Kreis gewechselt: keine',
      'Umbenannt: keine',
      'Bezeichnung geändert: keine',
      'Art geändert: keine',
      'Einwohnerzahl geändert: nirgends',
    ]);
    expect(ok).toBe(true);
  });

  it('refuses a damaged line with its number and leaves everything as it was', async () => {
    const text = officialText(shipped).split('\r\n');
    text[99] = text[99]?.slice(0, -1) ?? '';
    const editions = await count('register_edition');
    expect(await run(text.join('\r\n'))).toEqual({
      ok: false,
      lines: ['Die Datei wurde abgelehnt, nichts wurde geändert:', '  Zeile 100: Die Zeile hat 219 statt 220 Zeichen.'],
    });
    expect(await count('register_edition')).toBe(editions);
    expect(await count('administration where closed_on is null')).toBe(1136);
  });

  it('refuses a file that misses more than two percent, unless it is forced', async () => {
    const fewer = shipped.filter(({ ags }) => !ags.startsWith('08115') || ags.length === 5 || ags === '08115003');
    const { ok, lines } = await run(officialText(fewer.filter(({ ags }) => !/^08(116|117|118)/.test(ags))));
    expect(ok).toBe(false);
    expect(lines[1]).toMatch(/^ {2}Die Datei enthält 9\d\d Verwaltungen, bisher sind es 1136\./);
    expect(await count('administration where closed_on is null')).toBe(1136);
  });

  it('names what disappeared, with those who still belong to it, and what was renamed', async () => {
    const [gone, renamed] = shipped.filter(({ kind }) => kind === 'GEMEINDE');
    if (!gone || !renamed) throw new Error('the register has no Gemeinden');
    await onDatabase((db) =>
      db.rows(
        `insert into person (id, name, email, ags) values (gen_random_uuid(), 'Lotse', 'lotse@dorf.example', $1)`,
        [gone.ags],
      ),
    );
    const next = shipped
      .filter(({ ags }) => ags !== gone.ags)
      .map((record) =>
        record === renamed ? { ...record, name: 'Neuheim', population: record.population + 1 } : record,
      );
    const { ok, lines } = await run(officialText(next, '20260131'));
    expect(ok).toBe(true);
    expect(lines[3]).toBe('Weggefallen: 1');
    expect(lines[4]).toBe(
      `  ${gone.name} (${gone.ags}) – dort noch 1 Konto, 0 laufende Mitgliedschaften: bitte prüfen`,
    );
    expect(lines).toContain(`  ${renamed.ags}: ${renamed.name} → Neuheim`);
    expect(lines).toContain('Einwohnerzahl geändert: bei 2 Verwaltungen');
    expect(await count(`administration where ags = '${gone.ags}' and closed_on = '2026-01-31'`)).toBe(1);
  });

  it('refuses an older file than the stored one, unless it is forced', async () => {
    const older = officialText(shipped);
    expect((await run(older)).lines[1]).toBe(
      '  Die Datei hat den Gebietsstand 30.11.2025, gespeichert ist schon der vom 31.01.2026. Eine ältere Datei wird nur mit --force übernommen.',
    );
    expect((await run(older, true)).ok).toBe(true);
    expect(await count('administration where closed_on is null')).toBe(1136);
  });
});
