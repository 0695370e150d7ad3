import { parseEuros } from '@lotsennetz/programme';

/** Cents of an amount as people write it ("180", "180,50"); null where it is none. */
export function centsOf(text: string): number | null {
  const cents = parseEuros(text);
  return cents.ok ? cents.value : null;
}

/** An amount as it stands in a field: "180" or "180,50". */
export const amountText = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

/** A whole number from 0; null where the text is none. */
export function wholeOf(text: string): number | null {
  const digits = text.trim().replaceAll(/[.\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
