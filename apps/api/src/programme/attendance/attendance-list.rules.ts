import type { ProgrammeRefusal } from '../refusal/programme-refusal.js';

/** What a list says about one day of one person, as it came. `at` or `line` is its place in the input. */
export interface ListEntry {
  /** Id of an enrolment, or the e-mail address of somebody who is enrolled. */
  who: string;
  /** Number of the day in the course, or its date YYYY-MM-DD. */
  day: string;
  at?: string;
  line?: number;
}

export interface ListRun {
  days: readonly { day: number; on: string }[];
  attendees: readonly { enrolment: string; personId: string; email: string }[];
}

/** A day of a person of the run, with its place in the input. */
export interface ReadEntry {
  personId: string;
  day: number;
  on: string;
  place: Pick<ProgrammeRefusal, 'at' | 'line'>;
}

/** Finds person and day of every entry. Refuses UNKNOWN_PERSON (nobody enrolled in the run) and DAY_OUTSIDE_COURSE. */
export function readEntries(
  entries: readonly ListEntry[],
  run: ListRun,
): { read: ReadEntry[]; refusals: ProgrammeRefusal[] } {
  const people = new Map<string, string>();
  for (const { enrolment, personId, email } of run.attendees) {
    people.set(enrolment, personId);
    people.set(email.toLowerCase(), personId);
  }
  const days = new Map<string, { day: number; on: string }>();
  for (const day of run.days) {
    days.set(String(day.day), day);
    days.set(day.on, day);
  }
  const read: ReadEntry[] = [];
  const refusals: ProgrammeRefusal[] = [];
  for (const { who, day: written, ...place } of entries) {
    const personId = people.get(who.toLowerCase());
    const day = days.get(written);
    if (personId === undefined) refusals.push({ code: 'UNKNOWN_PERSON', text: who, ...place });
    else if (day === undefined) refusals.push({ code: 'DAY_OUTSIDE_COURSE', text: written, ...place });
    else read.push({ personId, ...day, place });
  }
  return { read, refusals };
}
