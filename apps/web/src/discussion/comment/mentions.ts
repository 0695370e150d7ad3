/** What stands between an `@` and the caret, while somebody is being named. */
export interface Naming {
  /** Place of the `@`. */
  start: number;
  typed: string;
}

/** At most two words are part of a name that is still being typed; an `@` inside a word belongs to an address. */
const pattern = /(?:^|[\s([„"])@([\p{L}\p{N}.'-]{0,40}(?: [\p{L}\p{N}.'-]{0,40})?)$/u;

/** @param caret place of the caret in the text */
export function namingAt(text: string, caret: number): Naming | null {
  const typed = pattern.exec(text.slice(Math.max(0, caret - 100), caret))?.[1];
  return typed === undefined ? null : { start: caret - typed.length - 1, typed };
}

export function withName(text: string, { start, typed }: Naming, label: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${label} `;
  const after = text.slice(start + 1 + typed.length).replace(/^ /, '');
  return { text: before + after, caret: before.length };
}

/** Of those who were chosen, the ones whose name still stands in the text. */
export function namedIn<Named extends { label: string }>(text: string, chosen: readonly Named[]): Named[] {
  return chosen.filter(({ label }) => text.includes(`@${label}`));
}
