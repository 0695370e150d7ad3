import type { RegisterRecord } from './register-record.js';

const UMLAUTS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

/** Words that people put before a name when they ask for it: "Stadt Aalen", "Gemeinde Altdorf". */
const DESIGNATIONS = /^(?:(?:grosse kreis|universitaets|landeshaupt)?stadt|stadtkreis|gemeinde) (?=.)/;

/**
 * Plain form of a name for comparison: lower case, German umlauts written out (ä → ae, ß → ss), other accents dropped,
 * everything that is no letter or digit a space, "Sankt" as "St". "MÜLLHEIM", "Müllheim" and "muellheim" fold alike.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsankt\b/g, 'st');
}

/**
 * Second folding for people without umlauts on their keyboard who drop the dots: ae, oe, ue become a, o, u, so that
 * "mullheim" finds Müllheim. It also shortens real "ue" ("Neuenburg" → "neunburg"), which is harmless as long as
 * both sides of a comparison are folded.
 */
const dropUmlauts = (folded: string): string => folded.replace(/([aou])e/g, '$1');

/**
 * Text to store with an administration for prefix and infix search by `searchTermOf`. It begins with the name as shown;
 * a Landkreis begins with its bare name and is also found as "landkreis …".
 */
export function searchKeyOf(record: Pick<RegisterRecord, 'name' | 'kind'>, displayName: string): string {
  if (record.kind !== 'LANDKREIS') return dropUmlauts(foldName(displayName));
  const bare = foldName(record.name);
  return dropUmlauts(`${bare} landkreis ${bare}`);
}

/**
 * What a person typed, folded like the search keys, without a designation before the name. Contains letters, digits
 * and single spaces only: safe in a LIKE pattern. Empty when nothing to search for was typed.
 */
export const searchTermOf = (typed: string): string => dropUmlauts(foldName(typed).replace(DESIGNATIONS, ''));

/**
 * Names that more than one municipality bears; those are shown with their county. A Landkreis is no double of the
 * town it is named after: it is shown as "Landkreis …".
 */
export function doubleNames(records: Iterable<Pick<RegisterRecord, 'name' | 'kind'>>): Set<string> {
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const { name, kind } of records) {
    if (kind === 'LANDKREIS') continue;
    if (seen.has(name)) doubles.add(name);
    seen.add(name);
  }
  return doubles;
}

/**
 * Name as people see it, unique in the register: "Aalen", "Altheim (Alb-Donau-Kreis)", "Altdorf (Landkreis Böblingen)",
 * "Landkreis Karlsruhe", "Enzkreis".
 *
 * @param doubles result of `doubleNames` over the whole register
 * @param countyName register name of the Landkreis; null for a Landkreis and a Stadtkreis
 */
export function displayNameOf(
  { name, kind }: Pick<RegisterRecord, 'name' | 'kind'>,
  doubles: ReadonlySet<string>,
  countyName: string | null,
): string {
  if (kind === 'LANDKREIS') return landkreisName(name);
  if (!doubles.has(name)) return name;
  return `${name} (${countyName === null ? 'Stadtkreis' : landkreisName(countyName)})`;
}

/** The register says "Karlsruhe" for the Landkreis too, but "Enzkreis" and "Alb-Donau-Kreis" in full. */
const landkreisName = (name: string): string => (/kreis\b/i.test(name) ? name : `Landkreis ${name}`);
