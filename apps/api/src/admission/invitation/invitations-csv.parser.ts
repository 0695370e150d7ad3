import { ADMISSION } from '@lotsennetz/limits';
import { isMailAddress } from '../../core/mail/mail.rules.js';
import { oneLine } from '../../core/text/one-line.js';

const FIELDS = ['email', 'name', 'ags', 'function'] as const;
export type InvitationField = (typeof FIELDS)[number];

export type InvitationLineCode =
  | 'HEADER_MISSING'
  | 'NO_ROWS'
  | 'TOO_MANY_LINES'
  | 'WRONG_COLUMNS'
  | 'WRONG_ENCODING'
  | 'NOT_AN_EMAIL'
  | 'DUPLICATE_LINE'
  | 'MISSING_NAME'
  | 'TOO_LONG'
  | 'UNKNOWN_AGS'
  | 'NOT_A_MEMBER'
  | 'HAS_ACCOUNT'
  | 'HAS_APPLIED'
  | 'ALREADY_INVITED';

export interface InvitationLine {
  line: number;
  email: string;
  name: string;
  ags: string;
  jobTitle: string | null;
}

/** `line` counts from 1 with the header; 0: the whole file. */
export interface RefusedInvitationLine {
  line: number;
  field: InvitationField | null;
  code: InvitationLineCode;
  de: string;
}

/** Cells of a line: separated by semicolons, quoted where a cell holds one; null where a quote is not closed. */
function cellsOf(line: string): string[] | null {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(;|$)/.exec(rest);
    const plain = quoted ? null : /^([^";]*)(;|$)/.exec(rest);
    const match = quoted ?? plain;
    if (!match) return null;
    cells.push((match[1] ?? '').replaceAll('""', '"').trim());
    rest = rest.slice(match[0].length);
    if (match[2] !== ';') return cells;
  }
}

/**
 * Reads a list of people to invite, `email;name;ags;function` (header required, `function` may be empty). Every line is
 * judged, so that one upload shows all findings.
 *
 * @param knownKeys keys of all administrations
 */
export function parseInvitationsCsv(
  text: string,
  knownKeys: ReadonlySet<string>,
): { rows: InvitationLine[]; refused: RefusedInvitationLine[] } {
  const whole = (line: number, code: InvitationLineCode, de: string) => ({
    rows: [],
    refused: [{ line, field: null, code, de }],
  });
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (
    cellsOf(header)
      ?.map((cell) => cell.toLowerCase())
      .join(';') !== FIELDS.join(';')
  )
    return whole(1, 'HEADER_MISSING', `Die erste Zeile muss „${FIELDS.join(';')}“ lauten, getrennt durch Semikolons.`);
  const filled = lines.filter((line) => !isBlank(line)).length;
  if (filled === 0) return whole(0, 'NO_ROWS', 'Unter der Kopfzeile steht niemand.');
  if (filled > ADMISSION.csvRows)
    return whole(
      0,
      'TOO_MANY_LINES',
      `Die Datei nennt ${filled} Personen, höchstens ${ADMISSION.csvRows} sind erlaubt. Bitte teilen Sie sie auf.`,
    );
  const rows: InvitationLine[] = [];
  const refused: RefusedInvitationLine[] = [];
  const seen = new Map<string, number>();
  for (const [index, printed] of lines.entries()) {
    if (isBlank(printed)) continue;
    const line = index + 2;
    const read = readLine(printed, knownKeys);
    const earlier = 'row' in read ? seen.get(read.row.email.toLowerCase()) : undefined;
    if ('findings' in read) refused.push(...read.findings.map((finding) => ({ line, ...finding })));
    else if (earlier !== undefined)
      refused.push({
        line,
        field: 'email',
        code: 'DUPLICATE_LINE',
        de: `Diese Adresse steht schon in Zeile ${earlier}.`,
      });
    else {
      seen.set(read.row.email.toLowerCase(), line);
      rows.push({ line, ...read.row });
    }
  }
  return { rows, refused };
}

const isBlank = (line: string): boolean => /^[;\s]*$/.test(line);

type Finding = Omit<RefusedInvitationLine, 'line'>;

function readLine(
  printed: string,
  knownKeys: ReadonlySet<string>,
): { row: Omit<InvitationLine, 'line'> } | { findings: Finding[] } {
  const finding = (field: InvitationField | null, code: InvitationLineCode, de: string): Finding => ({
    field,
    code,
    de,
  });
  if (/[\0\ufffd]/.test(printed))
    return {
      findings: [
        finding(null, 'WRONG_ENCODING', 'Umlaute sind nicht lesbar. Bitte speichern Sie die Datei als „CSV UTF-8“.'),
      ],
    };
  const cells = cellsOf(printed);
  if (cells?.length !== FIELDS.length)
    return {
      findings: [finding(null, 'WRONG_COLUMNS', `Erwartet werden ${FIELDS.length} Spalten: ${FIELDS.join(', ')}.`)],
    };
  const [email = '', name = '', ags = '', work = ''] = cells.map(oneLine);
  const findings: Finding[] = [];
  if (!isMailAddress(email))
    findings.push(finding('email', 'NOT_AN_EMAIL', `„${email.slice(0, 60)}“ ist keine vollständige E-Mail-Adresse.`));
  if (name === '') findings.push(finding('name', 'MISSING_NAME', 'Der Name fehlt.'));
  if (name.length > ADMISSION.name)
    findings.push(finding('name', 'TOO_LONG', `Der Name hat mehr als ${ADMISSION.name} Zeichen.`));
  if (work.length > ADMISSION.jobTitle)
    findings.push(finding('function', 'TOO_LONG', `Die Funktion hat mehr als ${ADMISSION.jobTitle} Zeichen.`));
  if (!knownKeys.has(ags)) {
    const meant = [`0${ags}`, `${ags}000`, `0${ags}000`].find((key) => knownKeys.has(key));
    const hint = meant ? ` Gemeint ist vielleicht ${meant}.` : '';
    findings.push(
      finding('ags', 'UNKNOWN_AGS', `Der Schlüssel „${ags.slice(0, 20)}“ ist im Register unbekannt.${hint}`),
    );
  }
  return findings.length > 0 ? { findings } : { row: { email, name, ags, jobTitle: work === '' ? null : work } };
}
