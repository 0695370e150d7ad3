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
  lockDate,
  markOf,
  ownRsvp,
  saveRsvp,
  saveTally,
  settleDate,
  type LockedDate,
  type RsvpDetails,
  type StoredRsvp,
} from './rsvp.store.js';

export const SETTLE_JOB = 'settle-event-seats';
export const settleKey = (eventId: string): string => `${SETTLE_JOB}:${eventId}`;

/** Answers to invitations. Every change locks its date first: seats are given one after the other, in the order of commit. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly jobs: Jobs,
  ) {}

  /** Answers an invitation; the same client key again changes nothing. */
  answer(ctx: Context, input: AnswerEventInput): Promise<Outcome<null>> {
    return this.db.write(ctx, (tx) => this.answerIn(tx, ctx, input));
  }

  async answerIn(tx: Tx, ctx: Context, input: AnswerEventInput): Promise<Outcome<null>> {
    const date = await this.locked(tx, input.event);
    const event = await this.readable(tx, ctx, input.event, 'input.event');
    const current = await ownRsvp(tx, date.id, ctx.viewer.personId);
    if (current?.clientKey === input.clientKey) return done(null);
    const bar = barOf(event, input.answer, ctx.now);
    if (bar) return refused(bar);
    const isYes = input.answer === 'YES';
    if (isYes && !(input.mode === 'ONLINE' ? event.online : input.mode === 'ON_SITE' && event.onSite)) {
      return refused({ code: 'MODE_NOT_OFFERED', at: 'mode' });
    }
    const replies = isYes ? repliesOf(event, input) : {};
    return this.change(
      tx,
      ctx,
      date,
      (hall, standing, clock) => {
        const outcome =
          input.answer === 'YES' && input.mode
            ? answerYes(
                hall,
                standing,
                { mode: input.mode, onlineMeanwhile: input.onlineMeanwhile === true && event.online },
                clock,
              )
            : { standing: withoutSeat(input.answer === 'NO' ? 'NO' : 'MAYBE') };
        if ('refused' in outcome) return outcome;
        const workshops = isYes ? workshopRefusal(event, current, outcome.standing, input.workshops ?? []) : null;
        return workshops ?? outcome;
      },
      {
        clientKey: input.clientKey,
        visible: input.visible ?? false,
        replies,
        workshops: isYes ? (input.workshops ?? []) : [],
      },
    );
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
    return this.db.write(ctx, async (tx) => {
      const date = await this.locked(tx, eventId, 'id');
      const event = await this.readable(tx, ctx, eventId, 'id');
      const bar = barOf({ ...event, opensAt: null, closesAt: null }, 'YES', ctx.now);
      return bar ? refused(bar) : this.change(tx, ctx, date, move, null);
    });
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
    locked: LockedDate,
    move: Move,
    details: RsvpDetails | null,
  ): Promise<Outcome<null>> {
    const { personId } = ctx.viewer;
    // Offers that ran out fall back first, the own one too: who comes too late stands at the end of the line.
    const date = await settleDate(tx, locked, ctx.now);
    const current = await ownRsvp(tx, date.id, personId);
    const outcome = move(date.hall, current && standingOf(current), { now: ctx.now, startsAt: date.startsAt });
    if ('refused' in outcome) {
      await this.finish(tx, locked, date, ctx.now);
      return refused(typeof outcome.refused === 'string' ? { code: outcome.refused } : outcome.refused);
    }
    const { standing } = outcome;
    const kept = details ?? (await this.keptDetails(tx, current));
    await saveRsvp(tx, { eventId: date.id, personId }, current, standing, kept, ctx.now);
    const mark = current && markOf(standingOf(current));
    tx.record(RsvpChanged(date.id, { person: personId, before: mark, after: markOf(standing) }));
    const after = counted(date, current && standingOf(current), standing);
    await this.finish(tx, locked, await settleDate(tx, after, ctx.now), ctx.now);
    return done(null);
  }

  private async keptDetails(tx: Tx, current: StoredRsvp | null): Promise<RsvpDetails> {
    const [row] = await tx.rows<{ visible: boolean; replies: Record<string, string> }>(
      `select visible, replies from rsvp where id = $1`,
      [current?.id ?? null],
    );
    if (!current || !row) throw new Error('only an answer that is there can be kept');
    const { clientKey } = current;
    // Those that filled up while an offer stood fall away.
    const free = await tx.rows<{ id: string }>(
      `select id from event_item where id = any($1::uuid[]) and (seats is null or taken < seats)`,
      [current.seat === 'SEATED' ? [] : current.workshops],
    );
    return { ...row, clientKey, workshops: current.seat === 'SEATED' ? current.workshops : free.map(({ id }) => id) };
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

  private async locked(tx: Tx, id: string, field = 'input.event'): Promise<LockedDate> {
    const date = isUuid(id) ? await lockDate(tx, id) : null;
    if (!date) throw badInput({ field, code: 'UNKNOWN' });
    return date;
  }

  private async readable(tx: Tx, ctx: Context, id: string, field: string): Promise<EventRow> {
    const fields = new Set(['items']);
    const where = [{ sql: 'e.id = ?::uuid', values: [id] }];
    const [row] = await this.reader.rows(null, { where, order: 'managed', limit: 1, fields }, tx);
    if (!row || !mayRead(ctx.viewer, rightsOf(row)) || row.publishedAt === null)
      throw badInput({ field, code: 'UNKNOWN' });
    return row;
  }
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
