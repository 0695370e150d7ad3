import type { Database } from '../core/database/database.js';
import { importRegister, type ImportOutcome } from '../register/register-import.js';
import type { AdministrationKind } from '../register/register-record.js';
import { counted, day, listed, number } from './german.js';

type Imported = Extract<ImportOutcome, { ok: true }>;

const KINDS: readonly [AdministrationKind, string, string][] = [
  ['GEMEINDE', 'Gemeinde', 'Gemeinden'],
  ['STADT', 'Stadt', 'Städte'],
  ['GROSSE_KREISSTADT', 'Große Kreisstadt', 'Große Kreisstädte'],
  ['STADTKREIS', 'Stadtkreis', 'Stadtkreise'],
  ['LANDKREIS', 'Landkreis', 'Landkreise'],
];

export interface CommandOutcome {
  ok: boolean;
  /** What to tell the person at the terminal. */
  lines: string[];
}

/** Imports the official register and tells what was read, what changed and what disappeared. */
export async function importRegisterText(db: Database, text: string, force: boolean): Promise<CommandOutcome> {
  const state = territorialStateOf(text);
  const older = state === null || force ? null : await newerEditionThan(db, state);
  if (state !== null && older !== null) {
    const reason = `Die Datei hat den Gebietsstand ${day(state)}, gespeichert ist schon der vom ${day(older)}.`;
    return refused([`${reason} Eine ältere Datei wird nur mit --force übernommen.`]);
  }
  const year = state?.slice(0, 4);
  const source = `© Statistisches Bundesamt (Destatis)${year ? `, ${year}` : ''}`;
  const outcome = await importRegister(db, text, { force, source });
  return outcome.ok ? { ok: true, lines: await report(db, outcome) } : refused(outcome.problems);
}

const refused = (problems: readonly string[]): CommandOutcome => ({
  ok: false,
  lines: ['Die Datei wurde abgelehnt, nichts wurde geändert:', ...problems.map((problem) => `  ${problem}`)],
});

/** Columns 3 to 10 of every record; a file that has none there is refused by its parser with better words. */
function territorialStateOf(text: string): string | null {
  const [, year, month, dayOfMonth] = /^\ufeff?\d{2}(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return year && month && dayOfMonth ? `${year}-${month}-${dayOfMonth}` : null;
}

/** The stored edition's territorial state where that is later; ISO days compare as text. */
async function newerEditionThan(db: Database, state: string): Promise<string | null> {
  const [edition] = await db.rows<{ state: string }>(
    `select territorial_state::text as state from register_edition order by imported_at desc, id desc limit 1`,
  );
  return edition && edition.state > state ? edition.state : null;
}

async function report(db: Database, { records, territorialState, diff }: Imported): Promise<string[]> {
  const kinds = KINDS.map(([kind, one, many]) => {
    const count = records.filter((record) => record.kind === kind).length;
    return counted(count, one, many);
  });
  const inhabitants = records
    .filter(({ kind }) => kind !== 'LANDKREIS')
    .reduce((sum, { population }) => sum + population, 0);
  const names = new Map(records.map(({ ags, name }) => [ags, name]));
  return [
    `Gelesen: ${counted(records.length, 'Verwaltung', 'Verwaltungen')} in Baden-Württemberg (${listed(kinds)})`,
    `         mit ${number(inhabitants)} Einwohnerinnen und Einwohnern, Gebietsstand ${day(territorialState)}.`,
    ...section(
      'Neu',
      diff.added.map(({ ags, name }) => `${name} (${ags})`),
    ),
    ...section('Weggefallen', await describeGone(db, diff.disappeared)),
    ...section(
      'In einen anderen Kreis gewechselt',
      diff.movedCounty.map(({ name, fromAgs, toAgs }) => {
        const county = names.get(toAgs.slice(0, 5)) ?? toAgs.slice(0, 5);
        return `${name}: ${fromAgs} → ${toAgs} (${county}); Konten und Mitgliedschaften sind mitgegangen`;
      }),
    ),
    ...section(
      'Umbenannt',
      diff.renamed.map(({ ags, from, to }) => `${ags}: ${from} → ${to}`),
    ),
    ...section(
      'Bezeichnung geändert',
      diff.retitled.map(({ ags, name, from, to }) => `${name} (${ags}): ${from ?? '–'} → ${to ?? '–'}`),
    ),
    ...section(
      'Art geändert',
      diff.kindChanged.map(({ ags, name, from, to }) => `${name} (${ags}): ${wordOf(from)} → ${wordOf(to)}`),
    ),
    `Einwohnerzahl geändert: ${diff.populationChanged === 0 ? 'nirgends' : `bei ${counted(diff.populationChanged, 'Verwaltung', 'Verwaltungen')}`}`,
  ];
}

const section = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0
    ? [`${title}: keine`]
    : [`${title}: ${number(entries.length)}`, ...entries.map((entry) => `  ${entry}`)];

const wordOf = (kind: string): string => KINDS.find(([key]) => key === kind)?.[1] ?? kind;

/** What disappeared stays stored as closed; whoever still belongs to it needs somebody's attention. */
async function describeGone(db: Database, gone: readonly { ags: string; name: string }[]): Promise<string[]> {
  if (gone.length === 0) return [];
  const rows = await db.rows<{ ags: string; people: number; memberships: number }>(
    `select a.ags,
       (select count(*)::int from person p where p.ags = a.ags) as people,
       (select count(*)::int from membership m where m.ags = a.ags and (m.valid_to is null or m.valid_to >= current_date)) as memberships
     from administration a where a.ags = any($1::text[])`,
    [gone.map(({ ags }) => ags)],
  );
  const left = new Map(rows.map((row) => [row.ags, row]));
  return gone.map(({ ags, name }) => {
    const { people = 0, memberships = 0 } = left.get(ags) ?? {};
    const rest = `${counted(people, 'Konto', 'Konten')}, ${counted(memberships, 'laufende Mitgliedschaft', 'laufende Mitgliedschaften')}`;
    return people + memberships === 0 ? `${name} (${ags})` : `${name} (${ags}) – dort noch ${rest}: bitte prüfen`;
  });
}
