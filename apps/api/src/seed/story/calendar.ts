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

/** Fills `{{Do+2}}` with the date of the Thursday two weeks after the week of publication: "Donnerstag, 10. Dezember 2026". */
export function fillDates(text: string, publishedAt: Date): string {
  const day = dayInBerlin(publishedAt);
  const monday = addDays(day, -weekday(day));
  return text.replace(/\{\{(Mo|Di|Mi|Do|Fr)\+(\d+)\}\}/g, (_, name: string, weeks: string) =>
    longDate.format(new Date(addDays(monday, Number(weeks) * 7 + (WORKDAYS[name] ?? 0)))),
  );
}
