/** 1136 → `1.136`. */
export const number = (value: number): string => value.toLocaleString('de-DE');

/** `2025-11-30` → `30.11.2025`. */
export const day = (iso: string): string => iso.split('-').reverse().join('.');

/** `1 Konto`, `3 Konten`. */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** `a, b und c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;

/** Short names of the associations by key. */
export const associationNames = {
  staedtetag: 'Städtetag',
  gemeindetag: 'Gemeindetag',
  landkreistag: 'Landkreistag',
} as const;
