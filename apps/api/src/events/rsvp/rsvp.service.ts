import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/cursor.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { RsvpChanged } from '../event.facts.js';
import { EVENT } from '../event.limits.js';
import { done, refused, type EventRefusal, type Outcome } from '../event.refusal.js';
import { mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { answerBar } from '../event/event.rules.js';
import type { AnswerEventInput } from './rsvp.input.js';
import {
  accept,
  answerYes,
  decline,
  withoutSeat,
  type Clock,
  type Outcome as RuleOutcome,
  type Standing,
} from './rsvp.rules.js';
import {
  counted,
  dateOf,
  lockDate,
  lockTally,
  markOf,
  ownRsvp,
  saveRsvp,
  saveTally,
  settleDate,
  wasAnswered,
  type LockedDate,
  type RsvpDetails,
  type StoredRsvp,
} from './rsvp.store.js';
import { Turns } from './turns.js';

export const SETTLE_JOB = 'settle-event-seats';
export const settleKey = (eventId: string): string => `${SETTLE_JOB}:${eventId}`;

/** Answers to invitations. Every change locks its date first: seats are given one after the other, in the order of commit. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly jobs: Jobs,
    private readonly turns: Turns,
  ) {}

  /** Answers an invitation; the same client key again changes nothing. */
  answer(ctx: Context, input: AnswerEventInput): Promise<Outcome<null>> {
    return this.turns.take(input.event, () => this.db.write(ctx, (tx) => this.answerIn(tx, ctx, input)));
  }

  private async answerIn(tx: Tx, ctx: Context, input: AnswerEventInput): Promise<Outcome<null>> {
    const workshops = (input.answer === 'YES' && input.workshops) || [];
    const open = await this.open(tx, ctx, input.event, 'input.event', workshops.length > 0);
    const { event, current } = open;
    if (current?.clientKey === input.clientKey) return done(null);
    // A retry that was overtaken by a later answer: the later one stands.
    if (current && (await wasAnswered(tx, current.id, input.clientKey))) return done(null);
    const bar = barOf(event, input.answer, ctx.now);
    if (bar) return refused(bar);
    const { clientKey, visible, answer, mode } = input;
    if (answer !== 'YES') {
      const standing = withoutSeat(answer);
      return this.change(tx, ctx, open, () => ({ standing }), {
        ...{ clientKey, visible: visible ?? false, replies: {}, workshops: [] },
      });
    }
    if (!mode || !(mode === 'ONLINE' ? event.online : event.onSite)) {
      return refused({ code: 'MODE_NOT_OFFERED', at: 'mode' });
    }
    const wish = { mode, onlineMeanwhile: input.onlineMeanwhile === true && event.online };
    const move: Move = (hall, standing, clock) => {
      const outcome = answerYes(hall, standing, wish, clock);
      return 'refused' in outcome ? outcome : (workshopRefusal(event, current, outcome.standing, workshops) ?? outcome);
    };
    const replies = repliesOf(event, input);
    return this.change(tx, ctx, open, move, { clientKey, visible: visible ?? false, replies, workshops });
  }

  /** Takes up an offered seat. */
  accept(ctx: Context, eventId: string): Promise<Outcome<null>> {
    return this.reply(ctx, eventId, (_, standing, clock) => accept(standing, clock));
  }

  /** Turns an offered seat down; who holds an online seat meanwhile keeps it. */
  decline(ctx: Context, eventId: string): Promise<Outcome<null>> {
    return this.reply(ctx, eventId, (_, standing) => decline(standing));
  }

  private reply(ctx: Context, eventId: string, move: Move): Promise<Outcome<null>> {
    return this.turns.take(eventId, () =>
      this.db.write(ctx, async (tx) => {
        const open = await this.open(tx, ctx, eventId, 'id', false);
        const bar = barOf({ ...open.event, opensAt: null, closesAt: null }, 'YES', ctx.now);
        return bar ? refused(bar) : this.change(tx, ctx, open, move, null);
      }),
    );
  }

  /** Brings a date up to date without anybody's doing: run by the job, harmless when run twice or too early. */
  async settle(eventId: string, now: Date): Promise<void> {
    await this.db.write(null, async (tx) => {
      const date = await lockDate(tx, eventId);
      if (date) await this.finish(tx, date, await settleDate(tx, date, now), now);
    });
  }

  /** Brings a date up to date inside a transaction that holds its lock and has changed its seats. */
  async settleLocked(tx: Tx, date: LockedDate, now: Date): Promise<void> {
    await this.finish(tx, date, await settleDate(tx, date, now), now);
  }

  private async change(
    tx: Tx,
    ctx: Context,
    { date: locked, current: read }: OpenDate,
    move: Move,
    details: RsvpDetails | null,
  ): Promise<Outcome<null>> {
    const { personId } = ctx.viewer;
    // Offers that ran out fall back first, the own one too: who comes too late stands at the end of the line.
    const date = await settleDate(tx, locked, ctx.now);
    const current = date === locked ? read : await ownRsvp(tx, date.id, personId);
    const before = current && standingOf(current);
    const outcome = move(date.hall, before, { now: ctx.now, startsAt: date.startsAt });
    if ('refused' in outcome) {
      await this.finish(tx, locked, date, ctx.now);
      return refused(typeof outcome.refused === 'string' ? { code: outcome.refused } : outcome.refused);
    }
    const { standing } = outcome;
    const kept = details ?? (await keptDetails(tx, current));
    const after = counted(date, before, standing);
    await saveRsvp(tx, personId, current, standing, kept, after, ctx.now);
    const mark = before && markOf(before);
    tx.record(RsvpChanged(date.id, { person: personId, before: mark, after: markOf(standing) }));
    const settled = await settleDate(tx, after, ctx.now);
    if (settled !== after || after.offered > 0) await this.finish(tx, locked, settled, ctx.now);
    return done(null);
  }

  /** Saves the counters, and orders the job for the next end of an offer where one is open. */
  private async finish(tx: Tx, before: LockedDate, after: LockedDate, now: Date): Promise<void> {
    if (after === before) return;
    await saveTally(tx, after);
    if (after.offered === 0) return;
    const [next] = await tx.rows<{ at: Date | null }>(
      `select min(offer_until) as at from rsvp where event_id = $1 and seat = 'OFFERED'`,
      [after.id],
    );
    const at = next?.at ?? now;
    await this.jobs.order(tx, SETTLE_JOB, { id: after.id }, { runAt: at, key: settleKey(after.id) });
  }

  /** Locks a date and reads it with the own answer; what the viewer may not see looks missing. */
  private async open(tx: Tx, ctx: Context, id: string, field: string, withItems: boolean): Promise<OpenDate> {
    const tally = isUuid(id) ? await lockTally(tx, id) : null;
    const where = [{ sql: 'e.id = ?::uuid', values: [id] }];
    const fields = withItems ? WITH_ITEMS : OWN;
    const [event] = tally
      ? await this.reader.rows(ctx.viewer.personId, { where, order: 'managed', limit: 1, fields }, tx)
      : [];
    if (!tally || !event || event.publishedAt === null || !mayRead(ctx.viewer, rightsOf(event))) {
      throw badInput({ field, code: 'UNKNOWN' });
    }
    const own = event.myRsvp ?? null;
    const current = own && { ...own, offerUntil: own.offerUntil === null ? null : new Date(own.offerUntil) };
    return { date: dateOf(id, tally, event), event, current };
  }
}

const OWN: ReadonlySet<string> = new Set(['myRsvp']);
const WITH_ITEMS: ReadonlySet<string> = new Set(['myRsvp', 'items']);

/** A locked date with the viewer's own answer. */
interface OpenDate {
  date: LockedDate;
  event: EventRow;
  current: StoredRsvp | null;
}

/** What an answer keeps when only its seat changes; workshops that filled up while an offer stood fall away. */
async function keptDetails(tx: Tx, current: StoredRsvp | null): Promise<RsvpDetails> {
  if (!current) throw new Error('only an answer that is there can be kept');
  if (current.seat === 'SEATED' || current.workshops.length === 0) return current;
  const free = await tx.rows<{ id: string }>(
    `select id from event_item where id = any($1::uuid[]) and (seats is null or taken < seats)`,
    [current.workshops],
  );
  return { ...current, workshops: free.map(({ id }) => id) };
}

type Move = (
  hall: LockedDate['hall'],
  standing: Standing | null,
  clock: Clock,
) => RuleOutcome | { refused: EventRefusal };

const standingOf = ({ answer, mode, seat, place, offerUntil, onlineMeanwhile }: StoredRsvp): Standing => ({
  answer,
  mode,
  seat,
  place,
  offerUntil,
  onlineMeanwhile,
});

const shown = (moment: string | null): string =>
  moment === null
    ? ''
    : new Date(moment).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' });

function barOf(row: Pick<EventRow, 'state' | 'endsAt' | 'opensAt' | 'closesAt'>, answer: string, now: Date) {
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
function repliesOf(event: EventRow, { replies }: AnswerEventInput): Record<string, string> {
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

/** Why chosen workshops cannot be had; those already held are not counted twice. */
function workshopRefusal(
  event: EventRow,
  current: StoredRsvp | null,
  standing: Standing,
  wanted: readonly string[],
): { refused: EventRefusal } | null {
  const chosen = wanted.map((id) => {
    const item = event.items?.find((each) => each.id === id && each.kind === 'WORKSHOP');
    if (!item) throw badInput({ field: 'input.workshops', code: 'UNKNOWN' });
    return item;
  });
  for (const [index, item] of chosen.entries()) {
    const other = chosen.slice(0, index).find((each) => each.startsAt < item.endsAt && item.startsAt < each.endsAt);
    if (other) {
      const params = { title: other.title, other: item.title };
      return { refused: { code: 'WORKSHOPS_OVERLAP', at: 'workshops', params } };
    }
    const holds = current?.seat === 'SEATED' && current.workshops.includes(item.id);
    if (standing.seat === 'SEATED' && !holds && item.seats !== null && item.taken >= item.seats) {
      return { refused: { code: 'WORKSHOP_FULL', at: 'workshops', params: { title: item.title } } };
    }
  }
  return null;
}
