import { EVENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { wallClockOf } from '../berlin-time.js';
import { forgetBegun, settleDraft } from '../draft/draft.store.js';
import { done, refused, type EventRefusal, type Outcome } from '../event.refusal.js';
import { EventEditorService, shiftBetween, type LockedEvent } from '../event/event-editor.service.js';
import { EventMovesService, required } from '../event/event-moves.service.js';
import type { EventType } from '../event/event.graphql.js';
import type { EventContentInput } from '../event/event.input.js';
import { mayDecide, mayEdit, mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf } from '../event/event.reader.js';
import { movedBy } from '../event/event.store.js';
import type { AnswerEventInput } from '../rsvp/rsvp.input.js';
import { SeriesAnswers } from '../rsvp/series-answers.service.js';
import { expandRule } from './recurrence.js';
import type { CreateEventSeriesInput, EditEventSeriesInput, EventSeries } from './series.graphql.js';

/** Takes a transaction back with what was refused in it. */
class TakenBack extends Error {
  constructor(readonly refusals: readonly EventRefusal[]) {
    super('refused');
  }
}

/** Dates that repeat. Each date is an event; what is done to many is done to all of them or to none. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly editor: EventEditorService,
    private readonly moves: EventMovesService,
    private readonly answers: SeriesAnswers,
  ) {}

  /** Makes drafts of all dates; the same client key again gives the first series. */
  async create(ctx: Context, { clientKey, rule, content }: CreateEventSeriesInput): Promise<Outcome<string>> {
    if (content.hostKind !== 'ADMINISTRATION' && ctx.viewer.officerOf === null) throw new Refused('FORBIDDEN');
    const firstStart = wallClockOf(content.startsAt);
    const starts = expandRule(rule, firstStart);
    if (!starts.ok) return starts;
    return this.db.write(ctx, async (tx) => {
      const id = uuidv7();
      const made = await tx.rows(
        `insert into event_series (id, client_key, association_key, rule, first_start, minutes, created_by)
         select $1, $2, key, $4, $5::timestamp, $6, $7 from association where key = $3
         on conflict (client_key) do nothing returning id`,
        [
          id,
          clientKey,
          ctx.viewer.officerOf ?? content.association ?? '',
          rule.trim().toUpperCase(),
          firstStart,
          Math.max(1, Math.round((content.endsAt.getTime() - content.startsAt.getTime()) / 60_000)),
          ctx.viewer.personId,
        ],
      );
      await forgetBegun(tx, clientKey, ctx.viewer.personId);
      if (made.length === 0) return done(await this.madeBefore(tx, ctx, clientKey));
      for (const start of starts.value) {
        const dated = movedBy(content, shiftBetween(firstStart, start));
        // Questions keep their ids within a date, not across dates: replies belong to one of them.
        const questions = dated.questions.map((question) => ({
          ...question,
          id: uuidv5(`${start}${question.id}`, id),
        }));
        await this.editor.insert(tx, ctx, uuidv7(), { ...dated, questions }, { series_id: id, series_start: start });
      }
      return done(id);
    });
  }

  /** A series with the dates that the viewer may see; null where there is none of them. */
  async find(ctx: Context, id: string): Promise<EventSeries | null> {
    if (!isUuid(id)) return null;
    const where = [{ sql: 'e.series_id = ?::uuid', values: [id] }];
    const rows = await this.reader.rows(ctx.viewer.personId, { where, order: 'upcoming', limit: 200 });
    const events = rows
      .filter((row) => mayRead(ctx.viewer, rightsOf(row)))
      .map((row) => this.reader.shape(row, ctx.viewer, ctx.now));
    return events[0]?.series ? { id, rule: events[0].series.rule, events } : null;
  }

  /** Publishes every date that is still a draft. */
  publish(ctx: Context, id: string): Promise<Outcome<null>> {
    return this.together(ctx, async (tx) => {
      const dates = await this.lockedDates(tx, ctx, `series_id = $1`, id, 'id');
      const drafts = dates.filter(({ row }) => row.state === 'DRAFT' && mayDecide(ctx.viewer, rightsOf(row)));
      if (drafts.length === 0) throw new TakenBack([{ code: 'STATE' }]);
      for (const date of drafts) unwrap(await this.moves.moveIn(tx, ctx, date, 'publish', null));
    });
  }

  /** Changes a date and all later ones that are not over or cancelled. */
  edit(ctx: Context, { from, version, content }: EditEventSeriesInput): Promise<Outcome<string>> {
    return this.together(ctx, async (tx) => {
      const dates = await this.following(tx, ctx, from, 'input.from');
      const [first] = dates;
      if (!first) throw new TakenBack([{ code: 'EVENT_OVER' }]);
      if (first.row.id === from && first.row.version !== version) throw new TakenBack([{ code: 'CHANGED_MEANWHILE' }]);
      const shift = shiftBetween(wallClockOf(new Date(first.row.startsAt)), wallClockOf(content.startsAt));
      for (const date of dates) {
        if (!mayEdit(ctx.viewer, rightsOf(date.row))) throw new TakenBack([{ code: 'STATE' }]);
        unwrap(await this.editor.save(tx, ctx, date, contentFor(date, content, shift)));
      }
      await settleDraft(tx, from, ctx.viewer.personId, ctx.now);
      return first.row.series?.id ?? '';
    });
  }

  /** Cancels a date and all later ones. */
  async cancel(ctx: Context, from: string, message: string): Promise<Outcome<string>> {
    const text = required(message, 'message');
    return this.together(ctx, async (tx) => {
      const dates = await this.following(tx, ctx, from, 'from');
      const shown = dates.filter(({ row }) => row.state === 'PUBLISHED' || row.state === 'POSTPONED');
      if (shown.length === 0) throw new TakenBack([{ code: 'STATE' }]);
      for (const date of shown) unwrap(await this.moves.moveIn(tx, ctx, date, 'cancel', text));
      return shown[0]?.row.series?.id ?? '';
    });
  }

  /** Gives the same answer to every date to come; a date that refuses does not hold the others up. */
  async answer(
    ctx: Context,
    input: AnswerEventInput,
  ): Promise<{ event: EventType; refusals: readonly EventRefusal[] }[] | null> {
    const sameSeries = {
      sql: `e.series_id = (select series_id from event where id = ?::uuid) and e.state = 'PUBLISHED' and e.ends_at > ?`,
      values: [input.event, ctx.now],
    };
    const coming = await this.reader.rows(null, { where: [sameSeries], order: 'upcoming', limit: EVENT.seriesDates });
    const ids = coming.filter((row) => mayRead(ctx.viewer, rightsOf(row))).map(({ id }) => id);
    if (ids.length === 0) return null;
    const refusals = await this.answers.answer(ctx, input, ids);
    const where = [{ sql: 'e.id = any(?::uuid[])', values: [ids] }];
    const rows = await this.reader.rows(ctx.viewer.personId, { where, order: 'upcoming', limit: ids.length });
    return rows.map((row) => ({
      event: this.reader.shape(row, ctx.viewer, ctx.now),
      refusals: refusals.get(row.id) ?? [],
    }));
  }

  private async madeBefore(tx: Tx, ctx: Context, clientKey: string): Promise<string> {
    const [first] = await tx.rows<{ id: string; by: string | null }>(
      `select id, created_by as by from event_series where client_key = $1`,
      [clientKey],
    );
    if (!first) throw badInput({ field: 'input.content.association', code: 'UNKNOWN' });
    if (first.by !== ctx.viewer.personId) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
    return first.id;
  }

  private following(tx: Tx, ctx: Context, from: string, field: string): Promise<LockedEvent[]> {
    return this.lockedDates(
      tx,
      ctx,
      `series_id = (select series_id from event where id = $1) and starts_at >= (select starts_at from event where id = $1)
       and ends_at > now() and state <> 'CANCELLED'`,
      from,
      field,
    );
  }

  /** Always in the order of time: two who change the same series wait for each other instead of for ever. */
  private async lockedDates(
    tx: Tx,
    ctx: Context,
    condition: string,
    id: string,
    field: string,
  ): Promise<LockedEvent[]> {
    if (!isUuid(id)) throw badInput({ field, code: 'UNKNOWN' });
    const ids = await tx.rows<{ id: string }>(`select id from event where ${condition} order by starts_at, id`, [id]);
    const dates: LockedEvent[] = [];
    for (const date of ids) dates.push(await this.editor.locked(tx, ctx, date.id, field));
    if (dates.length === 0) throw badInput({ field, code: 'UNKNOWN' });
    return dates;
  }

  private async together<T>(ctx: Context, change: (tx: Tx) => Promise<T>): Promise<Outcome<T extends void ? null : T>> {
    try {
      const value = await this.db.write(ctx, change);
      return done((value ?? null) as T extends void ? null : T);
    } catch (error) {
      if (error instanceof TakenBack) return refused(...error.refusals);
      throw error;
    }
  }
}

function unwrap(outcome: Outcome<null>): void {
  if (!outcome.ok) throw new TakenBack(outcome.refusals);
}

/** New content for one date: its own day, the new time; parts of the agenda keep their ids by their place in the order. */
function contentFor(
  { row }: LockedEvent,
  content: EventContentInput,
  shift: (moment: Date) => Date,
): EventContentInput {
  const startsAt = shift(new Date(row.startsAt));
  const dated = movedBy(content, shiftBetween(wallClockOf(content.startsAt), wallClockOf(startsAt)));
  return {
    ...dated,
    startsAt,
    endsAt: new Date(startsAt.getTime() + content.endsAt.getTime() - content.startsAt.getTime()),
    items: dated.items.map((item, index) => ({ ...item, id: row.items?.[index]?.id ?? null })),
    questions: dated.questions.map((question, index) => ({ ...question, id: row.questions[index]?.id ?? question.id })),
  };
}
