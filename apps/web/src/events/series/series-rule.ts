/** How a series repeats, as the form asks for it. Weekdays: 0 Monday to 6 Sunday. */
export type Rhythm =
  | { kind: 'weekly'; every: number; days: readonly number[] }
  | { kind: 'monthly-weekday'; every: number; nth: Nth; day: number }
  | { kind: 'monthly-day'; every: number; monthDay: number };

/** 1 to 4, or the last one. */
export type Nth = 1 | 2 | 3 | 4 | -1;

/** A series always ends: after a number of dates or on a day (YYYY-MM-DD). */
export type RuleEnd = { count: number } | { until: string };

export interface SeriesRule {
  rhythm: Rhythm;
  end: RuleEnd;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule of RFC 5545 that the api takes, in Berlin time. */
export function ruleString({ rhythm, end }: SeriesRule): string {
  const parts = [rhythm.kind === 'weekly' ? 'FREQ=WEEKLY' : 'FREQ=MONTHLY'];
  if (rhythm.every > 1) parts.push(`INTERVAL=${rhythm.every}`);
  if (rhythm.kind === 'weekly') {
    const days = [...rhythm.days].sort((a, b) => a - b);
    if (days.length) parts.push(`BYDAY=${days.map((day) => names[day]).join(',')}`);
  } else if (rhythm.kind === 'monthly-weekday') parts.push(`BYDAY=${rhythm.nth}${names[rhythm.day]}`);
  else parts.push(`BYMONTHDAY=${rhythm.monthDay}`);
  parts.push('count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`);
  return parts.join(';');
}

/** A rule as the form can show it; null for one that was made elsewhere and goes beyond it. */
export function parseRule(rule: string): SeriesRule | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const every = Number(parts.get('INTERVAL') ?? 1);
  const end = endOf(parts);
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  if (!end) return null;
  if (parts.get('FREQ') === 'WEEKLY') {
    const days = byDay.map((name) => names.indexOf(name));
    return days.includes(-1) ? null : { rhythm: { kind: 'weekly', every, days }, end };
  }
  if (parts.get('FREQ') !== 'MONTHLY') return null;
  const numbered = /^(1|2|3|4|-1)([A-Z]{2})$/.exec(byDay[0] ?? '');
  if (numbered && byDay.length === 1) {
    const day = names.indexOf(numbered[2] ?? '');
    return day < 0 ? null : { rhythm: { kind: 'monthly-weekday', every, nth: Number(numbered[1]) as Nth, day }, end };
  }
  const monthDay = Number(parts.get('BYMONTHDAY'));
  return byDay.length === 0 && monthDay >= 1 && monthDay <= 31
    ? { rhythm: { kind: 'monthly-day', every, monthDay }, end }
    : null;
}

function endOf(parts: ReadonlyMap<string, string>): RuleEnd | null {
  const count = parts.get('COUNT');
  if (count) return { count: Number(count) };
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  return until ? { until: `${until[1]}-${until[2]}-${until[3]}` } : null;
}

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
export const weekdayOf = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7;

/** Which one of its weekday in its month a day is: 1 to 4, or -1 where it is the fifth. */
export function nthOf(day: string): Nth {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth > 4 ? -1 : (nth as Nth);
}

/**
 * The days of a series from its first day on, as the api will make them: for the preview in the form.
 * @param most no more than these are worked out
 */
export function daysOf({ rhythm, end }: SeriesRule, first: string, most: number): string[] {
  const days: string[] = [];
  const last = 'until' in end ? at(end.until) : Infinity;
  const wanted = Math.min(most, 'count' in end ? end.count : Infinity);
  // 25 years of months: no rule of the form is rarer than that.
  for (let step = 0; days.length < wanted && step < 1_300; step += 1) {
    for (const day of candidates(rhythm, first, step)) {
      if (day < first) continue;
      if (at(day) > last) return days;
      if (days.length < wanted) days.push(day);
    }
  }
  return days;
}

function candidates(rhythm: Rhythm, first: string, step: number): string[] {
  if (rhythm.kind === 'weekly') {
    const monday = at(first) - weekdayOf(first) * DAY + step * rhythm.every * 7 * DAY;
    const days = rhythm.days.length ? [...rhythm.days].sort((a, b) => a - b) : [weekdayOf(first)];
    return days.map((day) => dayOf(monday + day * DAY));
  }
  const [year = 0, month = 1] = first.split('-').map(Number);
  const begin = Date.UTC(year, month - 1 + step * rhythm.every, 1);
  const next = Date.UTC(year, month + step * rhythm.every, 1);
  const length = Math.round((next - begin) / DAY);
  if (rhythm.kind === 'monthly-day') {
    return rhythm.monthDay <= length ? [dayOf(begin + (rhythm.monthDay - 1) * DAY)] : [];
  }
  if (rhythm.nth === -1) {
    const lastDay = dayOf(next - DAY);
    return [dayOf(next - DAY - ((weekdayOf(lastDay) - rhythm.day + 7) % 7) * DAY)];
  }
  const offset = (rhythm.day - weekdayOf(dayOf(begin)) + 7) % 7;
  return [dayOf(begin + (offset + (rhythm.nth - 1) * 7) * DAY)];
}
