import type { Reader } from '../database/reader.js';
import { PRUNED } from './fact-log.js';

/**
 * After a restore into a new cluster, transaction numbers start low again and old facts would stand beyond the horizon
 * for good, and after those that come. Then all facts so far get new positions before everything that comes, in their
 * old order, and consumers keep their place between the same two facts. Cursors from before the restore lead to
 * "load anew". To be run in one transaction. Returns the number of facts renumbered.
 */
export async function repairFactOrder(tx: Reader): Promise<number> {
  const [state] = await tx.rows<{ ahead: boolean; last: string }>(
    `select coalesce(max(xid) > pg_snapshot_xmax(pg_current_snapshot()), false) as ahead,
       coalesce(max(id), 0)::text as last
     from (select xid, id from fact union all select xid, id from fact_place) known`,
  );
  if (!state?.ahead) return 0;
  // Row numbers are new as well: no cursor that was ever given out names one of the new positions.
  await tx.rows(
    `update fact_place p set xid = '1', id = $1::bigint + (select count(*) from fact f where (f.xid, f.id) <= (p.xid, p.id))
     where consumer <> $2`,
    [state.last, PRUNED],
  );
  await tx.rows(
    `insert into fact_place (consumer, xid, id) values ($2, '1', $1::bigint)
     on conflict (consumer) do update set xid = excluded.xid, id = excluded.id`,
    [state.last, PRUNED],
  );
  const moved = await tx.rows(
    `with old as (delete from fact returning *)
     insert into fact (xid, id, kind, subject, data, actor_id, request_id, at) overriding system value
     select '1', $1::bigint + row_number() over (order by xid, id), kind, subject, data, actor_id, request_id, at from old
     returning 1`,
    [state.last],
  );
  await tx.rows(`select setval(pg_get_serial_sequence('fact', 'id'), $1::bigint + $2)`, [state.last, moved.length]);
  return moved.length;
}
