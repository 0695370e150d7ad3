import { v7 as uuidv7 } from 'uuid';
import type { Database, Reader, Tx } from '../core/database/database.js';
import { parseMembershipsCsv, type MembershipRow } from '../register/memberships-csv.parser.js';
import { MembershipsChanged } from '../register/register.facts.js';
import { planMemberships, type MembershipPlan, type StoredMembership } from './memberships-plan.rules.js';

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
  if (dryRun) return { ...(await readPlan(db, text)), written: false };
  return db.write(null, async (tx) => {
    // Two imports at once would each plan without the other; the register must not lose a key meanwhile.
    await tx.rows(`lock table administration in share mode`);
    await tx.rows(`lock table membership in share row exclusive mode`);
    const { plan, names } = await readPlan(tx, text);
    const written = plan.refused.length === 0 || skipRefused;
    if (written) await writePlan(tx, plan);
    return { plan, names, written };
  });
}

async function readPlan(db: Reader, text: string): Promise<{ plan: MembershipPlan; names: Map<string, string> }> {
  const administrations = await db.rows<{ ags: string; name: string }>(
    `select ags, display_name as name from administration where closed_on is null`,
  );
  const names = new Map(administrations.map(({ ags, name }) => [ags, name]));
  const { rows, refused } = parseMembershipsCsv(text, new Set(names.keys()));
  const stored = await db.rows<StoredMembership>(
    `select id, ags, association_key as association, valid_from::text as "from", valid_to::text as "to", source, confidence
     from membership where ags = any($1::text[]) order by valid_from, id`,
    [[...new Set(rows.map(({ ags }) => ags))]],
  );
  return { plan: planMemberships(rows, stored, refused), names };
}

async function writePlan(tx: Tx, { added, changed, superseded }: MembershipPlan): Promise<void> {
  const touched: { ags: string }[] = [...added, ...changed.map(({ row }) => row), ...superseded];
  if (touched.length === 0) return;
  // Presumptions first: there must be no moment with two periods, also not for a trigger or a constraint to come.
  await tx.rows(`delete from membership where id = any($1::uuid[])`, [superseded.map(({ id }) => id)]);
  await tx.rows(
    `update membership m set valid_to = r."to", source = r.source, confidence = 'confirmed', recorded_at = now()
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "to" date, source text) where m.id = r.id`,
    [JSON.stringify(changed.map(({ row, stored }) => ({ id: stored.id, to: row.to, source: row.source })))],
  );
  await tx.rows(
    `insert into membership (id, ags, association_key, valid_from, valid_to, source, confidence)
     select id, ags, association, "from", "to", source, 'confirmed'
     from jsonb_to_recordset($1::jsonb) as r(id uuid, ags text, association text, "from" date, "to" date, source text)`,
    [JSON.stringify(added.map((row: MembershipRow) => ({ ...row, id: uuidv7() })))],
  );
  const administrations = [...new Set(touched.map(({ ags }) => ags))].sort();
  tx.record(MembershipsChanged(uuidv7(), { administrations }));
}
