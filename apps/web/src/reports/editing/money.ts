/** What somebody typed as an amount in euros, in cents; null: nothing; undefined: no amount. 9.400 · 9400,50 · 9 400 € */
export function parseEuros(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0€]/g, '').replace(/^eur/i, '');
  if (plain === '') return null;
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  return Number((match[1] ?? '').replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** As it is typed: 9400 or 9400,50. */
export const eurosInput = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
