import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { visibleText } from '../../core/text/visible-text.js';
import { commentAbilities } from '../comment/comment.policy.js';
import { addressOf, FoundComments } from '../comment/found-comment.service.js';
import { addressesOf, officersOf } from './addresses.store.js';
import type { OwnCommentReport, ReportCommentInput } from './moderation.graphql.js';
import { newCaseMail, receiptMail, type NamedComment } from './moderation.mails.js';

const OWN = `r.id, r.ground, r.text, r.reported_at as "reportedAt", c.decision, c.reason, c.decided_at as "decidedAt"
  from comment_report r join moderation_case c on c.id = r.case_id`;
/** Own reports that are shown. */
const SHOWN = 50;

/** Reports of comments: one case a comment, however many report it, until somebody decides. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly found: FoundComments,
    private readonly mails: Mails,
  ) {}

  /** Null where the comment is the own one or can no longer be read. Reporting twice answers with the first. */
  async report(ctx: Context, input: ReportCommentInput): Promise<OwnCommentReport | null> {
    const text = visibleText(input.text).trim();
    if (input.ground === 'OTHER' && text === '') throw badInput({ field: 'input.text', code: 'REQUIRED' });
    const { id, thread, rights, number } = await this.found.require(ctx, input.comment, 'input.comment');
    if (!commentAbilities(ctx.viewer, thread.rights, rights).report) return null;
    const named = { title: thread.host.title, url: addressOf(thread.host.path, { id, number }) };
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from comment where id = $1 for update`, [input.comment]);
      const { id: caseId, isNew } = await openCase(tx, ctx, input.comment, thread.host.association);
      const made = await tx.rows<{ id: string }>(
        `with made as (insert into comment_report (id, case_id, reporter_id, ground, text, reported_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (case_id, reporter_id) do nothing returning id),
           counted as (update moderation_case set report_count = report_count + 1 where id = $2 and exists (select from made))
         select id from made`,
        [uuidv7(), caseId, ctx.viewer.personId, input.ground, text, ctx.now],
      );
      if (made.length > 0)
        await this.tell(tx, ctx, named, { ...input, text }, isNew ? thread.host.association : undefined);
      const [own] = await tx.rows<OwnCommentReport>(`select ${OWN} where r.case_id = $1 and r.reporter_id = $2`, [
        caseId,
        ctx.viewer.personId,
      ]);
      if (!own) throw new Error('a report was neither made nor found');
      return own;
    });
  }

  /** The viewer's own, latest first. */
  own(ctx: Context): Promise<OwnCommentReport[]> {
    return this.db.rows<OwnCommentReport>(
      `select ${OWN} where r.reporter_id = $1 order by r.reported_at desc, r.id desc limit ${SHOWN}`,
      [ctx.viewer.personId],
    );
  }

  /** `association` undefined: its officers know of the case already. */
  private async tell(
    tx: Tx,
    ctx: Context,
    comment: NamedComment,
    { ground, text }: ReportCommentInput,
    association: string | null | undefined,
  ): Promise<void> {
    const officers = association === undefined ? [] : await officersOf(tx, association);
    for (const reader of await addressesOf(tx, [ctx.viewer.personId]))
      await this.mails.order(tx, {
        ...reader.envelope,
        template: receiptMail(reader, comment, ground, text),
        onlyWhileAdmitted: true,
      });
    for (const reader of officers)
      await this.mails.order(tx, {
        ...reader.envelope,
        template: newCaseMail(reader, comment, ground, text),
        onlyWhileAdmitted: true,
        ...(association && { association }),
      });
  }
}

/** The open case of a comment, which is locked. */
async function openCase(
  tx: Tx,
  ctx: Context,
  commentId: string,
  association: string | null,
): Promise<{ id: string; isNew: boolean }> {
  const [known] = await tx.rows<{ id: string }>(
    `select id from moderation_case where comment_id = $1 and decided_at is null`,
    [commentId],
  );
  if (known) return { id: known.id, isNew: false };
  const id = uuidv7();
  await tx.rows(`insert into moderation_case (id, comment_id, association_key, opened_at) values ($1, $2, $3, $4)`, [
    id,
    commentId,
    association,
    ctx.now,
  ]);
  return { id, isNew: true };
}
