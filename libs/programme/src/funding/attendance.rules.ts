import type { FundingPeriod } from '../rule-set/rule-set.js';
import type { Refusal } from '../values/refusals.js';
import { fundedDaysOf } from './amount.rules.js';
import type { BilledDay, FundingCase } from './funding-case.js';

type AttendanceRefusal = Refusal<
  'NOTHING_ATTENDED' | 'MORE_DAYS_THAN_FUNDED' | 'DAY_BEFORE_COURSE' | 'DAY_TWICE' | 'PRICE_MISSING'
>;

/**
 * What is wrong with the attended days of a case; nothing when they may be billed. Answers NOTHING_ATTENDED,
 * MORE_DAYS_THAN_FUNDED, DAY_BEFORE_COURSE, DAY_IN_FUTURE, DAY_TWICE and PRICE_MISSING (programme rules, course of a case).
 */
export function attendanceRefusals(
  { training, firstCourseDay }: FundingCase,
  attended: readonly BilledDay[],
  period: FundingPeriod,
): AttendanceRefusal[] {
  if (attended.length === 0) return [{ code: 'NOTHING_ATTENDED', firstCourseDay }];
  const refusals: AttendanceRefusal[] = [];
  const funded = fundedDaysOf(training, period);
  if (attended.length > funded) refusals.push({ code: 'MORE_DAYS_THAN_FUNDED', attended: attended.length, funded });
  const seen = new Set<string>();
  for (const { on, price } of attended) {
    if (on < firstCourseDay) refusals.push({ code: 'DAY_BEFORE_COURSE', on, firstCourseDay });
    if (seen.has(on)) refusals.push({ code: 'DAY_TWICE', on });
    if (price === null && training.kind !== 'BASIS') refusals.push({ code: 'PRICE_MISSING', on });
    seen.add(on);
  }
  return refusals;
}
