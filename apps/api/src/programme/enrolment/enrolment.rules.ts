import type { ProgrammeRefusal } from '../refusal/programme-refusal.js';

/** What decides about a seat. Days are YYYY-MM-DD, `qualifiedOn` is the day on which the Basis was completed. */
export interface SeatFacts {
  kind: 'BASIS' | 'AUFBAU';
  cancelled: boolean;
  firstDay: string;
  lastDay: string;
  enrolUntil: string;
  seats: number;
  seatsTaken: number;
  courseDays: number;
  isOpenToPerson: boolean;
  qualifiedOn: string | null;
}

/**
 * Whether somebody may take a seat today. `isLate`: an officer may still add people while the course runs. Aufbau takes a
 * Basis completed before it begins (programme rules, Qualification).
 */
export function seatRefusals(
  facts: SeatFacts,
  days: readonly number[],
  today: string,
  isLate: boolean,
): ProgrammeRefusal[] {
  if (facts.cancelled) return [{ code: 'RUN_CANCELLED' }];
  const refusals: ProgrammeRefusal[] = [];
  const until = isLate ? facts.lastDay : facts.enrolUntil;
  if (until < today) refusals.push({ code: 'ENROLMENT_CLOSED', until });
  if (!facts.isOpenToPerson) refusals.push({ code: 'NOT_IN_GROUP' });
  if (facts.seatsTaken >= facts.seats) refusals.push({ code: 'COURSE_FULL', seats: facts.seats });
  const isReady = facts.kind === 'BASIS' || (facts.qualifiedOn !== null && facts.qualifiedOn < facts.firstDay);
  if (!isReady) refusals.push({ code: 'AUFBAU_WITHOUT_BASIS', completedOn: facts.qualifiedOn });
  for (const day of days) {
    if (!Number.isInteger(day) || day < 1 || day > facts.courseDays) {
      refusals.push({ code: 'NO_SUCH_COURSE_DAY', day, days: facts.courseDays, at: 'days' });
    }
  }
  return refusals;
}
