import { earlierOf, laterOf, type CalendarDay } from '../values/calendar-day.js';
import type { ModuleId } from '../values/ids.js';
import {
  BASIS_DAYS,
  type AttendedAufbauDay,
  type AttendedDay,
  type AufbauModule,
  type BasisDay,
} from './seminar-day.js';

/** No day attended yet; some Basis days; all Basis days. */
export type QualificationStatus = 'registered' | 'in_training' | 'qualified';

/** How far a person is, as figures for a progress display; counts are seminar days. */
export interface Qualification {
  readonly status: QualificationStatus;
  readonly basis: BasisProgress;
  readonly aufbau: AufbauProgress;
}

export interface BasisProgress {
  readonly required: number;
  readonly attended: readonly BasisDay[];
  readonly missing: readonly BasisDay[];
  /** The day on which the last missing Basis day was attended: since then the person is a qualified Lotse. */
  readonly completedOn: CalendarDay | null;
}

export interface AufbauProgress {
  /** Days of all modules together. */
  readonly required: number;
  readonly attended: number;
  readonly modules: readonly ModuleProgress[];
  /** Days that do not count: attended before the Basis was complete, or of a module or day that is not in the catalogue. */
  readonly notCounted: readonly AttendedAufbauDay[];
}

export interface ModuleProgress {
  readonly module: ModuleId;
  readonly required: number;
  readonly attended: readonly number[];
  readonly missing: readonly number[];
  readonly completedOn: CalendarDay | null;
}

/**
 * The qualification that attended days make, whatever their order, date and provider; a day attended twice counts once
 * (programme rules, Qualification: all three Basis days attended = qualified; Aufbau only after the Basis). `modules` are
 * the ones to show: those the person chose or attended.
 */
export function qualificationOf(attended: readonly AttendedDay[], modules: readonly AufbauModule[]): Qualification {
  const basisDays = attended.filter((day) => day.course === 'BASIS');
  const basis = progressOf(BASIS_DAYS, basisDays);
  return {
    status: statusOf(basis.attended.length),
    basis,
    aufbau: aufbauOf(
      attended.filter((day) => day.course === 'AUFBAU'),
      modules,
      basis.completedOn,
    ),
  };
}

function statusOf(basisDays: number): QualificationStatus {
  if (basisDays === 0) return 'registered';
  return basisDays < BASIS_DAYS.length ? 'in_training' : 'qualified';
}

function aufbauOf(
  attended: readonly AttendedAufbauDay[],
  catalogue: readonly AufbauModule[],
  basisCompletedOn: CalendarDay | null,
): AufbauProgress {
  const daysOfModule = new Map(catalogue.map((module) => [module.id, module.days]));
  const counts = ({ module, day, on }: AttendedAufbauDay): boolean =>
    basisCompletedOn !== null && basisCompletedOn < on && daysOf(daysOfModule.get(module) ?? 0).includes(day);
  const counted = attended.filter(counts);
  const modules = catalogue.map(({ id, days }) => {
    const own = counted.filter((day) => day.module === id);
    return { module: id, ...progressOf(daysOf(days), own) };
  });
  return {
    required: modules.reduce((sum, module) => sum + module.required, 0),
    attended: modules.reduce((sum, module) => sum + module.attended.length, 0),
    modules,
    notCounted: attended.filter((day) => !counts(day)),
  };
}

/** The days of a module: 1, 2 … */
function daysOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

interface DayProgress<Day> {
  readonly required: number;
  readonly attended: readonly Day[];
  readonly missing: readonly Day[];
  readonly completedOn: CalendarDay | null;
}

function progressOf<Day extends number>(
  required: readonly Day[],
  days: readonly { readonly day: Day; readonly on: CalendarDay }[],
): DayProgress<Day> {
  const firstOn = new Map<Day, CalendarDay>();
  for (const { day, on } of days) firstOn.set(day, earlierOf(on, firstOn.get(day) ?? on));
  const missing = required.filter((day) => !firstOn.has(day));
  return {
    required: required.length,
    attended: required.filter((day) => firstOn.has(day)),
    missing,
    completedOn: missing.length > 0 || firstOn.size === 0 ? null : [...firstOn.values()].reduce(laterOf),
  };
}
