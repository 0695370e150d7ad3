import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import { HostedQuestions, type QuestionHost } from '../../core/ports/hosted-question.js';
import type { Where } from '../../core/database/conditions.js';
import { forActor } from '../report/report.statement.js';

/** Open questions hang on reports: they are for those who may read the report, and say whether it is still stuck. */
@Injectable()
export class ReportQuestionHost implements QuestionHost {
  constructor(hosted: HostedQuestions) {
    hosted.takeHost(this);
  }

  /** The same rule as `mayRead`. */
  visible(actor: Actor, id: string): Where {
    const published = forActor(actor);
    return {
      sql: `exists (select from report r where r.id = ${id} and (${published.sql} or r.ags = ?
        or exists (select from report_author a where a.report_id = r.id and a.person_id = ? and a.ags = ?)))`,
      values: [...published.values, actor.contactOf, actor.personId, actor.administration?.ags ?? ''],
    };
  }

  async settled(tx: Tx, id: string, isOpen: boolean): Promise<void> {
    await tx.rows(`update report set open_question = $2 and content->>'openQuestion' <> '' where id = $1`, [
      id,
      isOpen,
    ]);
  }
}
