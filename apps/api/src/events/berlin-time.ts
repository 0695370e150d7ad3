/** Wall clock in Berlin, `2026-11-04T12:00:00`; sorts and compares as text. */
export type WallClock = string;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What clocks in Berlin show at a moment. */
export function wallClockOf(moment: Date): WallClock {
  const of = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${of['year']}-${of['month']}-${of['day']}T${of['hour']}:${of['minute']}:${of['second']}`;
}

/**
 * The moment at which clocks in Berlin show this. In the night when clocks go back the hour between 2 and 3 comes twice: the
 * first counts. In the night when they go forward that hour is missing: the same time after the leap, as RFC 5545 says (3.3.5).
 */
export function momentOf(wallClock: WallClock): Date {
  const asUtc = Date.parse(`${wallClock}Z`);
  // Berlin is two hours ahead of UTC in summer and one in winter: the earlier moment that shows this, if one does.
  for (const hours of [2, 1]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    if (wallClockOf(moment) === wallClock) return moment;
  }
  return new Date(asUtc - 3_600_000);
}
