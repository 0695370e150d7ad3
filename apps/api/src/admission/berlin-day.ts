import { dayInBerlin } from '@lotsennetz/programme';

/** The moment at which a day begins in Berlin: memberships end at that midnight, whatever the server's zone. */
export function startOfDayInBerlin(day: string): Date {
  const utcMidnight = new Date(`${day}T00:00:00Z`).getTime();
  // Berlin is one or two hours ahead of UTC: the right one of both is the first moment whose Berlin day is this day.
  for (const hours of [2, 1]) {
    const moment = new Date(utcMidnight - hours * 3_600_000);
    if (dayInBerlin(moment) === day) return moment;
  }
  return new Date(utcMidnight);
}
