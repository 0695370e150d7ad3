import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import { PRUNED } from './fact-history.js';

const EVERY_MS = 60 * 60_000;

/** Deletes facts after their time, never those that a consumer has still to see. */
@Injectable()
export class FactPruner implements OnApplicationBootstrap {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => {
      if (this.timer) clearInterval(this.timer);
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.prune(new Date()).catch((error: unknown) => log.warn({ err: error }, 'old facts cannot be deleted now'));
    }, EVERY_MS);
    this.timer.unref();
  }

  /** Deletes what is due and notes how far; cursors before that place get "load anew". Returns the number deleted. */
  async prune(now: Date): Promise<number> {
    const before = new Date(now.getTime() - this.settings.factRetentionDays * 86_400_000);
    return this.db.write(null, async (tx) => {
      // The note is written before anything is deleted, in the same transaction: a reader sees both or neither.
      const [due] = await tx.rows<{ xid: string; id: string }>(
        `select xid::text, id::text from fact f
         where at < $1 and (xid, id) <= coalesce(
           (select (p.xid, p.id) from fact_place p where p.consumer <> $2 order by p.xid, p.id limit 1),
           (f.xid, f.id))
         order by xid desc, id desc limit 1`,
        [before, PRUNED],
      );
      if (!due) return 0;
      await tx.rows(
        `insert into fact_place (consumer, xid, id) values ($1, $2::text::xid8, $3::bigint)
         on conflict (consumer) do update set xid = excluded.xid, id = excluded.id, moved_at = now()`,
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
