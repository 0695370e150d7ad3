import { EVENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { EventCancelled, EventPostponed, EventPublished, EventReturned, EventSubmitted } from '../event.facts.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { RsvpService } from '../rsvp/rsvp.service.js';
import { missingForPublication } from './event-content.check.js';
import { EventEditorService, type LockedEvent } from './event-editor.service.js';
import { mayDecide } from './event.policy.js';
import { rightsOf } from './event.reader.js';
import { stateAfter, type EventMove } from './event.rules.js';
import { updateEvent } from './event.store.js';

/** Submits, approves, publishes, postpones and cancels. */
@Injectable()
export class EventMovesService {
  constructor(
    private readonly db: Database,
    private readonly editor: EventEditorService,
    private readonly rsvps: RsvpService,
  ) {}

  submit(ctx: Context, id: string): Promise<Outcome<null>> {
    return this.move(ctx, id, 'submit', null);
  }

  publish(ctx: Context, id: string): Promise<Outcome<null>> {
    return this.move(ctx, id, 'publish', null);
  }

  /** Gives an event that waits for approval back to its host. */
  sendBack(ctx: Context, id: string, reason: string): Promise<Outcome<null>> {
    return this.move(ctx, id, 'return', required(reason, 'reason'));
  }

  postpone(ctx: Context, id: string, message: string): Promise<Outcome<null>> {
    return this.move(ctx, id, 'postpone', required(message, 'message'));
  }

  cancel(ctx: Context, id: string, message: string): Promise<Outcome<null>> {
    return this.move(ctx, id, 'cancel', required(message, 'message'));
  }

  private move(ctx: Context, id: string, move: EventMove, text: string | null): Promise<Outcome<null>> {
    return this.db.write(ctx, async (tx) =>
      this.moveIn(tx, ctx, await this.editor.locked(tx, ctx, id, 'id'), move, text),
    );
  }

  /** Moves a locked event. */
  async moveIn(
    tx: Tx,
    ctx: Context,
    { date, row }: LockedEvent,
    move: EventMove,
    text: string | null,
  ): Promise<Outcome<null>> {
    const decides = mayDecide(ctx.viewer, rightsOf(row));
    if ((move === 'publish' || move === 'return') && !decides) throw badInput({ field: 'id', code: 'UNKNOWN' });
    const state = stateAfter(move, row.state);
    if (!state || (move === 'submit' && row.hostKind !== 'ADMINISTRATION')) return refused({ code: 'STATE' });
    const begins = move === 'submit' || move === 'publish';
    const missing = begins ? missingForPublication(row, 'content') : [];
    if (missing.length > 0) throw badInput(...missing);
    if (begins && new Date(row.startsAt) <= ctx.now) return refused({ code: 'STARTED' });
    if (move === 'cancel' && new Date(row.endsAt) <= ctx.now) return refused({ code: 'EVENT_OVER' });
    const wasShown = row.publishedAt !== null;
    const sequence = row.sequence + Number(wasShown);
    await updateEvent(tx, row.id, {
      state,
      sequence,
      updated_at: ctx.now,
      ...(move === 'publish' && { message: null, return_reason: null, published_at: row.publishedAt ?? ctx.now }),
      ...(move === 'return' && { return_reason: text }),
      ...(move === 'postpone' && { message: text }),
      ...(move === 'cancel' && { message: text, cancelled_at: ctx.now }),
    });
    const data = { association: row.associationKey, sequence };
    tx.record(
      {
        submit: () => EventSubmitted(row.id, { association: row.associationKey }),
        return: () => EventReturned(row.id, { association: row.associationKey }),
        publish: () => EventPublished(row.id, data),
        postpone: () => EventPostponed(row.id, data),
        cancel: () => EventCancelled(row.id, data),
      }[move](),
    );
    if (row.hostKind === 'ADMINISTRATION' && (move === 'publish' || move === 'return')) {
      await writeAudit(tx, ctx, {
        action: move === 'publish' ? 'EVENT_APPROVED' : 'EVENT_RETURNED',
        association: row.associationKey,
        subject: { kind: 'EVENT', id: row.id },
        before: { state: row.state },
        after: { state },
      });
    }
    await this.rsvps.settleLocked(tx, { ...date, state }, ctx.now);
    return done(null);
  }
}

/** A text that people are told; blank ones are refused. */
export function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badInput({ field, code: 'REQUIRED' });
  if (trimmed.length > EVENT.message) throw badInput({ field, code: 'TOO_LONG', params: { max: EVENT.message } });
  return trimmed;
}
