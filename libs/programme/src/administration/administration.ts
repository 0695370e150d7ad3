import { parseCount } from '../values/count.js';
import type { Refusal } from '../values/refusals.js';
import { accept, fields, refuse, type Result } from '../values/result.js';
import { parseAdministrationKey, type AdministrationKey } from './administration-key.js';

export const ADMINISTRATION_KINDS = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT', 'STADTKREIS', 'LANDKREIS'] as const;
export type AdministrationKind = (typeof ADMINISTRATION_KINDS)[number];

/** By inhabitants, smallest first: each from its figure up to the next. */
export const SIZE_CLASSES = [
  'BELOW_5000',
  'FROM_5000',
  'FROM_10000',
  'FROM_20000',
  'FROM_50000',
  'FROM_100000',
] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** What the programme's rules need to know of an administration. */
export interface Administration {
  readonly key: AdministrationKey;
  readonly kind: AdministrationKind;
  /** Inhabitants of the official register; of a Landkreis the sum of its municipalities. */
  readonly population: number;
}

/** Whether the text names a kind of administration as the official register has them: `GEMEINDE` … `LANDKREIS`. */
export function isAdministrationKind(text: string): text is AdministrationKind {
  return ADMINISTRATION_KINDS.some((kind) => kind === text);
}

/** The size class of a number of inhabitants (whole, from 0): 4,999 is BELOW_5000, 5,000 is FROM_5000. */
export function sizeClassOf(population: number): SizeClass {
  if (population < 5_000) return 'BELOW_5000';
  if (population < 10_000) return 'FROM_5000';
  if (population < 20_000) return 'FROM_10000';
  if (population < 50_000) return 'FROM_20000';
  if (population < 100_000) return 'FROM_50000';
  return 'FROM_100000';
}

/**
 * Reads an administration. Refuses, by field, with INVALID_ADMINISTRATION_KEY, UNKNOWN_ADMINISTRATION_KIND and
 * INVALID_COUNT (inhabitants), and with KIND_DOES_NOT_FIT_KEY.
 */
export function parseAdministration(input: { key: string; kind: string; population: number }): Result<Administration> {
  const parsed = fields({
    key: parseAdministrationKey(input.key),
    kind: parseKind(input.kind),
    population: parseCount(input.population),
  });
  if (!parsed.ok) return parsed;
  const { key, kind } = parsed.value;
  return kindFitsKey(kind, key) ? parsed : refuse({ code: 'KIND_DOES_NOT_FIT_KEY', kind, key });
}

function parseKind(text: string): Result<AdministrationKind, Refusal<'UNKNOWN_ADMINISTRATION_KIND'>> {
  return isAdministrationKind(text) ? accept(text) : refuse({ code: 'UNKNOWN_ADMINISTRATION_KIND', text });
}

/** As in the official register: a Stadtkreis has no municipality number besides its county's. */
function kindFitsKey(kind: AdministrationKind, key: AdministrationKey): boolean {
  if (key.length === 5) return kind === 'LANDKREIS';
  return kind !== 'LANDKREIS' && (kind === 'STADTKREIS') === key.endsWith('000');
}
