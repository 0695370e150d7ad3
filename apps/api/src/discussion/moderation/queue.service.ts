import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import type { ThreadHostKind, ThreadHostState } from '../../core/ports/thread-host.js';
import { CommentReader } from '../comment/comment.reader.js';
import type { CommentRow } from '../comment/comment.row.js';
import { ThreadAudience } from '../thread/audience.service.js';
import { Cases, type CaseRow } from './cases.service.js';
import { COMMENT_CASES } from './comment-case.kind.js';
import type { ModerationCase, ModerationQueueArgs } from './moderation.graphql.js';
import type { Decision } from './moderation.rules.js';

/** Where the comment of a case stands. */
interface Standing {
  threadId: string;
  kind: ThreadHostKind;
  closed: boolean;
}

type Row = CaseRow<Decision> & Standing;

/** The cases of an association. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly cases: Cases,
    private readonly audience: ThreadAudience,
    private readonly reader: CommentReader,
  ) {}

  /** One statement for the cases, one for the comments, one for each kind of host, one for the people. */
  page(ctx: Context, args: ModerationQueueArgs): Promise<Page<ModerationCase>> {
    const own = {
      sql: 'm.association_key is null or m.association_key = ?',
      values: [ctx.viewer.officerOf],
    };
    const columns = 'c.thread_id as "threadId", t.host_kind as kind, t.closed_at is not null as closed,';
    const join = 'join comment c on c.id = m.comment_id join thread t on t.id = c.thread_id';
    return this.cases.page<Decision, ModerationCase, Standing>(
      COMMENT_CASES,
      args,
      { where: [own], columns, join },
      (rows) => this.shown(ctx, rows),
    );
  }

  private async shown(ctx: Context, rows: readonly Row[]): Promise<ModerationCase[]> {
    const [hosts, comments] = await Promise.all([
      this.audience.hostsOf(rows.map(({ threadId, kind }) => ({ id: threadId, kind }))),
      this.reader.byIds(
        rows.map(({ subjectId }) => subjectId),
        ctx.viewer.personId,
      ),
    ]);
    return Promise.all(
      rows.flatMap((row) => {
        const host = hosts.get(row.threadId);
        const comment = comments.get(row.subjectId);
        return host && comment && this.audience.sees(ctx.viewer, row.kind, host)
          ? [this.shape(ctx, row, host, comment)]
          : [];
      }),
    );
  }

  private async shape(ctx: Context, row: Row, host: ThreadHostState, comment: CommentRow): Promise<ModerationCase> {
    const thread = { open: host.open, closed: row.closed, association: host.association };
    return {
      ...(await this.cases.part(ctx, row)),
      comment: this.reader.shape(comment, { actor: ctx.viewer, thread }),
      host: { kind: row.kind, id: row.threadId, title: host.title, path: host.path },
    };
  }
}
