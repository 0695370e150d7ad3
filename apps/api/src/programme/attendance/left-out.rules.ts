import type { AttendanceEntryRefusal, AttendedDay } from '@lotsennetz/programme';

/** What the rules say against a day, as people are told it; null: they have that very day already, by a list. */
export function leftOutFor(
  refusals: readonly AttendanceEntryRefusal[],
  days: readonly AttendedDay[],
  entry: AttendedDay,
): 'ALREADY_ATTENDED' | 'OTHER_SEMINAR' | 'BASIS_FIRST' | 'NOT_HELD' | null {
  const codes = refusals.map(({ code }) => code);
  if (codes.includes('SEMINAR_DAY_TWICE')) {
    return days.some((day) => day.on === entry.on && isSame(day, entry)) ? null : 'ALREADY_ATTENDED';
  }
  if (codes.includes('DAY_TWICE')) return 'OTHER_SEMINAR';
  return codes.includes('AUFBAU_WITHOUT_BASIS') ? 'BASIS_FIRST' : 'NOT_HELD';
}

const courseOf = (day: AttendedDay): string => (day.course === 'AUFBAU' ? day.module : day.course);
const isSame = (a: AttendedDay, b: AttendedDay): boolean => a.day === b.day && courseOf(a) === courseOf(b);
