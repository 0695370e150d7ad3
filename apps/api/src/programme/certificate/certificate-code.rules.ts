/** Crockford's base 32: no I, L, O and U, so that a code survives being read aloud and typed. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 signs of 5 bits: 100 bits that nobody guesses. */
const LENGTH = 20;
/** Bytes of chance that a code takes. */
export const CODE_BYTES = LENGTH;

/** A code from random bytes, in groups for reading: `7K3DW-…`. Every sign takes 5 bits of one byte, so all are as likely. */
export function codeFrom(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length] ?? '');
  if (signs.length < LENGTH) throw new RangeError('too few bytes for a code');
  return [0, 5, 10, 15].map((at) => signs.slice(at, at + 5).join('')).join('-');
}

/** The signs of a code as somebody typed it (lower case, other groups, O for 0); null when it can be no code. */
export function signsOf(typed: string): string | null {
  if (typed.length > 60) return null;
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : null;
}

/** The first letters of the first and the last name, as the verification page shows them: `M. B.`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => `${[...(word ?? '')][0]?.toLocaleUpperCase('de') ?? ''}.`).join(' ');
}
