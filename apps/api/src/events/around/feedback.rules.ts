import type { EventRefusalCode } from '../event.refusal.js';
import type { SeatState } from '../rsvp/rsvp.rules.js';

/** Feedback may be given so many days after the end. */
const FEEDBACK_DAYS = 30;
const DAY = 86_400_000;

/** Why somebody may not give feedback now; null: they may, once. People at an event without a door have only their seat. */
export function feedbackBar(
  rsvp: { seat: SeatState; attendedAt: Date | string | null } | null | undefined,
  endsAt: Date,
  now: Date,
): EventRefusalCode | null {
  if (!rsvp || (rsvp.attendedAt === null && rsvp.seat !== 'SEATED')) return 'NOT_A_PARTICIPANT';
  if (now < endsAt) return 'NOT_OVER';
  return now.getTime() > endsAt.getTime() + FEEDBACK_DAYS * DAY ? 'FEEDBACK_CLOSED' : null;
}
