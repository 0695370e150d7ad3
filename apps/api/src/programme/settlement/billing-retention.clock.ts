import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { Rounds } from '../../core/jobs/rounds.js';

const EVERY_MS = 60 * 60_000;

/** Takes the names of erased people out of billed cases once nobody may ask for the evidence any more. */
@Injectable()
export class BillingRetentionClock {
  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'names in billed cases cannot be deleted now', (now) => this.forget(now));
  }

  /** Counts from the settlement, of a case that was never settled from its completion. Returns how many names went. */
  forget(now: Date): Promise<number> {
    return this.db.write(null, async (tx) => {
      const gone = await tx.rows(
        `update funding_case set person_name = null
         where person_name is not null
           and coalesce(settled_on, completed_on) < $1::timestamptz::date - make_interval(years => $2::int)
         returning 1`,
        [now, this.settings.billingRetentionYears],
      );
      return gone.length;
    });
  }
}
