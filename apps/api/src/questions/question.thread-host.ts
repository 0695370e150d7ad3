import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/access/actor.js';
import { Database, type Reader } from '../core/database/database.js';
import { ThreadHosts, type ThreadHost, type ThreadHostState } from '../core/ports/thread-host.js';
import { mayRead, type QuestionRights } from './question.policy.js';

interface Rights extends QuestionRights {
  /** What decides about the report on which it hangs; null: it hangs on none, undefined: the report is gone. */
  report: ThreadHostState | null | undefined;
}

/** The answers to a question are the comments of its thread. */
@Injectable()
export class QuestionThreadHost implements ThreadHost<Rights> {
  readonly kind = 'QUESTION';

  constructor(
    private readonly db: Database,
    private readonly hosts: ThreadHosts,
  ) {
    hosts.register(this);
  }

  /** A second statement where some of them hang on reports. */
  async load(ids: readonly string[], db: Reader = this.db): Promise<ReadonlyMap<string, ThreadHostState<Rights>>> {
    const rows = await db.repeated<QuestionRights & { id: string; title: string; reportId: string | null }>(
      `select id, title, state, author_id as "authorId", report_id as "reportId",
         state = 'WITHDRAWN' and withdrawn_reason is not null as "takenAway" from question where id = any($1::uuid[])`,
      [ids],
    );
    const reportIds = rows.flatMap(({ reportId }) => reportId ?? []);
    const reports = reportIds.length > 0 ? await this.hosts.of('REPORT')?.load(reportIds, db) : undefined;
    return new Map(
      rows.map(({ id, title, reportId, ...rights }) => [
        id,
        {
          rights: { ...rights, report: reportId === null ? null : reports?.get(reportId) },
          title,
          path: `/fragen/${id}`,
          open: rights.state !== 'WITHDRAWN',
          association: null,
          participants: rights.authorId ? [rights.authorId] : [],
        },
      ]),
    );
  }

  maySee(actor: Actor, { report, ...rights }: Rights): boolean {
    if (!mayRead(actor, rights) || report === undefined) return false;
    return report === null || (this.hosts.of('REPORT')?.maySee(actor, report.rights) ?? false);
  }
}
