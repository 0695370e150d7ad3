import { v7 as uuidv7 } from 'uuid';
import type { Reader, Tx } from '../core/database/database.js';
import { parseMembershipsCsv, type MembershipRow } from './memberships-csv.parser.js';
import { planMemberships, type MembershipPlan, type StoredMembership } from './memberships-plan.rules.js';
import { MembershipsChanged } from './register.facts.js';

export type { MembershipPlan } from './memberships-plan.rules.js';

export interface PlannedImport {
  plan: MembershipPlan;
  /** Display names by key. */
  names: Map<string, string>;
}

/** Two imports at once would each plan without the other; the register must not lose a key meanwhile. */
export async function lockMemberships(tx: Tx): Promise<void> {
  await tx.rows(`lock table administration in share mode`);
  await tx.rows(`lock table membership in share row exclusive mode`);
}

/** Reads a list and compares it with what is stored. `only`: lines of other associations are refused. */
export async function planMembershipImport(
  db: Reader,
  text: string,
  only: string | null = null,
): Promise<PlannedImport> {
  const administrations = await db.rows<{ ags: string; name: string }>(
    `select ags, display_name as name from administration where closed_on is null`,
  );
  const names = new Map(administrations.map(({ ags, name }) => [ags, name]));
  const parsed = parseMembershipsCsv(text, new Set(names.keys()));
  const foreign = parsed.rows.filter(({ association }) => only !== null && association !== only);
  const rows = parsed.rows.filter((row) => !foreign.includes(row));
  const refused = [
    ...parsed.refused,
    ...foreign.map(({ line }) => ({
      line,
      field: 'association' as const,
      code: 'FOREIGN_ASSOCIATION' as const,
      de: 'Die Zeile betrifft einen anderen Verband; dessen Mitgliedschaften trägt er selbst ein.',
    })),
  ];
  const stored = await db.rows<StoredMembership>(
    `select id, ags, association_key as association, valid_from::text as "from", valid_to::text as "to", source, confidence
     from membership where ags = any($1::text[]) order by valid_from, id`,
    [[...new Set(rows.map(({ ags }) => ags))]],
  );
  return { plan: planMemberships(rows, stored, refused), names };
}

/** Administrations that the plan changes. */
export function administrationsOf({ added, changed, superseded }: MembershipPlan): string[] {
  const touched: { ags: string }[] = [...added, ...changed.map(({ row }) => row), ...superseded];
  return [...new Set(touched.map(({ ags }) => ags))].sort();
}

/** Writes what the plan adds, changes and drops, and says so. Returns the id of the import. */
export async function writeMembershipPlan(tx: Tx, plan: MembershipPlan): Promise<string> {
  const id = uuidv7();
  const administrations = administrationsOf(plan);
  if (administrations.length === 0) return id;
  const { added, changed, superseded } = plan;
  // Presumptions first: there must be no moment with two periods, also not for a trigger or a constraint to come.
  await tx.rows(`delete from membership where id = any($1::uuid[])`, [superseded.map((stored) => stored.id)]);
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
  tx.record(MembershipsChanged(id, { administrations }));
  return id;
}
