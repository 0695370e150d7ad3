import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import { RsvpChanged } from '../event.facts.js';
import type { EventRefusal } from '../event.refusal.js';
import { mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { barOf, repliesOf } from './answer.details.js';
import type { AnswerEventInput } from './rsvp.input.js';
import { answerYes, withoutSeat, type Standing } from './rsvp.rules.js';
import { RsvpService, standingOf } from './rsvp.service.js';
import { markOf, saveAnswers, type DateAnswer, type StoredRsvp } from './rsvp.store.js';
import { counted, dateOf, lockTallies, type LockedDate } from './tally.store.js';
import { Turns } from './turns.js';

const OWN: ReadonlySet<string> = new Set(['myRsvp']);

/** One answer to many dates. What is refused by one date does not hold the others up. */
@Injectable()
export class SeriesAnswers {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly rsvps: RsvpService,
    private readonly turns: Turns,
  ) {}

  /**
   * Answers dates, given in the order of time, in one transaction that holds the locks of all. Dates where nobody waits are
   * decided together, by the same rules: their number does not change the number of statements.
   */
  answer(ctx: Context, input: AnswerEventInput, ids: readonly string[]): Promise<Map<string, readonly EventRefusal[]>> {
    return this.turns.takeAll(ids, () => this.db.write(ctx, (tx) => this.answerIn(tx, ctx, input, ids)));
  }

  private async answerIn(
    tx: Tx,
    ctx: Context,
    input: AnswerEventInput,
    ids: readonly string[],
  ): Promise<Map<string, readonly EventRefusal[]>> {
    const tallies = await lockTallies(tx, ids);
    const where = [{ sql: 'e.id = any(?::uuid[])', values: [ids] }];
    const query = { where, order: 'upcoming', limit: ids.length, fields: OWN } as const;
    const rows = await this.reader.rows(ctx.viewer.personId, query, tx);
    const readable = rows.filter((row) => row.publishedAt !== null && mayRead(ctx.viewer, rightsOf(row)));
    const known = await knownKeys(tx, ctx.viewer.personId, readable, input);
    const refusals = new Map<string, readonly EventRefusal[]>();
    const answers: DateAnswer[] = [];
    for (const row of readable) {
      const tally = tallies.get(row.id);
      if (!tally) continue;
      refusals.set(row.id, []);
      if (known.has(row.id)) continue;
      const date = dateOf(row.id, tally, row);
      const dated = { ...input, event: row.id, clientKey: keyOf(row, input), workshops: [], workshopLines: [] };
      if (!isQuiet(date, row)) {
        const outcome = await this.rsvps.answerIn(tx, ctx, dated);
        if (!outcome.ok) refusals.set(row.id, outcome.refusals);
        continue;
      }
      const decided = decide(ctx, dated, row, date);
      if ('refused' in decided) refusals.set(row.id, [decided.refused]);
      else answers.push(decided);
    }
    if (answers.length > 0) await this.save(tx, ctx, input, answers, readable);
    return refusals;
  }

  private async save(
    tx: Tx,
    ctx: Context,
    { visible }: AnswerEventInput,
    answers: readonly DateAnswer[],
    rows: readonly EventRow[],
  ): Promise<void> {
    const { personId } = ctx.viewer;
    await saveAnswers(tx, personId, visible ?? false, answers, ctx.now);
    for (const { date, standing } of answers) {
      const own = ownOf(rows.find(({ id }) => id === date.id));
      tx.record(RsvpChanged(date.id, { person: personId, before: own && markOf(own), after: markOf(standing) }));
    }
  }
}

const keyOf = ({ id }: EventRow, { clientKey }: AnswerEventInput): string => uuidv5(id, clientKey);

const ownOf = (row: EventRow | undefined): Standing | null => {
  const own = row?.myRsvp ?? null;
  return (
    own && standingOf({ ...own, offerUntil: own.offerUntil === null ? null : new Date(own.offerUntil) } as StoredRsvp)
  );
};

/** Dates that the same answer was given to before, however often it was changed since. */
async function knownKeys(
  tx: Tx,
  personId: string,
  rows: readonly EventRow[],
  input: AnswerEventInput,
): Promise<Set<string>> {
  if (!rows.some(({ myRsvp }) => myRsvp)) return new Set();
  const known = await tx.rows<{ id: string }>(
    `select r.event_id as id from unnest($2::uuid[], $3::uuid[]) as k(event, key)
     join rsvp r on r.event_id = k.event and r.person_id = $1
     where r.client_key = k.key or k.key = any(r.past_keys)`,
    [personId, rows.map(({ id }) => id), rows.map((row) => keyOf(row, input))],
  );
  return new Set(known.map(({ id }) => id));
}

/** Nobody waits or has an offer, and the own answer holds no workshop: an answer moves nobody else. */
const isQuiet = ({ hall, offered, workshopLines }: LockedDate, { myRsvp }: EventRow): boolean =>
  offered + workshopLines + hall.waiting.ON_SITE + hall.waiting.ONLINE === 0 &&
  (!myRsvp || myRsvp.workshops.length + myRsvp.workshopLines.length === 0);

function decide(
  ctx: Context,
  input: AnswerEventInput,
  row: EventRow,
  date: LockedDate,
): DateAnswer | { refused: EventRefusal } {
  const { answer, mode, clientKey } = input;
  const bar = barOf(row, answer, ctx.now);
  if (bar) return { refused: bar };
  const before = ownOf(row);
  const taken = (standing: Standing, replies: Record<string, string>): DateAnswer => ({
    ...{ date: counted(date, before, standing), rsvpId: row.myRsvp?.id ?? null, clientKey, standing, replies },
  });
  if (answer !== 'YES') return taken(withoutSeat(answer), {});
  if (!mode || !(mode === 'ONLINE' ? row.online : row.onSite)) {
    return { refused: { code: 'MODE_NOT_OFFERED', at: 'mode' } };
  }
  const wish = { mode, onlineMeanwhile: input.onlineMeanwhile === true && row.online };
  const outcome = answerYes(date.hall, before, wish, { now: ctx.now, startsAt: date.startsAt });
  return 'refused' in outcome ? { refused: { code: outcome.refused } } : taken(outcome.standing, repliesOf(row, input));
}
