import type { Brand } from '../values/brand.js';
import type { Refusal } from '../values/refusals.js';
import { accept, refuse, type Result } from '../values/result.js';

/** The 8-digit AGS of a municipality, the 5-digit key of a Landkreis. */
export type AdministrationKey = Brand<string, 'AdministrationKey'>;
/** The 5-digit key of a Landkreis or Stadtkreis. */
export type CountyKey = Brand<string, 'CountyKey'>;
/** The 3-digit key of a Regierungsbezirk (081 Stuttgart, 082 Karlsruhe, 083 Freiburg, 084 Tübingen). */
export type RegierungsbezirkKey = Brand<string, 'RegierungsbezirkKey'>;

/** Land 01 to 16, then Regierungsbezirk, Kreis and, of a municipality, Gemeinde. */
const SHAPE = /^(?:0[1-9]|1[0-6])\d{3}(?:\d{3})?$/;

/** Reads a key of 5 or 8 digits, without space. Refuses with INVALID_ADMINISTRATION_KEY. */
export function parseAdministrationKey(text: string): Result<AdministrationKey, Refusal<'INVALID_ADMINISTRATION_KEY'>> {
  return SHAPE.test(text) ? accept(text as AdministrationKey) : refuse({ code: 'INVALID_ADMINISTRATION_KEY', text });
}

/** The county that an administration lies in; a Stadtkreis and a Landkreis are their own. */
export function countyKeyOf(key: AdministrationKey): CountyKey {
  return key.slice(0, 5) as string as CountyKey;
}

/** The Regierungsbezirk that an administration lies in (official key: Land, Regierungsbezirk, Kreis, Gemeinde). */
export function regierungsbezirkKeyOf(key: AdministrationKey): RegierungsbezirkKey {
  return key.slice(0, 3) as string as RegierungsbezirkKey;
}
