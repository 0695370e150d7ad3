import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Refused } from '../../core/access/refusals.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { visibleText } from '../../core/text/visible-text.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { countGone } from '../comment/comment.service.js';
import { mayModerate } from '../comment/comment.policy.js';
import { CommentStateChanged } from '../discussion.facts.js';
import type { CommentState } from '../discussion.rules.js';
import { addressOf, FoundComments, type FoundComment } from '../comment/found-comment.service.js';
import { Cases } from './cases.service.js';
import { COMMENT_CASES } from './comment-case.kind.js';
import type { ModerateCommentInput } from './moderation.graphql.js';
import { stateAfter, type Decision } from './moderation.rules.js';

const ACTIONS: Record<Decision, AuditAction> = {
  HIDE: 'COMMENT_HIDDEN',
  REMOVE: 'COMMENT_REMOVED',
  RESTORE: 'COMMENT_RESTORED',
  WARN: 'COMMENT_AUTHOR_WARNED',
  DISMISS: 'COMMENT_REPORT_DISMISSED',
};

export type ModerationOutcome = { done: 'decided'; found: FoundComment } | { done: 'refused'; state: CommentState };

interface Locked {
  state: CommentState;
  parentId: string | null;
  caseId: string | null;
}

/** Decisions of moderators about comments, with reasons to both sides. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly db: Database,
    private readonly found: FoundComments,
    private readonly cases: Cases,
    private readonly register: AdministrationCatalog,
  ) {}

  async decide(ctx: Context, input: ModerateCommentInput): Promise<ModerationOutcome> {
    const found = await this.found.require(ctx, input.comment, 'input.comment');
    const { thread } = found;
    if (!mayModerate(ctx.viewer, thread.rights)) throw new Refused('FORBIDDEN');
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from thread where id = $1 for update`, [thread.ref.id]);
      const [comment] = await tx.rows<Locked>(
        `select c.state, c.parent_id as "parentId",
           (select m.id from moderation_case m where m.comment_id = c.id and m.decided_at is null) as "caseId"
         from comment c where c.id = $1 for update of c`,
        [input.comment],
      );
      const state = comment ? stateAfter(input.decision, comment.state) : null;
      // Without a report there is nothing to dismiss.
      const groundless = input.decision === 'DISMISS' && comment?.caseId == null;
      if (!comment || !state || groundless) return { done: 'refused', state: comment?.state ?? 'DELETED' };
      await move(tx, thread.ref.id, input.comment, comment, state);
      const reason = visibleText(input.reason).trim();
      const { id, rights, number } = found;
      const { title, path, association } = thread.host;
      const decided = {
        ...{ subject: id, decision: input.decision, reason, authorId: rights.authorId, association },
        thing: { title, url: addressOf(path, { id, number }) },
        replyTo: this.register.association(association ?? ctx.viewer.officerOf ?? '')?.contactEmail ?? null,
      };
      const caseId = await this.cases.settle(tx, ctx, COMMENT_CASES, decided);
      await writeAudit(tx, ctx, {
        action: ACTIONS[input.decision],
        association,
        subject: { kind: 'COMMENT', id: input.comment },
        before: { state: comment.state },
        after: { state, case: caseId },
      });
      await this.cases.tell(tx, COMMENT_CASES, caseId, decided);
      return { done: 'decided', found };
    });
  }
}

/** Changes the state and what is counted by it. The thread and the comment are locked. */
async function move(
  tx: Tx,
  threadId: string,
  id: string,
  { state: before, parentId }: Locked,
  state: CommentState,
): Promise<void> {
  if (state === before) return;
  await tx.rows(`update comment set state = $2 where id = $1`, [id, state]);
  if (before === 'VISIBLE') await countGone(tx, threadId, parentId);
  if (state === 'VISIBLE') {
    await tx.rows(`update thread set comment_count = comment_count + 1 where id = $1`, [threadId]);
    if (parentId) await tx.rows(`update comment set reply_count = reply_count + 1 where id = $1`, [parentId]);
  }
  tx.record(CommentStateChanged(id, { thread: threadId, state }));
}
