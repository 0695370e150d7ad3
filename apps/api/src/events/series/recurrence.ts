import { EVENT } from '@lotsennetz/limits';
import ICAL from 'ical.js';
import { wallClockOf, type WallClock } from '../berlin-time.js';
import { done, refused, type Outcome } from '../event.refusal.js';

/**
 * What a series of gatherings needs of RFC 5545, 3.3.10. Left out is what nobody gathers by and where readers
 * differ: yearly rules, months, positions within a set.
 */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: /^([1-5]|-[12])?(MO|TU|WE|TH|FR|SA|SU)(,([1-5]|-[12])?(MO|TU|WE|TH|FR|SA|SU)){0,6}$/,
  BYMONTHDAY: /^(-1|[1-9]|[12]\d|3[01])(,(-1|[1-9]|[12]\d|3[01])){0,10}$/,
  WKST: /^(MO|SU)$/,
};

/**
 * Starts of a series in Berlin wall clock, the first on or after `firstStart`: 12:00 stays 12:00 when clocks change. A rule
 * needs COUNT or UNTIL and gives at most {@link EVENT.seriesDates} dates.
 */
export function expandRule(rule: string, firstStart: WallClock): Outcome<WallClock[]> {
  const parts = partsOf(rule);
  if (!parts) return refused({ code: 'RULE_UNREADABLE', at: 'rule' });
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  if (until === undefined && count === undefined) return refused({ code: 'RULE_ENDLESS', at: 'rule' });
  const last = until === undefined ? null : lastMoment(until);
  parts.delete('UNTIL');
  parts.delete('COUNT');
  const wanted = count === undefined ? Infinity : Number(count);
  const iterator = ICAL.Recur.fromString([...parts].map((part) => part.join('=')).join(';')).iterator(
    ICAL.Time.fromDateTimeString(firstStart),
  );
  const starts: WallClock[] = [];
  while (starts.length < wanted) {
    const next = iterator.next() as ICAL.Time | null;
    const start = next?.toString() ?? null;
    if (start === null || (last !== null && start > last)) break;
    if (starts.length === EVENT.seriesDates) {
      return refused({ code: 'RULE_TOO_MANY', at: 'rule', params: { max: EVENT.seriesDates } });
    }
    starts.push(start);
  }
  return starts.length === 0 ? refused({ code: 'RULE_WITHOUT_DATES', at: 'rule' }) : done(starts);
}

/** Parts of a rule by name; null where one is unknown, twice or wrong, or FREQ is missing. */
function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.trim().toUpperCase().split(';')) {
    const [name = '', value = '', more] = part.split('=');
    if (more !== undefined || parts.has(name) || !PARTS[name]?.test(value)) return null;
    parts.set(name, value);
  }
  const isNumbered = /\d/.test(parts.get('BYDAY') ?? '');
  if (!parts.has('FREQ') || (parts.has('COUNT') && parts.has('UNTIL'))) return null;
  return isNumbered && parts.get('FREQ') !== 'MONTHLY' ? null : parts;
}

/** UNTIL as wall clock in Berlin: a day counts to its end. */
function lastMoment(until: string): WallClock {
  const [, y, m, d, time] = /^(\d{4})(\d\d)(\d\d)(T.*)?$/.exec(until) ?? [];
  const day = `${y}-${m}-${d}`;
  if (time === undefined) return `${day}T23:59:59`;
  const clock = `${day}T${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5, 7)}`;
  if (!time.endsWith('Z')) return clock;
  const moment = new Date(`${clock}Z`);
  return Number.isNaN(moment.getTime()) ? `${day}T23:59:59` : wallClockOf(moment);
}
