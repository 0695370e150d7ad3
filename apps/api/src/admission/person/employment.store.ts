import type { Tx } from '../../core/database/database.js';
import { addDays, type Day } from '../calendar/day.rules.js';

/**
 * Ends what somebody has by working at a place: approvals, exceptions and the role of contact, as of a day (the first one
 * without). What was to begin later never begins.
 */
export async function endEmployment(tx: Tx, personId: string, firstDayWithout: Day, by: string | null): Promise<void> {
  await tx.rows(
    `update approval set ended_on = greatest(approved_on, $2::date), ended_by = $3
     where person_id = $1 and (ended_on is null or ended_on > $2::date)`,
    [personId, firstDayWithout, by],
  );
  await tx.rows(`update access_exception set ends_on = $2::date where person_id = $1 and ends_on > $2::date`, [
    personId,
    addDays(firstDayWithout, -1),
  ]);
  await tx.rows(
    `update administration_contact set until = greatest(since, $2::date) where person_id = $1 and (until is null or until > $2::date)`,
    [personId, firstDayWithout],
  );
}
