import { addDays, parseCalendarDay } from '@lotsennetz/programme';
import { amountText } from '../values/amount-text.js';
import type { EditedCourse, EditedRun } from './catalogue.graphql.js';

export interface RunDraft {
  days: { on: string; starts: string; ends: string }[];
  place: string;
  link: string;
  seats: string;
  price: string;
  enrolUntil: string;
  group: { ags: string; displayName: string }[];
}

/** The form of a run; of a new one with an empty day for each day of the course. */
export function runDraft(run: EditedRun | null, course: EditedCourse): RunDraft {
  if (!run) {
    const days = course.days.map(() => ({ on: '', starts: '09:00', ends: '16:30' }));
    return { days, place: '', link: '', seats: '20', price: '', enrolUntil: '', group: [] };
  }
  return {
    days: run.days.map(({ on, starts, ends }) => ({ on, starts, ends })),
    place: run.place ?? '',
    link: run.link ?? '',
    seats: String(run.seats),
    price: amountText(run.pricePerDay),
    enrolUntil: run.enrolUntil,
    group: run.group.map(({ ags, displayName }) => ({ ags, displayName })),
  };
}

/**
 * The first day sets those after it that are still empty to the days that follow, and the last day for enrolment to the day
 * before: what most courses have, and easy to change.
 */
export function withDay(draft: RunDraft, at: number, part: Partial<RunDraft['days'][number]>): RunDraft {
  const days = draft.days.map((day, index) => (index === at ? { ...day, ...part } : day));
  const first = parseCalendarDay(part.on ?? '');
  if (at !== 0 || !first.ok) return { ...draft, days };
  return {
    ...draft,
    days: days.map((day, index) => (day.on ? day : { ...day, on: addDays(first.value, index) })),
    enrolUntil: draft.enrolUntil || addDays(first.value, -1),
  };
}
