import { EVENT } from '@lotsennetz/limits';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import type { Tx } from '../../core/database/database.js';
import type { EventRow } from '../event/event.reader.js';
import { answerBar } from '../event/event.rules.js';
import type { AnswerEventInput } from './rsvp.input.js';
import type { Standing } from './rsvp.rules.js';
import type { RsvpDetails, StoredRsvp } from './rsvp.store.js';
import { chooseWorkshops, type WorkshopChoice } from './workshop.rules.js';

/** What an answer keeps when only its seat changes; for workshops that filled up while an offer stood, they stand in line. */
export async function keptDetails(tx: Tx, current: StoredRsvp | null, after: Standing): Promise<RsvpDetails> {
  if (!current) throw new Error('only an answer that is there can be kept');
  const lines = current.workshopLines.map(({ item }) => item);
  if (current.seat === 'SEATED' || after.seat !== 'SEATED' || current.workshops.length === 0)
    return { ...current, lines: after.seat === 'SEATED' ? lines : [] };
  const free = await tx.rows<{ id: string }>(
    `select id from event_item where id = any($1::uuid[]) and (seats is null or (taken < seats and waiting = 0))`,
    [current.workshops],
  );
  const workshops = free.map(({ id }) => id);
  return { ...current, workshops, lines: current.workshops.filter((id) => !workshops.includes(id)) };
}

const shown = (moment: string | null): string =>
  moment === null
    ? ''
    : new Date(moment).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' });

export function barOf(row: Pick<EventRow, 'state' | 'endsAt' | 'opensAt' | 'closesAt'>, answer: string, now: Date) {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  const window = {
    state: row.state,
    endsAt: new Date(row.endsAt),
    opensAt: date(row.opensAt),
    closesAt: date(row.closesAt),
  };
  const code = answerBar(window, answer, now);
  return code && { code, params: { opens: shown(row.opensAt), closes: shown(row.closesAt) } };
}

/** Replies to the questions that are asked; missing ones that are required are bad input. */
export function repliesOf(event: EventRow, { replies }: AnswerEventInput): Record<string, string> {
  const problems: FieldProblem[] = [];
  const given = new Map((replies ?? []).map(({ question, text }) => [question, text.trim()]));
  for (const id of given.keys()) {
    if (!event.questions.some((question) => question.id === id))
      problems.push({ field: 'input.replies', code: 'UNKNOWN' });
  }
  event.questions.forEach(({ id, required }, index) => {
    if (required && !given.get(id)) problems.push({ field: `input.replies.${index}`, code: 'REQUIRED' });
  });
  if (problems.length > 0) throw badInput(...problems);
  return Object.fromEntries([...given].filter(([, text]) => text !== '' && text.length <= EVENT.reply));
}

/** Workshops that an answer asks for; none without a yes. */
export const wantedOf = ({ answer, workshops, workshopLines }: AnswerEventInput): WorkshopChoice => ({
  workshops: (answer === 'YES' && workshops) || [],
  lines: (answer === 'YES' && workshopLines) || [],
});

/** What the wanted workshops come to; unknown ones are bad input. */
export function chosenOf(
  event: EventRow,
  current: StoredRsvp | null,
  standing: Standing,
  wanted: WorkshopChoice,
  now: Date,
): ReturnType<typeof chooseWorkshops> {
  const workshops = (event.items ?? []).filter(({ kind }) => kind === 'WORKSHOP');
  const isKnown = (id: string) => workshops.some((item) => item.id === id);
  if (!wanted.workshops.every(isKnown)) throw badInput({ field: 'input.workshops', code: 'UNKNOWN' });
  if (!wanted.lines.every(isKnown)) throw badInput({ field: 'input.workshopLines', code: 'UNKNOWN' });
  const stands = ({ offerUntil }: StoredRsvp['workshopLines'][number]) =>
    offerUntil !== null && now < new Date(offerUntil);
  const own = {
    held: current?.seat === 'SEATED' ? current.workshops : [],
    offered: (current?.workshopLines ?? []).filter(stands).map(({ item }) => item),
  };
  return chooseWorkshops(workshops, wanted, own, standing.seat === 'SEATED');
}
