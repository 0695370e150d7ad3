import { badInput } from '../../access/refusals.js';

/** Makes an opaque cursor of a list: the list's name and the keys of the last item. */
export function encodeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** Reads a cursor of that list back; refuses those of other lists and forged ones as bad input. */
export function decodeCursor(list: string, cursor: string, checks: readonly ((key: string) => boolean)[]): string[] {
  const refuse = () => badInput({ field: 'after', code: 'UNKNOWN_CURSOR' });
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse();
  }
  if (!Array.isArray(value) || value[0] !== list || value.length !== checks.length + 1) throw refuse();
  return checks.map((check, index) => {
    const key: unknown = value[index + 1];
    if (typeof key !== 'string' || key.length > 200 || key.includes('\0') || !check(key)) throw refuse();
    return key;
  });
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** Microseconds since 1970 as text: keeps PostgreSQL's full precision, which a JavaScript Date would cut. */
export const isMicros = (text: string): boolean => /^\d{1,17}$/.test(text);
