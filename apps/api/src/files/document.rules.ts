/** A kind of document that is taken: how its name ends, and how it is served. */
export interface DocumentType {
  extension: string;
  mediaType: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** Documents by their ending. No macros, no archives, nothing that a browser would run. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { extension: 'pdf', mediaType: 'application/pdf' },
  { extension: 'docx', mediaType: `${OFFICE}.wordprocessingml.document` },
  { extension: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet` },
  { extension: 'pptx', mediaType: `${OFFICE}.presentationml.presentation` },
  { extension: 'odt', mediaType: `${OPEN}.text` },
  { extension: 'ods', mediaType: `${OPEN}.spreadsheet` },
  { extension: 'odp', mediaType: `${OPEN}.presentation` },
  { extension: 'csv', mediaType: 'text/csv' },
  { extension: 'txt', mediaType: 'text/plain' },
];

/** Texts have no mark of their own: they are what holds nothing but text. */
const TEXTS: readonly string[] = ['csv', 'txt'];
const PICTURES: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'];

export type Verdict = { take: 'document'; type: DocumentType } | { take: 'picture' } | { take: 'nothing'; code: Lie };
export type Lie = 'WRONG_TYPE' | 'FALSE_NAME';

const endingOf = (name: string): string => (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? '').toLowerCase();

/**
 * What to do with an upload. `found` is the ending that its bytes have; null: no mark of any known kind. A file that
 * is named like another kind than it is gets refused: people would open it as what it is called.
 */
export function verdictOn(name: string, found: string | null, isText: boolean): Verdict {
  const ending = endingOf(name);
  const claimed = DOCUMENT_TYPES.find(({ extension }) => extension === ending);
  const isClaimedPicture = PICTURES.includes(ending);
  if (!claimed && !isClaimedPicture) return { take: 'nothing', code: 'WRONG_TYPE' };
  if (isClaimedPicture) {
    const same = found === ending || (found === 'jpg' && ending === 'jpeg');
    return same ? { take: 'picture' } : { take: 'nothing', code: 'FALSE_NAME' };
  }
  const fits = claimed && (TEXTS.includes(ending) ? found === null && isText : found === ending);
  return fits ? { take: 'document', type: claimed } : { take: 'nothing', code: 'FALSE_NAME' };
}

const MAX_NAME = 120;

/**
 * A name as it may be stored and given out: no folders, no control or direction characters (they make "fdp.exe" read
 * "exe.pdf"), not hidden, not too long; the ending stays.
 */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = endingOf(plain);
  if (ending === '') return plain.slice(0, MAX_NAME);
  const stem = plain
    .slice(0, -(ending.length + 1))
    .replace(/^\.+/, '')
    .trim();
  return `${[...stem].slice(0, MAX_NAME).join('') || 'datei'}.${ending}`;
}

/** Whether bytes are text: no control characters but tab and line breaks. Pieces of a file may be asked one after the other. */
export function isPlainText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

/** `Content-Disposition` of a file to save (RFC 6266): an ASCII name for old readers, the real one beside it. */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
