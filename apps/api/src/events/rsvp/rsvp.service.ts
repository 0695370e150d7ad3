import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { RsvpChanged } from '../event.facts.js';
import { done, refused, type EventRefusal, type Outcome } from '../event.refusal.js';
import { mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { barOf, chosenOf, keptDetails, repliesOf, wantedOf } from './answer.details.js';
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
import { markOf, ownRsvp, saveRsvp, settleDate, wasAnswered, type RsvpDetails, type StoredRsvp } from './rsvp.store.js';
import { counted, dateOf, lockDate, lockTally, saveTally, type LockedDate } from './tally.store.js';
import { Turns } from './turns.js';
import { ownLine, saveLines, settleWorkshops, takeWorkshop, workshopsOf } from './workshop.store.js';

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

  /** Answers inside a transaction. */
  async answerIn(tx: Tx, ctx: Context, input: AnswerEventInput): Promise<Outcome<null>> {
    const wanted = wantedOf(input);
    const asks = wanted.workshops.length + wanted.lines.length > 0;
    const open = await this.open(tx, ctx, input.event, 'input.event', asks);
    const { event, current } = open;
    if (current?.clientKey === input.clientKey) return done(null);
    // A retry that was overtaken by a later answer: the later one stands.
    if (current && (await wasAnswered(tx, current.id, input.clientKey))) return done(null);
    const bar = barOf(event, input.answer, ctx.now);
    if (bar) return refused(bar);
    const { clientKey, visible, answer, mode } = input;
    const details: RsvpDetails = { clientKey, visible: visible ?? false, replies: {}, workshops: [], lines: [] };
    if (answer !== 'YES') {
      const standing = withoutSeat(answer);
      return this.change(tx, ctx, open, () => ({ standing }), details);
    }
    if (!mode || !(mode === 'ONLINE' ? event.online : event.onSite)) {
      return refused({ code: 'MODE_NOT_OFFERED', at: 'mode' });
    }
    const wish = { mode, onlineMeanwhile: input.onlineMeanwhile === true && event.online };
    details.replies = repliesOf(event, input);
    const move: Move = (hall, standing, clock) => {
      const outcome = answerYes(hall, standing, wish, clock);
      if ('refused' in outcome) return outcome;
      const choice = chosenOf(event, current, outcome.standing, wanted, ctx.now);
      if ('refused' in choice) return choice;
      Object.assign(details, choice);
      return outcome;
    };
    return this.change(tx, ctx, open, move, details);
  }

  /** Takes up the seat that is offered in a workshop; what is held at the same time is freed. A second time is no error. */
  acceptWorkshop(ctx: Context, eventId: string, itemId: string): Promise<Outcome<null>> {
    return this.inLine(ctx, eventId, itemId, async (tx, { current }) => {
      if (!current) return { code: 'NO_OFFER' };
      if (current.workshops.includes(itemId) && current.seat === 'SEATED') return null;
      const line = await ownLine(tx, current.id, itemId);
      if (!line?.offerUntil) return { code: 'NO_OFFER' };
      if (ctx.now >= line.offerUntil) return { code: 'OFFER_EXPIRED' };
      await takeWorkshop(tx, current.id, itemId);
      return null;
    });
  }

  /** Leaves the line of a workshop, or turns the offered seat in it down. A second time is no error. */
  leaveWorkshop(ctx: Context, eventId: string, itemId: string): Promise<Outcome<null>> {
    return this.inLine(ctx, eventId, itemId, async (tx, { current }) => {
      const kept = (current?.workshopLines ?? []).map(({ item }) => item).filter((item) => item !== itemId);
      if (current) await saveLines(tx, eventId, current.id, kept);
      return null;
    });
  }

  private inLine(
    ctx: Context,
    eventId: string,
    itemId: string,
    move: (tx: Tx, open: OpenDate) => Promise<EventRefusal | null>,
  ): Promise<Outcome<null>> {
    if (!isUuid(itemId)) throw badInput({ field: 'workshop', code: 'UNKNOWN' });
    return this.turns.take(eventId, () =>
      this.db.write(ctx, async (tx) => {
        const open = await this.open(tx, ctx, eventId, 'id', false);
        const bar = barOf({ ...open.event, opensAt: null, closesAt: null }, 'YES', ctx.now);
        if (bar) return refused(bar);
        const refusal = await move(tx, open);
        await this.finishWorkshops(tx, open.date, true, ctx.now);
        return refusal ? refused(refusal) : done(null);
      }),
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
      if (date) await this.settleLocked(tx, date, now);
    });
  }

  /** Brings a date up to date inside a transaction that holds its lock and has changed its seats. */
  async settleLocked(tx: Tx, date: LockedDate, now: Date): Promise<void> {
    await this.finish(tx, date, await settleDate(tx, date, now), now);
    await this.finishWorkshops(tx, date, date.workshopLines > 0, now);
  }

  /** Settles the lines of the workshops where there are some, and orders the job for the next end of an offer. */
  private async finishWorkshops(tx: Tx, date: LockedDate, open: boolean, now: Date): Promise<void> {
    const at = open ? await settleWorkshops(tx, date, now) : null;
    if (!at) return;
    await this.jobs.order(tx, SETTLE_JOB, { id: date.id }, { runAt: at, key: `${settleKey(date.id)}:workshops` });
  }

  private async change(
    tx: Tx,
    ctx: Context,
    { date: locked, event, current: read }: OpenDate,
    move: Move,
    details: RsvpDetails | null,
  ): Promise<Outcome<null>> {
    const { personId } = ctx.viewer;
    // Offers that ran out fall back first, the own one too: who comes too late stands at the end of the line.
    const date = await settleDate(tx, locked, ctx.now);
    const current = date === locked ? read : await ownRsvp(tx, date.id, personId);
    // Whoever was called just now may have taken the last seat of a workshop.
    if (date !== locked && event.items) event.items = await workshopsOf(tx, date.id);
    const before = current && standingOf(current);
    const outcome = move(date.hall, before, { now: ctx.now, startsAt: date.startsAt });
    if ('refused' in outcome) {
      await this.finish(tx, locked, date, ctx.now);
      return refused(typeof outcome.refused === 'string' ? { code: outcome.refused } : outcome.refused);
    }
    const { standing } = outcome;
    const kept = details ?? (await keptDetails(tx, current, standing));
    const after = counted(date, before, standing);
    await saveRsvp(tx, personId, current, standing, kept, after, ctx.now);
    const mark = before && markOf(before);
    tx.record(RsvpChanged(date.id, { person: personId, before: mark, after: markOf(standing) }));
    const settled = await settleDate(tx, after, ctx.now);
    if (settled !== after || after.offered > 0) await this.finish(tx, locked, settled, ctx.now);
    await this.finishWorkshops(tx, settled, locked.workshopLines > 0 || kept.lines.length > 0, ctx.now);
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
    if (!isUuid(id)) throw badInput({ field, code: 'UNKNOWN' });
    const where = [{ sql: 'e.id = ?::uuid', values: [id] }];
    const fields = withItems ? WITH_ITEMS : OWN;
    // Both on one way: the second reads when the first has the lock.
    const [tally, [event]] = await Promise.all([
      lockTally(tx, id),
      this.reader.rows(ctx.viewer.personId, { where, order: 'managed', limit: 1, fields }, tx),
    ]);
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

type Move = (
  hall: LockedDate['hall'],
  standing: Standing | null,
  clock: Clock,
) => RuleOutcome | { refused: EventRefusal };

export const standingOf = ({ answer, mode, seat, place, offerUntil, onlineMeanwhile }: StoredRsvp): Standing => ({
  answer,
  mode,
  seat,
  place,
  offerUntil,
  onlineMeanwhile,
});
