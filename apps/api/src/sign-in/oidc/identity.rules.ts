/** An AGS as providers write it: eight digits, five for a Landkreis, some append zeros to those. Null: no AGS. */
export function agsOfClaim(claim: unknown): string | null {
  if (typeof claim !== 'string' && typeof claim !== 'number') return null;
  const text = String(claim).trim();
  const digits = /^\d{4}$|^\d{7}$/.test(text) ? `0${text}` : text;
  if (/^\d{5}000$/.test(digits)) return digits.slice(0, 5);
  return /^(\d{5}|\d{8})$/.test(digits) ? digits : null;
}

/**
 * Whether an identity may open an account, by the AGS that its provider names. It limits and never admits: where both are
 * known they have to be the same place. A Stadtkreis (…000) is its own county.
 */
export function mayOpen(claimed: string | null, accountAgs: string | null): boolean {
  if (claimed === null || accountAgs === null) return true;
  return claimed === accountAgs || accountAgs === `${claimed}000`;
}
