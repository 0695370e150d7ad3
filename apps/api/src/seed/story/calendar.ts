import { addDays, dayInBerlin, type CalendarDay } from '@lotsennetz/programme';
import type { StoryMoment } from './news/news.types.js';

const HOUR = 3_600_000;
const WORKDAYS: Record<string, number> = { Mo: 0, Di: 1, Mi: 2, Do: 3, Fr: 4 };

const hourInBerlin = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', hourCycle: 'h23', hour: 'numeric' });
const longDate = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'full' });

/** 0 for Monday to 6 for Sunday. */
const weekday = (day: CalendarDay): number => (new Date(day).getUTCDay() + 6) % 7;

/** The moment at which clocks in Berlin show this; not for the hour that daylight saving time skips. */
function momentInBerlin(day: CalendarDay, hour: number, minute: number): Date {
  const asUtc = Date.parse(day) + hour * HOUR + minute * 60_000;
  // Berlin is two hours ahead of UTC in summer and one in winter.
  const inSummer = new Date(asUtc - 2 * HOUR);
  return Number(hourInBerlin.format(inSummer)) === hour ? inSummer : new Date(asUtc - HOUR);
}

/** The moment itself; a day that falls on a weekend becomes the Friday before, for nobody in an association posts on a Sunday. */
export function resolveMoment(moment: StoryMoment, now: Date): Date {
  if ('hoursAgo' in moment) return new Date(now.getTime() - moment.hoursAgo * HOUR);
  const day = addDays(dayInBerlin(now), -moment.daysAgo);
  return momentInBerlin(addDays(day, -Math.max(0, weekday(day) - 4)), moment.hour, moment.minute);
}

/** The number of the Digi Lunch that is the next one, from 0. */
const NEXT_LUNCH = 6;

/** The day of a Digi Lunch of the series, by its number from 0: always the first Wednesday of a month. */
export function lunchDay(number: number, now: Date): CalendarDay {
  const today = dayInBerlin(now);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const next = firstWednesday(year, month) > today ? month : month + 1;
  return firstWednesday(year, next + number - NEXT_LUNCH);
}

/** Months before 1 and after 12 belong to the years around. */
function firstWednesday(year: number, month: number): CalendarDay {
  const first = dayOf(Date.UTC(year, month - 1, 1));
  return addDays(first, (9 - weekday(first)) % 7);
}

const dayOf = (moment: number): CalendarDay => new Date(moment).toISOString().slice(0, 10) as CalendarDay;

/**
 * Fills `{{Do+2}}` with the date of the Thursday two weeks after the week of publication: "Donnerstag, 10. Dezember 2026",
 * and `{{Lunch 6}}` with the day of that Digi Lunch.
 */
export function fillDates(text: string, publishedAt: Date, now: Date): string {
  const day = dayInBerlin(publishedAt);
  const monday = addDays(day, -weekday(day));
  const shown = (date: CalendarDay) => longDate.format(new Date(date));
  return text
    .replace(/\{\{(Mo|Di|Mi|Do|Fr)\+(\d+)\}\}/g, (_, name: string, weeks: string) =>
      shown(addDays(monday, Number(weeks) * 7 + (WORKDAYS[name] ?? 0))),
    )
    .replace(/\{\{Lunch (\d+)\}\}/g, (_, number: string) => shown(lunchDay(Number(number), now)));
}
