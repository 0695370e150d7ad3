import { addDays, type Day } from './day.rules.js';

/** Easter Sunday of the Gregorian calendar by Gauss's formula as corrected by Lichtenberg; right from 1583 on. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const leapDaysLeftOut = Math.floor((3 * century + 3) / 4);
  const moonShift = 15 + leapDaysLeftOut - Math.floor((8 * century + 13) / 25);
  const yearOfMoon = year % 19;
  const age = (19 * yearOfMoon + moonShift) % 30;
  // Days of March: 21 is the equinox, 32 is 1 April.
  const fullMoon = 21 + age - Math.floor((age + Math.floor(yearOfMoon / 11)) / 29);
  const firstSunday = 7 - ((year + Math.floor(year / 4) + 2 - leapDaysLeftOut) % 7);
  const weekdayOfMoon = (((fullMoon - firstSunday) % 7) + 7) % 7;
  return addDays(`${year}-03-01`, fullMoon + 7 - weekdayOfMoon - 1);
}

const FIXED = ['01-01', '01-06', '05-01', '10-03', '11-01', '12-25', '12-26'];
/** Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam: days after Easter Sunday. */
const MOVABLE = [-2, 1, 39, 50, 60];

/** Public holidays of Baden-Württemberg in their order (Feiertagsgesetz Baden-Württemberg, § 1; 3 October by the Einigungsvertrag). */
export function holidaysOf(year: number): Day[] {
  const easter = easterSunday(year);
  return [...FIXED.map((day) => `${year}-${day}`), ...MOVABLE.map((days) => addDays(easter, days))].sort((a, b) =>
    a < b ? -1 : 1,
  );
}

const known = new Map<number, ReadonlySet<Day>>();

function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const ofYear = known.get(year) ?? new Set(holidaysOf(year));
  known.set(year, ofYear);
  return ofYear.has(day);
}

/** Monday to Friday, but no holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !isHoliday(day);
}

/** Working days after `from` up to and with `to`: something of Friday has waited one working day on Monday. */
export function workingDaysSince(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}
