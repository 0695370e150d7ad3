import { assembleLand, type LandCode, type LandRegister } from './gv100ad-land.rules.js';
import { parseGv100adLine, UNINHABITED_KIND } from './gv100ad-line.parser.js';
import type { Gv100adLine, Gv100adLineCode, Gv100adRecordType } from './gv100ad-line.parser.js';
import type { Coordinates, Reason } from './register-record.js';
import { quoted, splitLines } from '../core/text/table-lines.js';

export type Gv100adProblemCode =
  Gv100adLineCode | LandCode | 'EMPTY_FILE' | 'MIXED_STATES' | 'DUPLICATE_KEY' | 'PARENT_MISSING' | 'LAND_MISSING';

/** One finding; `line` counts from 1, 0 means the file as a whole. */
export interface Gv100adProblem {
  line: number;
  reason: Reason<Gv100adProblemCode>;
}

/** What the register says of one Land. */
export interface Gv100adRegister extends LandRegister {
  /** Date of the territorial state, `YYYY-MM-DD`. The file does not say the date of its population figures. */
  territorialState: string;
  /** Lines of the file, all Länder. */
  linesRead: number;
}

/** A damaged file tends to be damaged everywhere; nobody reads further than this. */
const MAX_PROBLEMS = 20;

const RECORD_WORDS: Record<Gv100adRecordType, string> = {
  LAND: 'das Land',
  REGIERUNGSBEZIRK: 'der Regierungsbezirk',
  REGION: 'die Region',
  KREIS: 'der Kreis',
  GEMEINDEVERBAND: 'der Gemeindeverband',
  GEMEINDE: 'die Gemeinde',
};

/**
 * Reads the official register of municipalities GV100AD (Destatis, quarterly; UTF-8, 220 characters a line).
 * All or nothing: a file with any broken record, of whichever Land, is refused with up to 20 findings.
 *
 * @param text the whole file, decoded as UTF-8; byte order mark, CRLF and empty lines at the end are tolerated
 * @param land two digits; administrations of this Land are returned, the other Länder are only checked
 * @param coordinates points by 8-digit AGS; a municipality missing there gets none
 */
export function parseGv100ad(
  text: string,
  land = '08',
  coordinates: ReadonlyMap<string, Coordinates> = new Map(),
): Gv100adRegister | { problems: Gv100adProblem[] } {
  const { records, lineOf, problems } = readLines(text);
  // Children of a broken line would be reported as orphans: relations are judged only when every line is whole.
  if (problems.length === 0) problems.push(...findOrphans(records, lineOf, land));
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };

  const assembled = assembleLand(records, land, coordinates);
  if ('problems' in assembled) {
    const found = assembled.problems.map(({ record, reason }) => ({ line: lineOf.get(idOf(record)) ?? 0, reason }));
    return { problems: found.sort((a, b) => a.line - b.line).slice(0, MAX_PROBLEMS) };
  }
  const state = records[0]?.state ?? '';
  const territorialState = `${state.slice(0, 4)}-${state.slice(4, 6)}-${state.slice(6)}`;
  return { territorialState, ...assembled, linesRead: records.length };
}

const idOf = ({ type, key }: { type: Gv100adRecordType; key: string }) => `${type} ${key}`;

function readLines(text: string) {
  const records: Gv100adLine[] = [];
  const problems: Gv100adProblem[] = [];
  const lineOf = new Map<string, number>();
  const lines = splitLines(text);
  if (lines.length === 0) problems.push({ line: 0, reason: { code: 'EMPTY_FILE', de: 'Die Datei ist leer.' } });

  for (const [index, printed] of lines.entries()) {
    const line = index + 1;
    const record = parseGv100adLine(printed);
    const reason = 'reason' in record ? record.reason : clash(record, records[0], lineOf.get(idOf(record)));
    if (reason) problems.push({ line, reason });
    if (problems.length >= MAX_PROBLEMS) break;
    if (reason || 'reason' in record) continue;
    records.push(record);
    lineOf.set(idOf(record), line);
  }
  return { records, lineOf, problems };
}

function clash(
  { key, name, state }: Gv100adLine,
  first: Gv100adLine | undefined,
  earlierLine: number | undefined,
): Reason<Gv100adProblemCode> | null {
  if (first && state !== first.state)
    return {
      code: 'MIXED_STATES',
      de: `Der Gebietsstand ${state} weicht vom Gebietsstand ${first.state} der Datei ab.`,
    };
  if (earlierLine === undefined) return null;
  return { code: 'DUPLICATE_KEY', de: `Der Schlüssel ${key} von ${quoted(name)} steht schon in Zeile ${earlierLine}.` };
}

function findOrphans(
  records: readonly Gv100adLine[],
  lineOf: ReadonlyMap<string, number>,
  land: string,
): Gv100adProblem[] {
  if (!lineOf.has(idOf({ type: 'LAND', key: land })))
    return [
      { line: 0, reason: { code: 'LAND_MISSING', de: `Das Land ${quoted(land)} kommt in der Datei nicht vor.` } },
    ];

  return records.flatMap((record) => {
    const missing = parentsOf(record).find((parent) => !lineOf.has(idOf(parent)));
    if (!missing) return [];
    const de = `In der Datei fehlt ${RECORD_WORDS[missing.type]} ${missing.key} zu ${quoted(record.name)} (${record.key}).`;
    return [{ line: lineOf.get(idOf(record)) ?? 0, reason: { code: 'PARENT_MISSING', de } }];
  });
}

/** Every record that must stand in the file for this one to have its place. */
function parentsOf(record: Gv100adLine): { type: Gv100adRecordType; key: string }[] {
  if (record.type === 'LAND') return [];
  const { key } = record;
  const parents: { type: Gv100adRecordType; key: string }[] = [{ type: 'LAND', key: key.slice(0, 2) }];
  if (record.type === 'REGIERUNGSBEZIRK') return parents;
  // The digit 0 stands for "no Regierungsbezirk"; most Länder have none.
  if (key[2] !== '0') parents.push({ type: 'REGIERUNGSBEZIRK', key: key.slice(0, 3) });
  if (record.type === 'REGION' || record.type === 'KREIS') return parents;
  if (!isOutsideCounties(record)) parents.push({ type: 'KREIS', key: key.slice(0, 5) });
  if (record.type === 'GEMEINDE') parents.push({ type: 'GEMEINDEVERBAND', key: record.associationKey });
  return parents;
}

/** Waters and border territory without inhabitants (Küstengewässer, the Moselle) belong to a Land but to no Kreis: digits 000. */
const isOutsideCounties = (record: Gv100adLine): boolean =>
  record.key.slice(2, 5) === '000' && (record.type !== 'GEMEINDE' || record.kind === UNINHABITED_KIND);
