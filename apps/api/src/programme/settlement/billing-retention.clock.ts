import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { Lifecycle } from '../../core/http/lifecycle.js';
import { log } from '../../core/telemetry/log.js';

const EVERY_MS = 60 * 60_000;

/** Takes the names of erased people out of billed cases once nobody may ask for the evidence any more. */
@Injectable()
export class BillingRetentionClock implements OnApplicationBootstrap {
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
      this.forget(new Date()).catch((error: unknown) =>
        log.warn({ err: error }, 'names in billed cases cannot be deleted now'),
      );
    }, EVERY_MS);
    this.timer.unref();
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
