import type { I18n } from '@lingui/core';
import { berlinToday, toBerlinInput } from '../../ui/format/berlin-time.js';
import { clock, longDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';

const languageOf = (i18n: I18n) => i18n.locale as FormatLanguage;
const tagOf = (i18n: I18n) => (i18n.locale === 'en' ? 'en-GB' : 'de-DE');
const zone = 'Europe/Berlin';

/** YYYY-MM-DD of an instant in Berlin. */
export const dayKey = (iso: string): string => toBerlinInput(iso).slice(0, 10);

/** YYYY-MM of an instant in Berlin. */
export const monthKey = (iso: string): string => toBerlinInput(iso).slice(0, 7);

/** Noon: no clock change ever moves it to another day. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** November 2026 */
export function monthText(i18n: I18n, month: string): string {
  return new Intl.DateTimeFormat(tagOf(i18n), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    noonOf(`${month}-15`),
  );
}

/** Donnerstag, 26. November 2026 */
export const dayText = (i18n: I18n, day: string): string => longDate(noonOf(day), languageOf(i18n));

/** 12:00, without a word: where several times stand below each other. */
export const timeText = (iso: string): string => toBerlinInput(iso).slice(11);

/** 12:00–12:45 Uhr */
export function hoursText(i18n: I18n, from: string, until: string): string {
  return `${timeText(from)}–${clock(new Date(until), languageOf(i18n))}`;
}

/** Donnerstag, 26. November 2026, 12:00–12:45 Uhr; both days where it goes on past midnight. */
export function spanText(i18n: I18n, from: string, until: string): string {
  const language = languageOf(i18n);
  const start = new Date(from);
  if (dayKey(from) === dayKey(until)) return `${longDate(start, language)}, ${hoursText(i18n, from, until)}`;
  const end = new Date(until);
  return `${longDate(start, language)}, ${clock(start, language)} – ${longDate(end, language)}, ${clock(end, language)}`;
}

/** "12:00–12:45" on a device in another zone, where its clock shows something else; null in our own. */
export function ownHours(from: string, until: string): string | null {
  const own = (iso: string) => {
    const at = new Date(iso);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(at.getHours())}:${two(at.getMinutes())}`;
  };
  return own(from) === timeText(from) && own(until) === timeText(until) ? null : `${own(from)}–${own(until)}`;
}

/** Do · 26 · Nov, as in a tear-off calendar. */
export function leafOf(i18n: I18n, iso: string): { weekday: string; day: string; month: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tagOf(i18n), { timeZone: zone, ...options }).format(new Date(iso)).replace(/\.$/, '');
  return {
    weekday: part({ weekday: 'short' }),
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
  };
}

const MINUTE = 60_000;

/** "Beginnt in 42 Minuten", "Läuft gerade", "Morgen"; null where the date says it better. */
export function nearText(i18n: I18n, from: string, until: string, now: Date): string | null {
  const start = Date.parse(from);
  if (now.getTime() >= Date.parse(until)) return null;
  if (now.getTime() >= start) return i18n._('Läuft gerade');
  const minutes = Math.ceil((start - now.getTime()) / MINUTE);
  if (minutes < 60)
    return i18n._('{minutes, plural, one {Beginnt in einer Minute} other {Beginnt in # Minuten}}', { minutes });
  const today = berlinToday();
  if (dayKey(from) === today) return i18n._('Heute um {time}', { time: clock(new Date(from), languageOf(i18n)) });
  const tomorrow = noonOf(today);
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  return dayKey(from) === tomorrow.toISOString().slice(0, 10) ? i18n._('Morgen') : null;
}

export const isOver = (until: string, now = new Date()): boolean => Date.parse(until) <= now.getTime();
