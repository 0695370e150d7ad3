import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import type { EventType } from '../event/event.graphql.js';
import { mayEdit } from '../event/event.policy.js';
import { MAX_BEGUN } from '../event.limits.js';
import type { EventDraft, EventDraftChangedMeanwhile, EventDraftSaved, SaveEventDraftInput } from './draft.graphql.js';
import { draftRows, lockDraft, type DraftRow } from './draft.store.js';

/**
 * Unfinished work on events: forms as they stand, however incomplete. Of two saves of one editor the later one stays, whichever
 * arrives first; a save that builds on another version than the kept one changes nothing and is told so.
 */
@Injectable()
export class EventDraftService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
  ) {}

  /** Unfinished work on an event, for those who may edit it; else null. */
  of(ctx: Context, { id, rights }: EventType): Promise<EventDraft | null> | null {
    if (!mayEdit(ctx.viewer, rights)) return null;
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byIds(ids))).load(id);
  }

  /** What the viewer has begun and not yet made an event of, last saved first. */
  begun(ctx: Context): Promise<EventDraft[]> {
    return draftRows(this.db, 'd.owner_id = $1', [ctx.viewer.personId]);
  }

  async begunOne(ctx: Context, id: string): Promise<EventDraft | null> {
    if (!isUuid(id)) return null;
    const [row] = await draftRows(this.db, 'd.id = $1 and d.owner_id = $2', [id, ctx.viewer.personId]);
    return row ?? null;
  }

  async save(ctx: Context, input: SaveEventDraftInput): Promise<EventDraftSaved | EventDraftChangedMeanwhile> {
    return this.db.write(ctx, async (tx) => {
      const event = await this.reader.row(ctx.viewer.personId, input.id, tx);
      if (event && !mayEdit(ctx.viewer, rightsOf(event))) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      const kept = await lockDraft(tx, input.id);
      if (!kept) return this.first(tx, ctx, input, event);
      if (!event && kept.ownerId !== ctx.viewer.personId) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      const isSameEditor = kept.writer === input.writer;
      if (isSameEditor && input.sequence <= kept.sequence) return { draft: kept };
      if (!isSameEditor && input.version !== kept.version) return this.changed(ctx, kept, event);
      await tx.rows(
        `update event_draft set title = $2, form = $3, version = version + 1, writer = $4, sequence = $5, saved_by = $6,
           saved_at = $7 where id = $1`,
        [input.id, input.title, input.form ?? null, input.writer, input.sequence, ctx.viewer.personId, ctx.now],
      );
      return { draft: await this.now(tx, input.id) };
    });
  }

  /** Gives up what the viewer has begun. False where it is not there. */
  async discardBegun(ctx: Context, id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return this.db.write(ctx, async (tx) => {
      const gone = await tx.rows(`delete from event_draft where id = $1 and owner_id = $2 returning id`, [
        id,
        ctx.viewer.personId,
      ]);
      return gone.length > 0;
    });
  }

  private async first(
    tx: Tx,
    ctx: Context,
    input: SaveEventDraftInput,
    event: EventRow | null,
  ): Promise<EventDraftSaved | EventDraftChangedMeanwhile> {
    const { personId } = ctx.viewer;
    if (input.version !== 0) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    if (!event) await this.checkBegin(tx, ctx, input.id);
    const made = await tx.rows(
      `insert into event_draft (id, event_id, owner_id, title, form, version, writer, sequence, saved_by, saved_at)
       values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
      [
        input.id,
        event ? input.id : null,
        event ? null : personId,
        input.title,
        input.form ?? null,
        input.writer,
        input.sequence,
        personId,
        ctx.now,
      ],
    );
    const draft = await this.now(tx, input.id);
    if (!event && draft.ownerId !== personId) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    return made.length > 0 ? { draft } : this.changed(ctx, draft, event);
  }

  /** Whether something new may be begun under a client key: not once an event was made with it. */
  private async checkBegin(tx: Tx, ctx: Context, id: string): Promise<void> {
    const { personId, officerOf, administration } = ctx.viewer;
    if (officerOf === null && !administration) throw new Refused('FORBIDDEN');
    const [known] = await tx.rows<{ isMade: boolean; begun: number }>(
      `select exists (select 1 from event where client_key = $1) or exists (select 1 from event_series where client_key = $1) as "isMade",
         (select count(*)::int from event_draft where owner_id = $2) as begun`,
      [id, personId],
    );
    if (known?.isMade) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    if ((known?.begun ?? 0) >= MAX_BEGUN) {
      throw badInput({ field: 'input.id', code: 'TOO_MANY', params: { max: MAX_BEGUN } });
    }
  }

  private changed(ctx: Context, current: DraftRow, event: EventRow | null): EventDraftChangedMeanwhile {
    return { current, event: event && this.reader.shape(event, ctx.viewer, ctx.now) };
  }

  private async now(tx: Tx, id: string): Promise<DraftRow> {
    const row = await lockDraft(tx, id);
    if (!row) throw new Error('a draft vanished under its lock');
    return row;
  }

  private async byIds(ids: readonly string[]): Promise<(EventDraft | null)[]> {
    const rows = await draftRows(this.db, 'd.event_id = any($1::uuid[])', [ids]);
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  }
}
