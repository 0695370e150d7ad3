import { COMMENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { visibleText } from '../../core/text/visible-text.js';
import { mayModerate } from '../comment/comment.policy.js';
import { ThreadChanged } from '../discussion.facts.js';
import { ThreadService, type SeenThread, type ThreadRef } from '../thread/thread.service.js';
import { ensureThread } from '../thread/thread.store.js';

/** Order in a thread: closing it, opening it again, slowing it down. */
@Injectable()
export class ThreadOrderService {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
  ) {}

  /** `reason` null opens it again. Doing so twice changes nothing. */
  async close(ctx: Context, ref: ThreadRef, reason: string | null): Promise<void> {
    const why = reason === null ? null : visibleText(reason).trim();
    if (why === '') throw badInput({ field: 'reason', code: 'REQUIRED' });
    if (why !== null && why.length > COMMENT.reason)
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: COMMENT.reason } });
    const { host } = await this.moderated(ctx, ref);
    await this.db.write(ctx, async (tx) => {
      await ensureThread(tx, ref.id, ref.kind);
      const changed = await tx.rows(
        `update thread set closed_at = case when $2::text is null then null else $3::timestamptz end, closed_reason = $2::text,
           closed_by = case when $2::text is null then null else $4::uuid end
         where id = $1 and (closed_at is null) = ($2::text is not null) returning id`,
        [ref.id, why, ctx.now, ctx.viewer.personId],
      );
      if (changed.length === 0) return;
      await writeAudit(tx, ctx, {
        action: why === null ? 'THREAD_REOPENED' : 'THREAD_CLOSED',
        association: host.association,
        subject: { kind: 'THREAD', id: ref.id },
        reason: why,
      });
      tx.record(ThreadChanged(ref.id, { thread: ref.id }));
    });
  }

  /** 0 switches slow mode off. */
  async slowDown(ctx: Context, ref: ThreadRef, seconds: number): Promise<void> {
    if (seconds < 0 || seconds > COMMENT.slowSeconds)
      throw badInput({ field: 'seconds', code: 'OUT_OF_RANGE', params: { min: 0, max: COMMENT.slowSeconds } });
    const { host, row } = await this.moderated(ctx, ref);
    await this.db.write(ctx, async (tx) => {
      await ensureThread(tx, ref.id, ref.kind);
      const changed = await tx.rows(
        `update thread set slow_seconds = $2 where id = $1 and slow_seconds <> $2 returning id`,
        [ref.id, seconds],
      );
      if (changed.length === 0) return;
      await writeAudit(tx, ctx, {
        action: 'THREAD_SLOWED',
        association: host.association,
        subject: { kind: 'THREAD', id: ref.id },
        before: { seconds: row.slowSeconds },
        after: { seconds },
      });
      tx.record(ThreadChanged(ref.id, { thread: ref.id }));
    });
  }

  private async moderated(ctx: Context, ref: ThreadRef): Promise<SeenThread> {
    const thread = await this.threads.require(ctx, ref, 'thread');
    if (!mayModerate(ctx.viewer, thread.rights)) throw new Refused('FORBIDDEN');
    return thread;
  }
}
