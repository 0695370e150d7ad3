import type { Reason } from './register-record.js';
import { isDay, quoted } from '../core/text/table-lines.js';

/** Codes of what can be wrong with one line read by itself. */
export type Gv100adLineCode =
  | 'WRONG_ENCODING'
  | 'CONTROL_CHARACTER'
  | 'LINE_LENGTH'
  | 'UNKNOWN_RECORD_TYPE'
  | 'BAD_STATE'
  | 'BAD_KEY'
  | 'NAME_MISSING'
  | 'BAD_KIND'
  | 'BAD_NUMBER'
  | 'BAD_POSTCODE';

interface CommonFields {
  /** Digits of the key without blanks: Land 2, Regierungsbezirk 3, Region 4, Kreis 5, Gemeindeverband 5 + 4, Gemeinde 8 (the AGS). */
  key: string;
  /** Territorial state as YYYYMMDD. */
  state: string;
  /** Name as printed, with its title. */
  name: string;
}

/** One line of the file, by record type (10 to 60). */
export type Gv100adLine = CommonFields &
  (
    | { type: 'LAND' | 'REGIERUNGSBEZIRK' | 'REGION' | 'GEMEINDEVERBAND' }
    | { type: 'KREIS'; kind: string; seat: string }
    | {
        type: 'GEMEINDE';
        kind: string;
        /** Key of the Gemeindeverband in the form of that record's own key. */
        associationKey: string;
        areaHectares: number;
        population: number;
        postcode: string | null;
      }
  );

export type Gv100adRecordType = Gv100adLine['type'];

/** Characters, not bytes: umlauts count once. */
const LINE_LENGTH = 220;

/** Textkennzeichen of an area without inhabitants ("gemeindefreies Gebiet"), which is no municipality. */
export const UNINHABITED_KIND = '66';

const RECORD_TYPES = new Map<string, { type: Gv100adRecordType; key: RegExp }>([
  ['10', { type: 'LAND', key: /^\d{2} {10}$/ }],
  ['20', { type: 'REGIERUNGSBEZIRK', key: /^\d{3} {9}$/ }],
  ['30', { type: 'REGION', key: /^\d{4} {8}$/ }],
  ['40', { type: 'KREIS', key: /^\d{5} {7}$/ }],
  ['50', { type: 'GEMEINDEVERBAND', key: /^\d{5} {3}\d{4}$/ }],
  ['60', { type: 'GEMEINDE', key: /^\d{12}$/ }],
]);

const reason = (code: Gv100adLineCode, de: string): { reason: Reason<Gv100adLineCode> } => ({ reason: { code, de } });

/**
 * Reads one line of the official register GV100AD (Destatis, fixed width, positions by its record description).
 * Judges the line alone; whether its parents exist is the matter of the whole file.
 */
export function parseGv100adLine(line: string): Gv100adLine | { reason: Reason<Gv100adLineCode> } {
  if (line.includes('\ufffd'))
    return reason('WRONG_ENCODING', 'Die Zeile enthält unlesbare Zeichen (�). Die Datei muss in UTF-8 kodiert sein.');
  if (/\p{Cc}/u.test(line)) return reason('CONTROL_CHARACTER', 'Die Zeile enthält ein Steuerzeichen.');
  if (line.length !== LINE_LENGTH)
    return reason('LINE_LENGTH', `Die Zeile hat ${line.length} statt ${LINE_LENGTH} Zeichen.`);

  const recordType = RECORD_TYPES.get(line.slice(0, 2));
  if (!recordType) return reason('UNKNOWN_RECORD_TYPE', `Die Satzart ${quoted(line.slice(0, 2))} ist unbekannt.`);
  const state = line.slice(2, 10);
  if (!isDay(`${state.slice(0, 4)}-${state.slice(4, 6)}-${state.slice(6)}`))
    return reason('BAD_STATE', `Der Gebietsstand ${quoted(state)} ist kein Datum (JJJJMMTT).`);
  const printedKey = line.slice(10, 22);
  if (!recordType.key.test(printedKey))
    return reason('BAD_KEY', `Der Schlüssel ${quoted(printedKey)} passt nicht zur Satzart ${line.slice(0, 2)}.`);
  const name = line.slice(22, 72).trim();
  if (!name) return reason('NAME_MISSING', 'Der Name fehlt.');

  const { type } = recordType;
  if (type === 'LAND' || type === 'REGIERUNGSBEZIRK' || type === 'REGION')
    return { type, key: printedKey.trim(), state, name };
  const kind = line.slice(122, 124);
  if (!/^\d{2}$/.test(kind))
    return reason('BAD_KIND', `Das Textkennzeichen ${quoted(kind)} ist keine zweistellige Zahl.`);
  const associationKey = printedKey.slice(0, 5) + printedKey.slice(8);
  if (type === 'GEMEINDEVERBAND') return { type, key: associationKey, state, name };
  if (type === 'KREIS') return { type, key: printedKey.trim(), state, name, kind, seat: line.slice(72, 122).trim() };
  const facts = municipalityFacts(line);
  if ('reason' in facts) return facts;
  return { type, key: printedKey.slice(0, 8), state, name, kind, associationKey, ...facts };
}

function municipalityFacts(line: string) {
  const [area, population, male] = [line.slice(128, 139), line.slice(139, 150), line.slice(150, 161)];
  if (!/^\d+$/.test(area)) return reason('BAD_NUMBER', `Die Fläche ${quoted(area)} ist keine Zahl.`);
  if (!/^\d+$/.test(population)) return reason('BAD_NUMBER', `Die Einwohnerzahl ${quoted(population)} ist keine Zahl.`);
  if (!/^\d+$/.test(male) || Number(male) > Number(population))
    return reason('BAD_NUMBER', `Die Zahl der männlichen Einwohner ${quoted(male)} passt nicht zur Einwohnerzahl.`);
  const postcode = line.slice(165, 170);
  if (!/^(\d{5}| {5})$/.test(postcode))
    return reason('BAD_POSTCODE', `Die Postleitzahl ${quoted(postcode)} hat nicht fünf Ziffern.`);
  return { areaHectares: Number(area), population: Number(population), postcode: postcode.trim() || null };
}
