/** A day of the calendar, `YYYY-MM-DD`; days sort and compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The day so many days later, earlier if negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days `to` is after `from`; negative when it is before. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** "26.11.2026" or "26 November 2026". */
export const spellDay = (day: Day, language: 'de' | 'en'): string => {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return language === 'de'
    ? `${ofMonth}.${month}.${year}`
    : `${Number(ofMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
