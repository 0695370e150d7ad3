/** Dates and numbers as people in Baden-Württemberg write them, whatever the device's own zone is. */
export type FormatLanguage = 'de' | 'en';

const zone = 'Europe/Berlin';
const tags: Record<FormatLanguage, string> = { de: 'de-DE', en: 'en-GB' };
const kept = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: FormatLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = kept.get(key) ?? new Intl.DateTimeFormat(tags[language], { timeZone: zone, ...options });
  kept.set(key, known);
  return known;
}

/** Donnerstag, 26. November 2026 */
export function longDate(at: Date, language: FormatLanguage): string {
  return dateFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** 26. November 2026 */
export function plainDate(at: Date, language: FormatLanguage): string {
  return dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** Do., 26. Nov. */
export function shortDate(at: Date, language: FormatLanguage): string {
  return dateFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

/** 11:18 Uhr; 11:18 in English */
export function clock(at: Date, language: FormatLanguage): string {
  const time = dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  return language === 'de' ? `${time}\u00a0Uhr` : time;
}

export function dateAndTime(at: Date, language: FormatLanguage): string {
  return `${longDate(at, language)}, ${clock(at, language)}`;
}

const dayNumber = (at: Date): number => {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
    .format(at)
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};

/** vor 37 Min., vor 2 Std., gestern, 11:00 Uhr, Di., 24. Nov., 14:20 Uhr; the year where it is another one. */
export function relativeTime(at: Date, now: Date, language: FormatLanguage): string {
  const minutes = Math.round((now.getTime() - at.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(tags[language], { numeric: 'always', style: 'short' });
  if (minutes >= 0 && minutes < 1) return language === 'de' ? 'gerade eben' : 'just now';
  if (minutes >= 1 && minutes < 60) return noBreak(words.format(-minutes, 'minute'));
  if (minutes >= 60 && minutes < 20 * 60) return noBreak(words.format(-Math.floor(minutes / 60), 'hour'));
  const days = dayNumber(now) - dayNumber(at);
  if (days === 1) return `${language === 'de' ? 'gestern' : 'yesterday'}, ${clock(at, language)}`;
  if (sameYear(at, now)) return `${shortDate(at, language)}, ${clock(at, language)}`;
  return plainDate(at, language);
}

const yearOf = (at: Date) => dateFormat('en', { year: 'numeric' }).format(at);
const sameYear = (one: Date, other: Date) => yearOf(one) === yearOf(other);
const noBreak = (text: string) => text.replace(/(\d) /g, '$1\u00a0');

/** 1.101 */
export function wholeNumber(value: number, language: FormatLanguage): string {
  return new Intl.NumberFormat(tags[language]).format(value);
}

/** 65,7 % */
export function percent(share: number, language: FormatLanguage): string {
  return new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
