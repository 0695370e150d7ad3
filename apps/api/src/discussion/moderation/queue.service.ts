import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/cursor.js';
import type { ThreadHostKind, ThreadHostState } from '../../core/ports/thread-host.js';
import { PersonLoader } from '../../people/person.loader.js';
import { ThreadAudience } from '../thread/audience.service.js';
import { CommentReader } from '../comment/comment.reader.js';
import type { CommentRow } from '../comment/comment.row.js';
import type { CommentReport, ModerationCase, ModerationQueueArgs } from './moderation.graphql.js';
import type { Decision } from './moderation.rules.js';

interface CaseRow {
  id: string;
  commentId: string;
  threadId: string;
  kind: ThreadHostKind;
  closed: boolean;
  openedAt: Date;
  decidedAt: Date | null;
  decision: Decision | null;
  reason: string | null;
  decidedBy: string | null;
  reportCount: number;
  reports: (Omit<CommentReport, 'reporter' | 'reportedAt'> & { reportedAt: string; reporterId: string | null })[];
  sortKey: string;
}

const SHOWN_REPORTS = 20;

/** The cases of an association, open ones oldest first. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly db: Database,
    private readonly audience: ThreadAudience,
    private readonly reader: CommentReader,
    private readonly people: PersonLoader,
  ) {}

  /** One statement for the cases, one for the comments, one for each kind of host, one for the people. */
  async page(ctx: Context, args: ModerationQueueArgs): Promise<Page<ModerationCase>> {
    const size = pageSize(args.first);
    const open = args.state === 'OPEN';
    const list = open ? 'moderation-open' : 'moderation-decided';
    const [micros = null, id = null] = args.after ? decodeCursor(list, args.after, [isMicros, isUuid]) : [];
    const column = open ? 'm.opened_at' : 'm.decided_at';
    const rows = await this.db.rows<CaseRow>(
      `select m.id, m.comment_id as "commentId", c.thread_id as "threadId", t.host_kind as kind, t.closed_at is not null as closed,
         m.opened_at as "openedAt", m.decided_at as "decidedAt", m.decision, m.reason, m.decided_by as "decidedBy",
         m.report_count as "reportCount", (extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey",
         coalesce((select json_agg(r order by r."reportedAt") from (select id, ground, text, reported_at as "reportedAt",
           reporter_id as "reporterId" from comment_report where case_id = m.id order by reported_at limit ${SHOWN_REPORTS}) r), '[]') as reports
       from moderation_case m join comment c on c.id = m.comment_id join thread t on t.id = c.thread_id
       where (m.association_key is null or m.association_key = $1) and m.decided_at is ${open ? '' : 'not'} null
         and ($2::bigint is null or (${column}, m.id) ${open ? '>' : '<'}
           (timestamptz 'epoch' + $2::bigint * interval '1 microsecond', $3::uuid))
       order by ${column} ${open ? '' : 'desc'}, m.id ${open ? '' : 'desc'} limit $4`,
      [ctx.viewer.officerOf, micros, id, size + 1],
    );
    const shown = new Map((await this.cases(ctx, rows)).map((one) => [one.id, one]));
    const page = pageOf(
      rows,
      size,
      (row) => shown.get(row.id) ?? null,
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    // What the viewer may not read leaves a gap; the next page begins where this one ended nevertheless.
    const edges = page.edges.flatMap(({ cursor, node }) => (node ? [{ cursor, node }] : []));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
  }

  private async cases(ctx: Context, rows: readonly CaseRow[]): Promise<ModerationCase[]> {
    const [hosts, comments] = await Promise.all([
      this.audience.hostsOf(rows.map(({ threadId, kind }) => ({ id: threadId, kind }))),
      this.reader.byIds(
        rows.map(({ commentId }) => commentId),
        ctx.viewer.personId,
      ),
    ]);
    return Promise.all(
      rows.flatMap((row) => {
        const host = hosts.get(row.threadId);
        const comment = comments.get(row.commentId);
        return host && comment && this.audience.sees(ctx.viewer, row.kind, host)
          ? [this.shape(ctx, row, host, comment)]
          : [];
      }),
    );
  }

  private async shape(ctx: Context, row: CaseRow, host: ThreadHostState, comment: CommentRow): Promise<ModerationCase> {
    const { id, openedAt, reportCount, decision, reason, decidedAt } = row;
    const person = async (personId: string | null) => (personId ? this.people.load(ctx, personId) : null);
    const thread = { open: host.open, closed: row.closed, association: host.association };
    return {
      ...{ id, openedAt, reportCount, decision, reason, decidedAt },
      comment: this.reader.shape(comment, { actor: ctx.viewer, thread }),
      host: { kind: row.kind, id: row.threadId, title: host.title, path: host.path },
      decidedBy: await person(row.decidedBy),
      reports: await Promise.all(
        row.reports.map(async ({ reporterId, reportedAt, ...report }) => ({
          ...report,
          reportedAt: new Date(reportedAt),
          reporter: await person(reporterId),
        })),
      ),
    };
  }
}
