import type { CalendarDay } from '../values/calendar-day.js';
import type { Refusal } from '../values/refusals.js';
import { decide, type Result } from '../values/result.js';
import { qualificationOf } from './qualification.rules.js';
import { BASIS_DAYS, isBasisDay, type AttendedAufbauDay, type AttendedDay, type AufbauModule } from './seminar-day.js';

export type AttendanceEntryRefusal = Refusal<
  | 'DAY_IN_FUTURE'
  | 'DAY_TWICE'
  | 'SEMINAR_DAY_TWICE'
  | 'UNKNOWN_SEMINAR_DAY'
  | 'UNKNOWN_MODULE'
  | 'AUFBAU_WITHOUT_BASIS'
>;

/**
 * Adds an attended day to a person's days; `today` is the day in Berlin. Refuses with DAY_IN_FUTURE, DAY_TWICE (the person
 * attended another seminar on that calendar day), SEMINAR_DAY_TWICE, UNKNOWN_SEMINAR_DAY, UNKNOWN_MODULE, and
 * AUFBAU_WITHOUT_BASIS (programme rules, Qualification: Aufbau only after the Basis).
 */
export function enterAttendance(
  attended: readonly AttendedDay[],
  entry: AttendedDay,
  catalogue: readonly AufbauModule[],
  today: CalendarDay,
): Result<readonly AttendedDay[], AttendanceEntryRefusal> {
  const { on, day } = entry;
  return decide<readonly AttendedDay[], AttendanceEntryRefusal>(
    [
      on <= today ? null : { code: 'DAY_IN_FUTURE', on, today },
      attended.some((other) => other.on === on) ? { code: 'DAY_TWICE', on } : null,
      attended.some((other) => isSameSeminarDay(other, entry)) ? { code: 'SEMINAR_DAY_TWICE', day } : null,
      ...(entry.course === 'BASIS' ? [basisDayRefusal(day)] : aufbauRefusals(attended, entry, catalogue)),
    ],
    () => [...attended, entry],
  );
}

function isSameSeminarDay(a: AttendedDay, b: AttendedDay): boolean {
  if (a.day !== b.day) return false;
  if (a.course === 'AUFBAU' && b.course === 'AUFBAU') return a.module === b.module;
  return a.course === b.course;
}

function basisDayRefusal(day: number): AttendanceEntryRefusal | null {
  return isBasisDay(day) ? null : { code: 'UNKNOWN_SEMINAR_DAY', day, days: BASIS_DAYS.length };
}

function aufbauRefusals(
  attended: readonly AttendedDay[],
  { module, day, on }: AttendedAufbauDay,
  catalogue: readonly AufbauModule[],
): AttendanceEntryRefusal[] {
  const refusals: AttendanceEntryRefusal[] = [];
  const days = catalogue.find((candidate) => candidate.id === module)?.days;
  if (days === undefined) refusals.push({ code: 'UNKNOWN_MODULE', module });
  else if (!Number.isInteger(day) || day < 1 || day > days) refusals.push({ code: 'UNKNOWN_SEMINAR_DAY', day, days });
  const { completedOn } = qualificationOf(attended, []).basis;
  if (completedOn === null || completedOn >= on) refusals.push({ code: 'AUFBAU_WITHOUT_BASIS', completedOn });
  return refusals;
}
