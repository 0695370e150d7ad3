import type { Tx } from '../database/database.js';

/** Implemented by the sign-in area: how somebody with a new account gets their first password. */
export abstract class AccountLinks {
  /** Makes a one-time link to set a password; earlier ones of the person end. Returns its token and how long it works. */
  abstract issue(tx: Tx, personId: string, now: Date): Promise<{ token: string; path: string; hours: number }>;
}
