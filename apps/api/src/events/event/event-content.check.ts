import type { Context } from '../../core/access/context.js';
import type { FieldProblem } from '../../core/access/refusals.js';
import type { AdministrationCatalog } from '../../register/administration.catalog.js';
import { EVENT_MAX_DAYS, EVENT_MAX_DAYS_AHEAD } from '../event.limits.js';
import type { EventRefusal } from '../event.refusal.js';
import { seatsAbove, type Hall, type Mode } from '../rsvp/rsvp.rules.js';
import type { EventContentInput } from './event.input.js';
import type { ItemRow } from './event.row.js';

const DAY = 86_400_000;
const FIELD = 'input.content';

/** What is wrong with content whatever the state of the event, by field. */
export function contentProblems(
  ctx: Context,
  register: AdministrationCatalog,
  content: EventContentInput,
  moved: boolean,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, code: string) => problems.push({ field: `${FIELD}.${field}`, code });
  const { startsAt, endsAt, opensAt, closesAt, items } = content;
  if (endsAt <= startsAt) wrong('endsAt', 'END_BEFORE_START');
  else if (endsAt.getTime() - startsAt.getTime() > EVENT_MAX_DAYS * DAY) wrong('endsAt', 'TOO_FAR');
  if (moved && startsAt <= ctx.now) wrong('startsAt', 'IN_THE_PAST');
  if (startsAt.getTime() > ctx.now.getTime() + EVENT_MAX_DAYS_AHEAD * DAY) wrong('startsAt', 'TOO_FAR');
  if (opensAt && opensAt >= endsAt) wrong('opensAt', 'AFTER_END');
  if (closesAt && closesAt > endsAt) wrong('closesAt', 'AFTER_END');
  if (opensAt && closesAt && closesAt <= opensAt) wrong('closesAt', 'END_BEFORE_START');
  if (!content.place && !content.online) wrong('place', 'REQUIRED');
  if (content.hostKind === 'PARTNER' && !content.hostName?.trim()) wrong('hostName', 'REQUIRED');
  const county = content.place?.county;
  if (county && !['LANDKREIS', 'STADTKREIS'].includes(register.find(county)?.kind ?? ''))
    wrong('place.county', 'UNKNOWN');
  if (!content.audience.counties.every((key) => register.find(key)?.kind === 'LANDKREIS')) {
    wrong('audience.counties', 'UNKNOWN');
  }
  items.forEach((item, index) => {
    if (item.endsAt <= item.startsAt) wrong(`items.${index}.endsAt`, 'END_BEFORE_START');
    if (item.startsAt < startsAt || item.endsAt > endsAt) wrong(`items.${index}.startsAt`, 'OUTSIDE_EVENT');
  });
  const ids = content.questions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) wrong('questions', 'DUPLICATE');
  return problems;
}

/** What members have to find before it is published. */
export function missingForPublication(content: { title: string; summary: string }, field: string): FieldProblem[] {
  return (['title', 'summary'] as const)
    .filter((name) => content[name].trim() === '')
    .map((name) => ({ field: `${field}.${name}`, code: 'REQUIRED' }));
}

/** What people hold and a change would take away: seats are never lost silently. */
export function heldRefusals(content: EventContentInput, hall: Hall, items: readonly ItemRow[]): EventRefusal[] {
  const refusals: EventRefusal[] = [];
  const seats = (mode: Mode, offered: boolean, quota: number | null, at: string) => {
    const taken = hall.taken[mode];
    const people = taken + hall.waiting[mode];
    if (!offered && people > 0) refusals.push({ code: 'MODE_IN_USE', at, params: { taken: people } });
    if (offered && seatsAbove(hall, mode, quota) !== null) {
      refusals.push({ code: 'CAPACITY_BELOW_SEATS', at, params: { taken, excess: taken - (quota ?? 0) } });
    }
  };
  seats('ON_SITE', content.place != null, content.seatsOnSite ?? null, 'content.seatsOnSite');
  seats('ONLINE', content.online, content.seatsOnline ?? null, 'content.seatsOnline');
  for (const item of items) {
    const kept = content.items.findIndex(({ id }) => id === item.id);
    const next = content.items[kept];
    const fits = next?.kind === 'WORKSHOP' && (next.seats == null || next.seats >= item.taken);
    if (item.taken > 0 && !fits) {
      const at = kept === -1 ? 'content.items' : `content.items.${kept}.seats`;
      refusals.push({ code: 'WORKSHOP_IN_USE', at, params: { title: item.title, taken: item.taken } });
    }
  }
  return refusals;
}
