import type { Reader } from '../database/reader.js';
import type { Fact, FactPosition } from './fact.js';

export interface NewFact {
  kind: string;
  subject: string;
  data: unknown;
}

/** Appends facts inside the transaction that makes them true. One statement, however many. */
export async function insertFacts(
  tx: Reader,
  facts: readonly NewFact[],
  actorId: string | null,
  requestId: string | null,
): Promise<void> {
  await tx.rows(
    `insert into fact (kind, subject, data, actor_id, request_id)
     select f.value->>'kind', f.value->>'subject', f.value->'data', $2::uuid, $3
     from jsonb_array_elements($1::jsonb) with ordinality as f
     order by f.ordinality`,
    [JSON.stringify(facts), actorId, requestId],
  );
}

export interface FactRow {
  xid: string;
  id: string;
  kind: string;
  subject: string;
  data: unknown;
  actor_id: string | null;
  request_id: string | null;
  at: Date;
}

export const factOf = (row: FactRow): Fact => ({
  position: { xid: BigInt(row.xid), id: BigInt(row.id) },
  kind: row.kind,
  subject: row.subject,
  data: row.data,
  actorId: row.actor_id,
  requestId: row.request_id,
  at: new Date(row.at),
});

/**
 * Facts after a position, in their order, up to the horizon: those of transactions older than every running one.
 * A sequence alone is not commit order (a smaller number may commit later); below the horizon nothing can appear any more.
 * `pending`: facts exist beyond the horizon, so ask again soon.
 */
export async function readFacts(
  db: Reader,
  after: FactPosition,
  limit: number,
): Promise<{ facts: Fact[]; pending: boolean }> {
  const rows = await db.rows<FactRow & { settled: boolean }>(
    `select xid::text, id::text, kind, subject, data, actor_id, request_id, at,
            xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
     from fact
     where (xid, id) > ($1::text::xid8, $2::bigint)
     order by xid, id
     limit $3`,
    [after.xid.toString(), after.id.toString(), limit],
  );
  const facts: Fact[] = [];
  for (const row of rows) {
    if (!row.settled) return { facts, pending: true };
    facts.push(factOf(row));
  }
  return { facts, pending: rows.length === limit };
}

/** The position at which a reader that wants only what comes now begins. */
export async function headOfFacts(db: Reader): Promise<FactPosition> {
  const [row] = await db.rows<{ xid: string; id: string }>(
    `select xid::text, id::text from fact where xid < pg_snapshot_xmin(pg_current_snapshot())
     order by xid desc, id desc limit 1`,
  );
  return row ? { xid: BigInt(row.xid), id: BigInt(row.id) } : { xid: 0n, id: 0n };
}
