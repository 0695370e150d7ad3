import type { Database } from '../core/database/database.js';
import {
  lockMemberships,
  planMembershipImport,
  writeMembershipPlan,
  type MembershipPlan,
} from '../register/membership-import.service.js';

export interface MembershipsOptions {
  dryRun: boolean;
  /** Takes the good lines over although others are refused. */
  skipRefused: boolean;
}

export interface MembershipsOutcome {
  plan: MembershipPlan;
  written: boolean;
  /** Display names by key. */
  names: ReadonlyMap<string, string>;
}

/** Imports a list of memberships in one transaction: whole, or without its refused lines where that is asked for. */
export async function importMemberships(
  db: Database,
  text: string,
  { dryRun, skipRefused }: MembershipsOptions,
): Promise<MembershipsOutcome> {
  if (dryRun) return { ...(await planMembershipImport(db, text)), written: false };
  return db.write(null, async (tx) => {
    await lockMemberships(tx);
    const { plan, names } = await planMembershipImport(tx, text);
    const written = plan.refused.length === 0 || skipRefused;
    if (written) await writeMembershipPlan(tx, plan);
    return { plan, names, written };
  });
}
