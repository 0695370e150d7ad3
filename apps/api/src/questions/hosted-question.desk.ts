import { QUESTION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { Database, type Tx } from '../core/database/database.js';
import {
  HostedQuestions,
  type HostedQuestion,
  type OpenQuestion,
  type QuestionDesk,
} from '../core/ports/hosted-question.js';
import { ThreadRemoval } from '../discussion/thread/thread-removal.service.js';
import { AskingService } from './asking.service.js';

/** Questions that hang on reports: asked when the report is published, shown there with how far they are. */
@Injectable()
export class HostedQuestionDesk implements QuestionDesk {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly threads: ThreadRemoval,
    hosted: HostedQuestions,
  ) {
    hosted.takeDesk(this);
  }

  async ask(tx: Tx, ctx: Context, { host, subject, question, context, topics }: OpenQuestion): Promise<void> {
    const isShort = question.length <= QUESTION.title;
    const body = (isShort ? [context] : [question, context]).filter((text) => text.trim() !== '').join('\n\n');
    const content = {
      title: (isShort ? question : subject).slice(0, QUESTION.title),
      body: body.slice(0, QUESTION.body),
      topics: topics.slice(0, QUESTION.topics),
      urgency: 'THIS_MONTH' as const,
    };
    await this.asking.insert(tx, ctx, content, { reportId: host });
  }

  async latest(hosts: readonly string[], tx?: Tx): Promise<readonly HostedQuestion[]> {
    return (tx ?? this.db).rows<HostedQuestion>(
      `select distinct on (q.report_id) q.report_id as host, q.id, q.title, '/fragen/' || q.id as path, q.state = 'OPEN' as "isOpen",
         q.state = 'ANSWERED' as "isAnswered", coalesce(t.comment_count, 0) as answers
       from question q left join thread t on t.id = q.id
       where q.report_id = any($1::uuid[]) and q.state <> 'WITHDRAWN' order by q.report_id, q.asked_at desc, q.id desc`,
      [hosts],
    );
  }

  async remove(tx: Tx, host: string): Promise<void> {
    const gone = await tx.rows<{ id: string }>(`delete from question where report_id = $1 returning id`, [host]);
    await this.threads.remove(
      tx,
      gone.map(({ id }) => id),
    );
  }
}
