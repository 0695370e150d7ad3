/** Digits of the id that an address ends on: 48 random bits, enough to find one report. */
const SHORT = 12;
const LONGEST = 60;
const SPELT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o' };

/** A title as words of an address: "Bürgerbüro ohne Wartezeit" is "buergerbuero-ohne-wartezeit". May be empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : LONGEST);
}

const lastPart = ({ id, title }: { id: string; title: string }): string =>
  [slugOf(title), id.slice(-SHORT)].filter(Boolean).join('-');

/** Where a report is read. Its words follow the title, its end stays: older addresses lead to the same report. */
export const reportPath = (report: { id: string; title: string }): string => `/projekte/${lastPart(report)}`;

/** Where everyone reads what was released of it. */
export const publicPath = (report: { id: string; title: string }): string => `/berichte/${lastPart(report)}`;

/** The end of an id by which an address names its report; null where it is no such address. */
export const shortIdOf = (address: string): string | null =>
  /^(?:[a-z0-9-]{1,80}-)?([0-9a-f]{12})$/.exec(address)?.[1] ?? null;
