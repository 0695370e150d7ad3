import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { Rounds } from '../jobs/rounds.js';
import { FactConsumers } from './fact-consumer.js';
import { PRUNED } from './fact-log.js';

const EVERY_MS = 60 * 60_000;
/** Facts deleted in one transaction: a statement must end in time, also after months without pruning. */
const SLICE = 5_000;

/** Deletes facts after their time, never those that a consumer has still to see. */
@Injectable()
export class FactPruner {
  constructor(
    private readonly db: Database,
    private readonly consumers: FactConsumers,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly lifecycle: Lifecycle,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'old facts cannot be deleted now', (now) => this.prune(now));
  }

  /** Deletes what is due and notes how far; cursors before that place get "load anew". Returns the number deleted. */
  async prune(now: Date): Promise<number> {
    const before = new Date(now.getTime() - this.settings.factRetentionDays * 86_400_000);
    let deleted = 0;
    for (let slice = SLICE; slice >= SLICE && !this.lifecycle.draining; deleted += slice)
      slice = await this.pruneSlice(before);
    return deleted;
  }

  private pruneSlice(before: Date): Promise<number> {
    return this.db.write(null, async (tx) => {
      // Consumers of earlier versions keep a place as well; only those that still work hold facts back.
      const [due] = await tx.rows<{ xid: string; id: string }>(
        `select xid::text, id::text from (
           select f.xid, f.id from fact f
           where f.at < $1 and f.xid <= pg_snapshot_xmin(pg_current_snapshot()) and not exists (
             select 1 from fact_place p where p.consumer = any($2::text[]) and (p.xid, p.id) < (f.xid, f.id))
           order by f.xid, f.id limit $3) due
         order by due.xid desc, due.id desc limit 1`,
        [before, this.consumers.names, SLICE],
      );
      if (!due) return 0;
      // The note and what it speaks of come in one transaction: a reader sees both or neither. It never goes back.
      await tx.rows(
        `insert into fact_place (consumer, xid, id) values ($1, $2::text::xid8, $3::bigint)
         on conflict (consumer) do update set xid = excluded.xid, id = excluded.id, moved_at = now()
         where (fact_place.xid, fact_place.id) < (excluded.xid, excluded.id)`,
        [PRUNED, due.xid, due.id],
      );
      const [row] = await tx.rows<{ count: number }>(
        `with gone as (delete from fact where (xid, id) <= ($1::text::xid8, $2::bigint) returning 1)
         select count(*)::int as count from gone`,
        [due.xid, due.id],
      );
      return row?.count ?? 0;
    });
  }
}
