import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { commentAbilities } from '../comment/comment.policy.js';
import { addressOf, FoundComments } from '../comment/found-comment.service.js';
import { Cases, reportText } from './cases.service.js';
import { COMMENT_CASES } from './comment-case.kind.js';
import type { OwnCommentReport, ReportCommentInput } from './moderation.graphql.js';

/** Reports of comments. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly found: FoundComments,
    private readonly cases: Cases,
  ) {}

  /** Null where the comment is the own one or can no longer be read. Reporting twice answers with the first. */
  async report(ctx: Context, input: ReportCommentInput): Promise<OwnCommentReport | null> {
    const text = reportText(input);
    const { id, thread, rights, number } = await this.found.require(ctx, input.comment, 'input.comment');
    if (!commentAbilities(ctx.viewer, thread.rights, rights).report) return null;
    const { title, path, association } = thread.host;
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from comment where id = $1 for update`, [input.comment]);
      return this.cases.report(tx, ctx, COMMENT_CASES, {
        ...{ subject: input.comment, ground: input.ground, text, association },
        thing: { title, url: addressOf(path, { id, number }) },
      });
    });
  }

  /** The viewer's own, latest first. */
  own(ctx: Context): Promise<OwnCommentReport[]> {
    return this.cases.own(ctx, COMMENT_CASES);
  }
}
