import { plainDate, shortDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';

/** Noon: the same day in every zone from which the date could be read. */
const at = (day: string) => new Date(`${day}T12:00:00Z`);

/** 26. November 2026 */
export const dayText = (day: string, language: FormatLanguage): string => plainDate(at(day), language);

/** Do., 26. Nov. */
export const shortDay = (day: string, language: FormatLanguage): string => shortDate(at(day), language);

/** "26. November 2026", of several days "26. November 2026 bis 28. November 2026" with the word given. */
export function daysText(first: string, last: string, to: string, language: FormatLanguage): string {
  return first === last ? dayText(first, language) : `${dayText(first, language)} ${to} ${dayText(last, language)}`;
}

/** 48.000 €, with cents only where there are some. */
export function euros(cents: number, language: FormatLanguage): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
