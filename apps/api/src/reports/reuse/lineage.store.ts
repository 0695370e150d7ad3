import type { Tx } from '../../core/database/database.js';

/** Locks reports, elders first: parallel changes of a family wait for each other instead of blocking each other. */
export async function lockFamily(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(`select id from report where id = any($1::uuid[]) order by cardinality(lineage), id for update`, [ids]);
}

/** Counts a new copy at its origin and at all whose copy that is. Locked before. */
export async function countCopy(tx: Tx, originId: string, lineage: readonly string[]): Promise<void> {
  await tx.rows(
    `update report set copies = copies + (id = $1)::int, copies_below = copies_below + 1 where id = any($2::uuid[])`,
    [originId, lineage],
  );
}

/** Takes a report out of its family: its copies become copies of its origin, and it is counted nowhere. Locked before. */
export async function uncount(
  tx: Tx,
  { id, originId, lineage }: { id: string; originId: string | null; lineage: readonly string[] },
): Promise<void> {
  const children = await tx.rows<{ id: string }>(`update report set origin_id = $2 where origin_id = $1 returning id`, [
    id,
    originId,
  ]);
  await tx.rows(`update report set lineage = array_remove(lineage, $1::uuid) where lineage @> array[$1::uuid]`, [id]);
  await tx.rows(
    `update report set copies = copies + case when id = $1 then $3::int - 1 else 0 end, copies_below = copies_below - 1
     where id = any($2::uuid[])`,
    [originId, lineage, children.length],
  );
}
