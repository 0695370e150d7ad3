import { isDay, quoted, splitCells, splitLines } from '../core/text/table-lines.js';
import { foldName } from './name-folding.js';
import type { Reason } from './register-record.js';

export const ASSOCIATION_KEYS = ['staedtetag', 'gemeindetag', 'landkreistag'] as const;
export type AssociationKey = (typeof ASSOCIATION_KEYS)[number];

/** `lines` without the header; `sourceLength` in characters. */
export const MEMBERSHIPS_CSV_LIMITS = { lines: 5000, sourceLength: 500 } as const;

const FIELDS = ['ags', 'association', 'from', 'to', 'source'] as const;
export type MembershipField = (typeof FIELDS)[number];

export type MembershipCode =
  | 'NUL_BYTE'
  | 'WRONG_ENCODING'
  | 'HEADER_MISSING'
  | 'NO_ROWS'
  | 'TOO_MANY_LINES'
  | 'BROKEN_QUOTES'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_FEW_COLUMNS'
  | 'UNKNOWN_AGS'
  | 'UNKNOWN_ASSOCIATION'
  | 'FOREIGN_ASSOCIATION'
  | 'INVALID_DATE'
  | 'TO_BEFORE_FROM'
  | 'MISSING_SOURCE'
  | 'SOURCE_TOO_LONG'
  | 'DUPLICATE_LINE'
  | 'OVERLAPPING_PERIOD';

/** A line in order. Days are `YYYY-MM-DD`; both the first and the last day belong to the membership; `to` null: open end. */
export interface MembershipRow {
  line: number;
  ags: string;
  association: AssociationKey;
  from: string;
  to: string | null;
  source: string;
}

/** One finding. `line` counts from 1 with the header, 0 means the whole file; `field` null: the whole line. */
export interface RefusedMembershipLine extends Reason<MembershipCode> {
  line: number;
  field: MembershipField | null;
}

/** A line stands in `rows` or in `refused`, there once for each wrong field. */
export interface MembershipsCsv {
  rows: MembershipRow[];
  refused: RefusedMembershipLine[];
}

type Finding = Reason<MembershipCode> & { field: MembershipField | null };
type Period = Pick<MembershipRow, 'line' | 'from' | 'to'>;

/**
 * Reads a list of memberships `ags;association;from;to;source` (UTF-8, header required, cells may be quoted, `to` may
 * be empty). Days may also be written as Excel does, `31.12.2025`. Every line is judged, so that one upload shows all
 * findings; whether the good lines are taken over when others are refused is the caller's decision.
 *
 * @param knownKeys keys of all administrations (municipalities 8 digits, Landkreise 5)
 */
export function parseMembershipsCsv(text: string, knownKeys: ReadonlySet<string>): MembershipsCsv {
  const [header = '', ...lines] = splitLines(text);
  const ofHeader = judgeHeader(header);
  if (ofHeader) return { rows: [], refused: [{ line: 1, field: null, ...ofHeader }] };
  const ofFile = judgeLength(lines);
  if (ofFile) return { rows: [], refused: [{ line: 0, field: null, ...ofFile }] };

  const rows: MembershipRow[] = [];
  const refused: RefusedMembershipLine[] = [];
  const periods = new Map<string, Period[]>();
  for (const [index, printed] of lines.entries()) {
    if (isBlank(printed)) continue;
    const line = index + 2;
    const { ags, association, period, source, findings } = readLine(printed, knownKeys);
    if (ags && association && period) {
      const clash = findClash({ line, ...period }, `${ags} ${association}`, periods);
      if (clash) findings.push(clash);
    }
    if (findings.length > 0) refused.push(...findings.map((finding) => ({ line, ...finding })));
    else if (ags && association && period && source) rows.push({ line, ags, association, ...period, source });
  }
  return { rows, refused };
}

const isBlank = (line: string) => /^[;\s]*$/.test(line);

function judgeHeader(header: string): Reason<MembershipCode> | null {
  const unreadable = judgeCharacters(header);
  if (unreadable) return unreadable;
  const names = splitCells(header)?.map((cell) => cell.trim().toLowerCase());
  if (names?.join(';') === FIELDS.join(';')) return null;
  return {
    code: 'HEADER_MISSING',
    de: `Die erste Zeile muss „${FIELDS.join(';')}“ lauten, getrennt durch Semikolons.`,
  };
}

function judgeLength(lines: readonly string[]): Reason<MembershipCode> | null {
  const limit = MEMBERSHIPS_CSV_LIMITS.lines;
  if (lines.length > limit) {
    const [found, allowed] = [lines.length.toLocaleString('de-DE'), limit.toLocaleString('de-DE')];
    return {
      code: 'TOO_MANY_LINES',
      de: `Die Datei hat ${found} Zeilen, höchstens ${allowed} sind erlaubt. Bitte teilen Sie sie auf.`,
    };
  }
  return lines.every(isBlank) ? { code: 'NO_ROWS', de: 'Unter der Kopfzeile steht keine Mitgliedschaft.' } : null;
}

function judgeCharacters(line: string): Reason<MembershipCode> | null {
  if (line.includes('\0'))
    return { code: 'NUL_BYTE', de: 'Die Zeile enthält Nullzeichen. Bitte speichern Sie die Datei als „CSV UTF-8“.' };
  if (line.includes('\ufffd'))
    return { code: 'WRONG_ENCODING', de: 'Umlaute sind nicht lesbar. Bitte speichern Sie die Datei als „CSV UTF-8“.' };
  return null;
}

interface LineReading {
  ags?: string | undefined;
  association?: AssociationKey | undefined;
  period?: { from: string; to: string | null } | undefined;
  source?: string | undefined;
  findings: Finding[];
}

function readLine(line: string, knownKeys: ReadonlySet<string>): LineReading {
  const whole = (reason: Reason<MembershipCode>): LineReading => ({ findings: [{ field: null, ...reason }] });
  const unreadable = judgeCharacters(line);
  if (unreadable) return whole(unreadable);
  const cells = splitCells(line)?.map((cell) => cell.trim());
  if (!cells)
    return whole({ code: 'BROKEN_QUOTES', de: 'Ein Anführungszeichen ist in dieser Zeile nicht geschlossen.' });
  const count = `Die Zeile hat ${cells.length} statt ${FIELDS.length} Spalten.`;
  if (cells.length > FIELDS.length)
    return whole({
      code: 'TOO_MANY_COLUMNS',
      de: `${count} Ein Semikolon im Text verlangt Anführungszeichen um die Zelle.`,
    });
  const [ags, association, from, to, source] = cells;
  if (ags === undefined || association === undefined || from === undefined || to === undefined || source === undefined)
    return whole({ code: 'TOO_FEW_COLUMNS', de: `${count} Auch ein leeres Ende braucht sein Semikolon.` });

  const findings: Finding[] = [];
  const refuse = (field: MembershipField, code: MembershipCode, de: string) => void findings.push({ field, code, de });
  if (!knownKeys.has(ags)) refuse('ags', 'UNKNOWN_AGS', unknownKeySentence(ags, knownKeys));
  const associationKey = readAssociation(association);
  if (!associationKey)
    refuse(
      'association',
      'UNKNOWN_ASSOCIATION',
      `${quoted(association)} ist kein Verband. Möglich sind ${ASSOCIATION_KEYS.join(', ')}.`,
    );
  const firstDay = readDay(from);
  if (!firstDay) refuse('from', 'INVALID_DATE', dateSentence('Beginn', from));
  const lastDay = to === '' ? null : readDay(to);
  if (lastDay === undefined) refuse('to', 'INVALID_DATE', dateSentence('Ende', to));
  if (firstDay && lastDay && lastDay < firstDay)
    refuse('to', 'TO_BEFORE_FROM', `Das Ende ${lastDay} liegt vor dem Beginn ${firstDay}.`);
  if (source === '') refuse('source', 'MISSING_SOURCE', 'Die Quelle fehlt: Woher stammt die Angabe?');
  const { sourceLength } = MEMBERSHIPS_CSV_LIMITS;
  if (source.length > sourceLength)
    refuse(
      'source',
      'SOURCE_TOO_LONG',
      `Die Quelle hat ${source.length} Zeichen, höchstens ${sourceLength} sind erlaubt.`,
    );

  const isPeriod = firstDay && lastDay !== undefined && (lastDay === null || lastDay >= firstDay);
  return {
    ags: knownKeys.has(ags) ? ags : undefined,
    association: associationKey,
    period: isPeriod ? { from: firstDay, to: lastDay } : undefined,
    source,
    findings,
  };
}

/** Excel drops leading zeros, and the forms of the keys are easily mixed up: name the key that was probably meant. */
function unknownKeySentence(ags: string, knownKeys: ReadonlySet<string>): string {
  if (ags === '') return 'Der Schlüssel (AGS) fehlt.';
  const meant = [`0${ags}`, `${ags}000`, `0${ags}000`, ags.slice(0, 5)].find((key) => knownKeys.has(key));
  return `Der Schlüssel ${quoted(ags)} ist im Register unbekannt.${meant ? ` Gemeint ist vielleicht ${meant}.` : ''}`;
}

function readAssociation(text: string): AssociationKey | undefined {
  const folded = foldName(text).replace(/ (baden wuerttemberg|bw)$/, '');
  return ASSOCIATION_KEYS.find((key) => key === folded);
}

/** `2025-12-31` or `31.12.2025` as ISO day; undefined where that is no day of the calendar between 1900 and 2100. */
function readDay(text: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = german ?? [];
  const iso = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) && iso >= '1900-01-01' && iso <= '2100-12-31' ? iso : undefined;
}

const dateSentence = (what: string, text: string) =>
  text === ''
    ? `Der ${what} fehlt.`
    : `${what}: ${quoted(text)} ist kein Datum. Erwartet wird JJJJ-MM-TT, z. B. 2025-01-31.`;

/** Notes the period and finds the earlier line, if any, that the administration is in the same association by. */
function findClash(period: Period, membership: string, seen: Map<string, Period[]>): Finding | null {
  const earlier = seen.get(membership) ?? [];
  seen.set(membership, [...earlier, period]);
  const same = earlier.find(({ from, to }) => from === period.from && to === period.to);
  if (same)
    return { field: null, code: 'DUPLICATE_LINE', de: `Dieselbe Mitgliedschaft steht schon in Zeile ${same.line}.` };
  const overlapping = earlier.find(
    ({ from, to }) => (to === null || period.from <= to) && (period.to === null || from <= period.to),
  );
  if (!overlapping) return null;
  const de = `Der Zeitraum überschneidet sich mit dem in Zeile ${overlapping.line} (dieselbe Kommune, derselbe Verband).`;
  return { field: 'from', code: 'OVERLAPPING_PERIOD', de };
}
