import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database } from '../core/database/database.js';
import { Lifecycle } from '../core/http/lifecycle.js';
import { Rounds } from '../core/jobs/rounds.js';

const EVERY_MS = 60 * 60_000;
/** Deleted in one statement: it must end in time, also after months without. */
const SLICE = 5_000;

/** Deletes notifications after their time, read or not. */
@Injectable()
export class NotificationPruner {
  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly lifecycle: Lifecycle,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'old notifications cannot be deleted now', (now) => this.prune(now));
  }

  /** Returns the number deleted. Replicas that do so at once delete different ones. */
  async prune(now: Date): Promise<number> {
    const before = new Date(now.getTime() - this.settings.notificationDays * 86_400_000);
    let deleted = 0;
    for (let slice = SLICE; slice >= SLICE && !this.lifecycle.draining; deleted += slice) {
      const gone = await this.db.rows(
        `delete from notification where id in (
           select id from notification where at < $1 order by at limit $2 for update skip locked) returning id`,
        [before, SLICE],
      );
      slice = gone.length;
    }
    return deleted;
  }
}
