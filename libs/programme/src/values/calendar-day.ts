import type { Brand } from './brand.js';
import type { Refusal } from './refusals.js';
import { accept, refuse, type Result } from './result.js';

/** A day of the calendar without a time or zone, written YYYY-MM-DD. Sorts and compares as text. */
export type CalendarDay = Brand<string, 'CalendarDay'>;

const DAY_MS = 86_400_000;
const SHAPE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/**
 * Reads YYYY-MM-DD. Refuses with INVALID_DAY what is written otherwise, what the calendar does not have (2026-02-29)
 * and years outside 1900 to 2199, which are slips of the pen here.
 */
export function parseCalendarDay(text: string): Result<CalendarDay, Refusal<'INVALID_DAY'>> {
  return isCalendarDay(text) ? accept(text) : refuse({ code: 'INVALID_DAY', text });
}

/** Whether the text is a day that `parseCalendarDay` takes. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 30 February over into March in some engines: the text must come back unchanged.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Negative when `a` is earlier, positive when it is later, 0 on the same day: for `sort`. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : Number(a > b);
}

/** The earlier of two days. */
export function earlierOf(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a <= b ? a : b;
}

/** The later of two days. */
export function laterOf(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a >= b ? a : b;
}

/** The day so many days later, earlier if negative. Throws `RangeError` when that leaves the years 1900 to 2199. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const text = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  if (!isCalendarDay(text)) throw new RangeError(`${day} and ${days} days is outside the calendar`);
  return text;
}

/** How many whole days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

let kept: Intl.DateTimeFormat | undefined;

/** Made when first needed: browsers take some milliseconds for it, and most pages never ask. */
const berlin = (): Intl.DateTimeFormat =>
  (kept ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Berlin',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

/** The day that people in Germany have at a point in time. Throws `RangeError` for an invalid Date. */
export function dayInBerlin(time: Date): CalendarDay {
  const parts = new Map(
    berlin()
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const text = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  if (!isCalendarDay(text)) throw new RangeError(`${time.toISOString()} is outside the calendar`);
  return text;
}

/** Days from `from` to `to`, both included; `to` null: without end. */
export interface DayRange {
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

/** Whether a day lies in a range; its first and last day do. */
export function isWithin(day: CalendarDay, range: DayRange): boolean {
  return range.from <= day && (range.to === null || day <= range.to);
}

/** Whether the two ranges share a day. */
export function rangesOverlap(a: DayRange, b: DayRange): boolean {
  return isWithin(a.from, b) || isWithin(b.from, a);
}
