import type { CalendarDay } from '../values/calendar-day.js';
import type { ModuleId, ProviderId } from '../values/ids.js';

/**
 * The three seminar days of the Basisqualifizierung (programme rules, Qualification): chances of digitalisation, legal
 * foundations, change management.
 */
export const BASIS_DAYS = [1, 2, 3] as const;
export type BasisDay = (typeof BASIS_DAYS)[number];

/** A seminar day that a person attended, with whatever provider. */
export type AttendedDay = AttendedBasisDay | AttendedAufbauDay;

export interface AttendedBasisDay {
  readonly course: 'BASIS';
  readonly day: BasisDay;
  readonly on: CalendarDay;
  readonly provider: ProviderId;
}

export interface AttendedAufbauDay {
  readonly course: 'AUFBAU';
  readonly module: ModuleId;
  /** From 1 to the days of the module. */
  readonly day: number;
  readonly on: CalendarDay;
  readonly provider: ProviderId;
}

/** An Aufbauschulung of the catalogue, as far as progress depends on it. */
export interface AufbauModule {
  readonly id: ModuleId;
  /** How many seminar days it has. */
  readonly days: number;
}

/** Whether a number is one of the three days of the Basis, 1 to 3 (programme rules, Qualification). */
export function isBasisDay(day: number): day is BasisDay {
  return BASIS_DAYS.some((candidate) => candidate === day);
}
