import { ADMISSION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { Database, type Tx } from '../core/database/database.js';
import { Rounds, takeTurn } from '../core/jobs/rounds.js';
import { ApplicationReminders } from './application/application.reminders.js';
import { ConfirmationReminders } from './delegation/confirmation.reminders.js';
import { DelegationService } from './delegation/delegation.service.js';
import { isWorkingDay } from './calendar/holidays.rules.js';

const EVERY_MS = 10 * 60_000;

/**
 * What happens by the calendar: reminders, departures, applications that nobody confirmed. Looks every ten minutes, one
 * replica at a time; each thing knows by itself whether it was done, so that a missed day is made up for.
 */
@Injectable()
export class AdmissionClock {
  constructor(
    private readonly db: Database,
    private readonly applications: ApplicationReminders,
    private readonly confirmations: ConfirmationReminders,
    private readonly delegation: DelegationService,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'reminders cannot be sent now', (now) => this.tick(now));
  }

  /** Does what is due. False where another replica is at it. */
  async tick(now: Date): Promise<boolean> {
    return this.db.write(null, async (tx) => {
      if (!(await takeTurn(tx, 'admission clock'))) return false;
      await forgetUnconfirmed(tx, now);
      await this.delegation.completeDepartures(tx, now);
      if (isWorkingDay(dayInBerlin(now))) {
        await this.applications.remind(tx, now);
        await this.confirmations.remind(tx, now);
      }
      return true;
    });
  }
}

/** Whoever does not confirm leaves nothing behind. */
async function forgetUnconfirmed(tx: Tx, now: Date): Promise<void> {
  await tx.rows(
    `delete from application where state = 'UNCONFIRMED' and created_at < $1::timestamptz - interval '1 hour' * $2::int`,
    [now, ADMISSION.confirmHours],
  );
  await tx.rows(`delete from application_link where expires_at < $1`, [now]);
}
