import { daysBetween, type Day } from '../calendar/day.rules.js';

/** What the contact has to be told about a confirmation on a day. */
export type ReminderStage = 'SOON' | 'DUE' | 'LAST' | 'PAUSED';

/** Days before the due day on which the first reminder goes out. */
export const SOON_DAYS = 30;
/** Days before the pause on which the last reminder goes out. */
const LAST_DAYS = 7;

/** The stage in which a confirmation is; null: nothing to say yet. `until`: last day before access pauses. */
export function stageOf({ dueOn, until }: { dueOn: Day; until: Day }, today: Day): ReminderStage | null {
  if (until < today) return 'PAUSED';
  if (daysBetween(today, until) < LAST_DAYS) return 'LAST';
  if (dueOn <= today) return 'DUE';
  return daysBetween(today, dueOn) <= SOON_DAYS ? 'SOON' : null;
}
