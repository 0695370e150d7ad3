import type { AdministrationKey } from '../administration/administration-key.js';
import type { Brand } from '../values/brand.js';
import { idText } from '../values/ids.js';
import type { Refusal } from '../values/refusals.js';
import { accept, refuse, type Result } from '../values/result.js';

/** The Bildungs-Voucher-ID of a Basis or Inhouse case, the Aufbauprogramm-ID of an Aufbau case. */
export type VoucherId = Brand<string, 'VoucherId'>;

/** Reads an ID: 1 to 64 characters, space around them is cut. Refuses with INVALID_ID. */
export function parseVoucherId(text: string): Result<VoucherId, Refusal<'INVALID_ID'>> {
  const id = idText(text);
  return id === null ? refuse({ code: 'INVALID_ID', text }) : accept(id as string as VoucherId);
}

/**
 * Whether an ID begins with the AGS of the administration (programme rules, course of a case). A Landkreis has 5
 * digits, with which the AGS of its municipalities begin too: its ID goes on with 000 or with another sign than a
 * digit, so that a municipality's voucher is never taken for the county's.
 */
export function belongsTo(voucherId: VoucherId, administration: AdministrationKey): boolean {
  if (!voucherId.startsWith(administration)) return false;
  return administration.length === 8 || /^(?:000|\D|$)/.test(voucherId.slice(administration.length));
}
