import type { Reader } from '../database/reader.js';
import { START_OF_FACTS, type Fact, type FactPosition } from './fact.js';

export interface NewFact {
  kind: string;
  subject: string;
  data: unknown;
}

/** A fact with who made it true, and by which request. */
export interface RecordedFact extends NewFact {
  actorId: string | null;
  requestId: string | null;
}

/** Appends facts inside the transaction that makes them true. One statement, however many; texts that JSON cannot hold throw. */
export function factStatement(facts: readonly RecordedFact[]): { text: string; values: readonly unknown[] } {
  return {
    text: `insert into fact (kind, subject, data, actor_id, request_id)
      select f.value->>'kind', f.value->>'subject', f.value->'data', (f.value->>'actorId')::uuid, f.value->>'requestId'
      from jsonb_array_elements($1::jsonb) with ordinality as f
      order by f.ordinality`,
    values: [JSON.stringify(facts)],
  };
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

/** What lies after a position. */
export interface FactPage {
  /** Up to the horizon, in order: nothing can appear before or between them any more. */
  facts: Fact[];
  /** Committed already, but beyond the horizon: their order is still open, and there may be more. */
  early: Fact[];
  /** Ask again soon: facts wait beyond the horizon, or the page was full. */
  pending: boolean;
}

/**
 * Facts after a position, in their order, up to the horizon. A sequence alone is not commit order: a smaller number may
 * commit later. So each fact bears an order number that is greater than its own transaction's and than those of all that
 * had ended when it was recorded (default of `fact.xid`). Two rules follow:
 * - Whoever changes a row after somebody else records a fact behind theirs.
 * - What is not committed yet will bear a number greater than the oldest running transaction's: up to there, the
 *   horizon, nothing can appear any more.
 * The order names the table: a bare `xid` would be the selected text, and '1000' stands before '999'.
 */
export async function readFacts(db: Reader, after: FactPosition, limit: number): Promise<FactPage> {
  const rows = await db.rows<FactRow & { settled: boolean }>(
    `select xid::text, id::text, kind, subject, data, actor_id, request_id, at,
            xid <= pg_snapshot_xmin(pg_current_snapshot()) as settled
     from fact
     where (xid, id) > ($1::text::xid8, $2::bigint)
     order by fact.xid, fact.id
     limit $3`,
    [after.xid.toString(), after.id.toString(), limit],
  );
  const settled = rows.filter((row) => row.settled);
  return {
    facts: settled.map(factOf),
    early: rows.slice(settled.length).map(factOf),
    pending: settled.length < rows.length || rows.length === limit,
  };
}

/** Name under which the pruner notes how far it has deleted. */
export const PRUNED = 'pruned';

/** The position at which a reader that wants only what comes now begins. */
export async function headOfFacts(db: Reader): Promise<FactPosition> {
  const [row] = await db.rows<{ xid: string; id: string }>(
    `select xid::text, id::text from (
       (select xid, id from fact where xid <= pg_snapshot_xmin(pg_current_snapshot())
        order by fact.xid desc, fact.id desc limit 1)
       union all
       select xid, id from fact_place where consumer = $1) known
     order by known.xid desc, known.id desc limit 1`,
    [PRUNED],
  );
  return row ? { xid: BigInt(row.xid), id: BigInt(row.id) } : START_OF_FACTS;
}
