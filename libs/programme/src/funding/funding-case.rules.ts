import type { FundingPeriod } from '../rule-set/rule-set.js';
import { addDays, earlierOf, isWithin, laterOf, type CalendarDay } from '../values/calendar-day.js';
import type { Refusal } from '../values/refusals.js';
import { accept, decide, refuse, type Result } from '../values/result.js';
import { amountOfDays } from './amount.rules.js';
import { attendanceRefusals } from './attendance.rules.js';
import { basisRefusal } from './basis.rules.js';
import { mayMove } from './case-moves.js';
import type { BilledDay, CaseStatus, FundingCase, OpenProgress, Progress, ProgressIn } from './funding-case.js';
import { belongsTo, type VoucherId } from './voucher-id.js';

/*
 * One function for each move of a case; all follow the programme rules, course of a case. `today` is the day in Berlin:
 * the platform records what happened, so no step is dated in the future (DAY_IN_FUTURE). A case in a status that does not
 * allow the move is refused with MOVE_NOT_ALLOWED, whatever else is wrong.
 */

type Moved = Result<FundingCase>;

/**
 * Records the Weitergabevertrag. Refuses with CONTRACT_NOT_BEFORE_COURSE when it is dated on or after the first course
 * day, with DAY_IN_FUTURE and MOVE_NOT_ALLOWED. The contract may be older than the request: the platform records cases
 * that began on paper (programme rules, course of a case).
 */
export function concludeContract(fundingCase: FundingCase, contractOn: CalendarDay, today: CalendarDay): Moved {
  const before = progressIn('requested', fundingCase, 'contract_concluded');
  if (!before.ok) return before;
  return decide([futureRefusal(contractOn, today), contractRefusal(contractOn, fundingCase.firstCourseDay)], () =>
    moved(fundingCase, { status: 'contract_concluded', contractOn }),
  );
}

/**
 * Records the ID that the Städtetag named. Refuses with ID_OF_OTHER_ADMINISTRATION, ID_NOT_BEFORE_COURSE (without the
 * ID before the start there is no funding), before the contract with STEP_BEFORE_PREVIOUS, and with DAY_IN_FUTURE and
 * MOVE_NOT_ALLOWED (programme rules, course of a case).
 */
export function receiveId(
  fundingCase: FundingCase,
  { voucherId, idOn }: { readonly voucherId: VoucherId; readonly idOn: CalendarDay },
  today: CalendarDay,
): Moved {
  const before = progressIn('contract_concluded', fundingCase, 'id_received');
  if (!before.ok) return before;
  const { administration, firstCourseDay } = fundingCase;
  return decide(
    [
      futureRefusal(idOn, today),
      orderRefusal(idOn, before.value.contractOn),
      idRefusal(idOn, firstCourseDay),
      belongsTo(voucherId, administration) ? null : { code: 'ID_OF_OTHER_ADMINISTRATION', voucherId, administration },
    ],
    () => moved(fundingCase, { ...before.value, status: 'id_received', voucherId, idOn }),
  );
}

/**
 * Records the booking with the ID. Refuses with STEP_BEFORE_PREVIOUS when it is dated before the ID, with DAY_IN_FUTURE
 * and MOVE_NOT_ALLOWED (programme rules, course of a case).
 */
export function book(fundingCase: FundingCase, bookedOn: CalendarDay, today: CalendarDay): Moved {
  const before = progressIn('id_received', fundingCase, 'booked');
  if (!before.ok) return before;
  return decide([futureRefusal(bookedOn, today), orderRefusal(bookedOn, before.value.idOn)], () =>
    moved(fundingCase, { ...before.value, status: 'booked', bookedOn }),
  );
}

export interface RescheduleFacts {
  /** The period of the case. */
  readonly period: FundingPeriod;
  /** The day on which the person completed the Basis; null while days are missing and for a group. */
  readonly basisCompletedOn: CalendarDay | null;
}

/**
 * Moves the first course day of a case whose training is still ahead; the status stays. The case keeps its period, so
 * the new day must lie in it (COURSE_OUTSIDE_PERIOD) and after what is already recorded (CONTRACT_NOT_BEFORE_COURSE,
 * ID_NOT_BEFORE_COURSE, AUFBAU_WITHOUT_BASIS). A course that began without an ID is lost: COURSE_STARTED_WITHOUT_ID.
 */
export function reschedule(
  fundingCase: FundingCase,
  firstCourseDay: CalendarDay,
  { period, basisCompletedOn }: RescheduleFacts,
  today: CalendarDay,
): Moved {
  const { progress, training } = fundingCase;
  if (!isOpen(progress)) return refuse({ code: 'MOVE_NOT_ALLOWED', from: progress.status, to: progress.status });
  const hasContract = progress.status !== 'requested';
  const hasId = hasContract && progress.status !== 'contract_concluded';
  const { from, to } = period;
  return decide(
    [
      !hasId && fundingCase.firstCourseDay <= today
        ? { code: 'COURSE_STARTED_WITHOUT_ID', firstCourseDay: fundingCase.firstCourseDay }
        : null,
      training.kind === 'AUFBAU' ? basisRefusal(basisCompletedOn, firstCourseDay) : null,
      isWithin(firstCourseDay, period) ? null : { code: 'COURSE_OUTSIDE_PERIOD', firstCourseDay, from, to },
      hasContract ? contractRefusal(progress.contractOn, firstCourseDay) : null,
      hasId ? idRefusal(progress.idOn, firstCourseDay) : null,
    ],
    () => ({ ...fundingCase, firstCourseDay }),
  );
}

/**
 * Records which days were attended, in any order, made-up days included; fewer than planned are fine. Refuses with
 * NOTHING_ATTENDED (withdraw the case instead, it frees the place), MORE_DAYS_THAN_FUNDED, DAY_BEFORE_COURSE, DAY_TWICE,
 * and PRICE_MISSING for an Aufbau or Inhouse day without a price, prices in cents; with DAY_IN_FUTURE and
 * MOVE_NOT_ALLOWED (programme rules, course of a case).
 */
export function complete(
  fundingCase: FundingCase,
  attended: readonly BilledDay[],
  period: FundingPeriod,
  today: CalendarDay,
): Moved {
  const before = progressIn('booked', fundingCase, 'completed');
  if (!before.ok) return before;
  const checks = [
    ...attended.map(({ on }) => futureRefusal(on, today)),
    ...attendanceRefusals(fundingCase, attended, period),
  ];
  return decide(checks, () => moved(fundingCase, { ...before.value, status: 'completed', attended: [...attended] }));
}

/**
 * Settles a completed case: its amount is attended days times rate, in cents, by the rules of its own period, and stays
 * as it is (programme rules, Settlement). Refuses with STEP_BEFORE_PREVIOUS when dated before the last attended day, with
 * DAY_IN_FUTURE and MOVE_NOT_ALLOWED.
 */
export function settle(
  fundingCase: FundingCase,
  settledOn: CalendarDay,
  period: FundingPeriod,
  today: CalendarDay,
): Moved {
  const before = progressIn('completed', fundingCase, 'settled');
  if (!before.ok) return before;
  const { attended } = before.value;
  const lastDay = attended.map(({ on }) => on).reduce(laterOf, fundingCase.firstCourseDay);
  const amount = amountOfDays(fundingCase.training.kind, attended, period);
  return decide([futureRefusal(settledOn, today), orderRefusal(settledOn, lastDay)], () =>
    moved(fundingCase, { ...before.value, status: 'settled', settledOn, amount }),
  );
}

/**
 * Gives a case up before the training took place; its place and days are free again. Refuses with MOVE_NOT_ALLOWED and
 * DAY_IN_FUTURE (programme rules, course of a case).
 */
export function withdraw(fundingCase: FundingCase, on: CalendarDay, today: CalendarDay): Moved {
  const { progress } = fundingCase;
  if (!isOpen(progress)) return refuse({ code: 'MOVE_NOT_ALLOWED', from: progress.status, to: 'withdrawn' });
  return decide([futureRefusal(on, today)], () => moved(fundingCase, { status: 'withdrawn', on, after: progress }));
}

/**
 * Ends a case that can no longer go on: its course began without an ID, or its period ended before the booking.
 * Refuses with NOT_YET_EXPIRED until then and with MOVE_NOT_ALLOWED (programme rules: no ID before the start, no funding).
 */
export function expire(fundingCase: FundingCase, period: FundingPeriod, today: CalendarDay): Moved {
  const { progress } = fundingCase;
  if (!isOpen(progress) || !mayMove(progress.status, 'expired')) {
    return refuse({ code: 'MOVE_NOT_ALLOWED', from: progress.status, to: 'expired' });
  }
  const until = expiresAfter(fundingCase, period);
  if (until === null || today <= until) return refuse({ code: 'NOT_YET_EXPIRED', until });
  return accept(moved(fundingCase, { status: 'expired', on: today, after: progress }));
}

/** The last day on which an unbooked case can still go on; null when there is none or it can no longer expire. */
export function expiresAfter({ progress, firstCourseDay }: FundingCase, period: FundingPeriod): CalendarDay | null {
  if (!mayMove(progress.status, 'expired')) return null;
  if (progress.status === 'id_received') return period.to;
  const dayBefore = addDays(firstCourseDay, -1);
  return period.to === null ? dayBefore : earlierOf(dayBefore, period.to);
}

function moved(fundingCase: FundingCase, progress: Progress): FundingCase {
  return { ...fundingCase, progress };
}

function progressIn<Status extends CaseStatus>(
  status: Status,
  { progress }: FundingCase,
  to: CaseStatus,
): Result<ProgressIn<Status>, Refusal<'MOVE_NOT_ALLOWED'>> {
  const isIn = (candidate: Progress): candidate is ProgressIn<Status> => candidate.status === status;
  return isIn(progress) ? accept(progress) : refuse({ code: 'MOVE_NOT_ALLOWED', from: progress.status, to });
}

function isOpen(progress: Progress): progress is OpenProgress {
  return mayMove(progress.status, 'withdrawn');
}

function futureRefusal(on: CalendarDay, today: CalendarDay): Refusal<'DAY_IN_FUTURE'> | null {
  return on <= today ? null : { code: 'DAY_IN_FUTURE', on, today };
}

function orderRefusal(on: CalendarDay, previous: CalendarDay): Refusal<'STEP_BEFORE_PREVIOUS'> | null {
  return previous <= on ? null : { code: 'STEP_BEFORE_PREVIOUS', on, previous };
}

function contractRefusal(contractOn: CalendarDay, firstCourseDay: CalendarDay): Refusal | null {
  return contractOn < firstCourseDay ? null : { code: 'CONTRACT_NOT_BEFORE_COURSE', contractOn, firstCourseDay };
}

function idRefusal(idOn: CalendarDay, firstCourseDay: CalendarDay): Refusal | null {
  return idOn < firstCourseDay ? null : { code: 'ID_NOT_BEFORE_COURSE', idOn, firstCourseDay };
}
