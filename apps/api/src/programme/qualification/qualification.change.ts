import { qualificationOf, type AttendedDay, type AufbauModule, type CalendarDay } from '@lotsennetz/programme';

/** A level that days make: the Basis, or all days of an Aufbau course. */
export interface Level {
  level: 'BASIS' | 'AUFBAU';
  /** Id of the Aufbau course; null for the Basis. */
  course: string | null;
}

export interface LevelsChange {
  /** Since when the Basis is complete now; null: it is not. */
  basisOn: CalendarDay | null;
  reached: (Level & { on: CalendarDay })[];
  lost: Level[];
}

/** Which levels a change of somebody's attended days makes or takes. */
export function levelsChange(
  before: readonly AttendedDay[],
  after: readonly AttendedDay[],
  modules: readonly AufbauModule[],
): LevelsChange {
  const had = levelsOf(before, modules);
  const has = levelsOf(after, modules);
  return {
    basisOn: has.get('')?.on ?? null,
    reached: [...has].flatMap(([key, level]) => (had.has(key) ? [] : [level])),
    lost: [...had].flatMap(([key, { level, course }]) => (has.has(key) ? [] : [{ level, course }])),
  };
}

/** Levels by course, the Basis under the empty key. */
export function levelsOf(
  days: readonly AttendedDay[],
  modules: readonly AufbauModule[],
): Map<string, Level & { on: CalendarDay }> {
  const { basis, aufbau } = qualificationOf(days, modules);
  const levels = new Map<string, Level & { on: CalendarDay }>();
  if (basis.completedOn) levels.set('', { level: 'BASIS', course: null, on: basis.completedOn });
  for (const { module, completedOn } of aufbau.modules) {
    if (completedOn) levels.set(module, { level: 'AUFBAU', course: module, on: completedOn });
  }
  return levels;
}
