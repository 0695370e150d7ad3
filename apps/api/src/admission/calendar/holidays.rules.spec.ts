import { describe, expect, it } from '@jest/globals';
import { easterSunday, holidaysOf, isWorkingDay, workingDaysSince } from './holidays.rules.js';

describe('Easter', () => {
  // Dates as printed in church calendars, the earliest and latest possible ones among them.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));
});

describe('holidays of Baden-Württemberg', () => {
  it.each([
    [2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    [2027, '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26'],
    // Christi Himmelfahrt fell on 1 May.
    [2008, '01-01 01-06 03-21 03-24 05-01 05-01 05-12 05-22 10-03 11-01 12-25 12-26'],
  ])('of %i', (year, days) => expect(holidaysOf(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`)));
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true, 'Friday'],
    ['2026-11-21', false, 'Saturday'],
    ['2026-11-22', false, 'Sunday'],
    ['2026-01-06', false, 'Heilige Drei Könige'],
    ['2026-06-04', false, 'Fronleichnam'],
    ['2026-06-05', true, 'the day after Fronleichnam'],
    ['2026-10-31', false, 'a Saturday'],
    ['2025-10-31', true, 'Reformationstag is none here'],
    ['2026-12-24', true, 'Heiligabend is none by law'],
  ])('%s: %s (%s)', (day, expected) => expect(isWorkingDay(day)).toBe(expected));
});

describe('waiting', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0, 'the same day'],
    ['2026-11-20', '2026-11-22', 0, 'over the weekend'],
    ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
    ['2026-11-20', '2026-11-25', 3, 'Friday to Wednesday'],
    ['2026-04-02', '2026-04-07', 1, 'Gründonnerstag to the Tuesday after Easter'],
    ['2026-12-23', '2027-01-07', 8, 'over Christmas, New Year and Epiphany'],
    ['2026-11-25', '2026-11-20', 0, 'backwards'],
  ])('from %s to %s is %i working days (%s)', (from, to, days) => expect(workingDaysSince(from, to)).toBe(days));
});
