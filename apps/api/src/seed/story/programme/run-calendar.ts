import { addDays, must, parseCalendarDay, type CalendarDay } from '@lotsennetz/programme';

/** One past Basis course: three days a week apart. */
export interface PastRun {
  /** Three days, the last one is the day of the qualification. */
  days: readonly [CalendarDay, CalendarDay, CalendarDay];
}

const day = (text: string): CalendarDay => must(parseCalendarDay(text));

/** Thursdays without courses: holidays, and the spring of 2020. */
const PAUSES: readonly (readonly [from: string, to: string])[] = [
  ['2018-12-21', '2019-01-16'],
  ['2019-04-12', '2019-05-01'],
  ['2019-05-30', '2019-05-30'],
  ['2019-06-07', '2019-06-26'],
  ['2019-07-26', '2019-09-18'],
  ['2019-12-20', '2020-01-15'],
  ['2020-03-12', '2020-06-24'],
  ['2020-07-24', '2020-09-23'],
  ['2020-12-18', '2021-01-13'],
  ['2021-07-23', '2021-09-22'],
  ['2021-12-17', '2022-01-12'],
];

const isPause = (on: string): boolean => PAUSES.some(([from, to]) => from <= on && on <= to);

const runEnding = (last: CalendarDay): PastRun => ({ days: [addDays(last, -14), addDays(last, -7), last] });

/**
 * Runs whose last day lies in a span: one every so many days from its start (null: none of these), and one for each day on
 * which somebody of the story qualified.
 */
export function runsBetween(from: string, to: string, everyDays: number | null, known: readonly string[]): PastRun[] {
  const last = new Set<string>(known.filter((on) => from <= on && on <= to));
  for (let on = day(from); everyDays !== null && on <= to; on = addDays(on, everyDays)) {
    if (!isPause(on)) last.add(on);
  }
  return [...last].sort().map((on) => runEnding(day(on)));
}
