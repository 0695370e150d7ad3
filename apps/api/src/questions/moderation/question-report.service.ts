import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { visibleText } from '../../core/text/visible-text.js';
import { ThreadAudience } from '../../discussion/thread/audience.service.js';
import { AskingService } from '../asking.service.js';
import { questionAbilities } from '../question.policy.js';
import { officersOf, openCaseOf, peopleOf, type Addressee } from './question-case.store.js';
import type { OwnQuestionReport, ReportQuestionInput } from './question-moderation.graphql.js';
import { newCaseMail, receiptMail } from './question-moderation.mails.js';

const OWN = `r.id, r.ground, r.text, r.reported_at as "reportedAt", c.decision, c.reason, c.decided_at as "decidedAt"
  from report_of_question r join question_case c on c.id = r.case_id`;
/** Own reports that are shown. */
const SHOWN = 50;

/** Reports of questions: one case a question, however many report it, until somebody decides. */
@Injectable()
export class QuestionReports {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly mails: Mails,
    private readonly audience: ThreadAudience,
  ) {}

  /** Null where the question is the own one. Reporting twice answers with the first. */
  async report(ctx: Context, input: ReportQuestionInput): Promise<OwnQuestionReport | null> {
    const text = visibleText(input.text).trim();
    if (input.ground === 'OTHER' && text === '') throw badInput({ field: 'input.text', code: 'REQUIRED' });
    return this.db.write(ctx, async (tx) => {
      const question = await this.asking.locked(tx, ctx, input.question, 'input.question');
      if (!questionAbilities(ctx.viewer, question).report) return null;
      const known = await openCaseOf(tx, input.question);
      const caseId = known ?? uuidv7();
      if (known === null)
        await tx.rows(`insert into question_case (id, question_id, opened_at) values ($1, $2, $3)`, [
          caseId,
          input.question,
          ctx.now,
        ]);
      const made = await tx.rows<{ id: string }>(
        `with made as (insert into report_of_question (id, case_id, reporter_id, ground, text, reported_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (case_id, reporter_id) do nothing returning id),
           counted as (update question_case set report_count = report_count + 1 where id = $2 and exists (select from made))
         select id from made`,
        [uuidv7(), caseId, ctx.viewer.personId, input.ground, text, ctx.now],
      );
      if (made.length > 0) await this.tell(tx, ctx, question.title, { ...input, text }, known === null);
      const [own] = await tx.rows<OwnQuestionReport>(`select ${OWN} where r.case_id = $1 and r.reporter_id = $2`, [
        caseId,
        ctx.viewer.personId,
      ]);
      if (!own) throw new Error('a report was neither made nor found');
      return own;
    });
  }

  /** The viewer's own, latest first. */
  own(ctx: Context): Promise<OwnQuestionReport[]> {
    return this.db.rows<OwnQuestionReport>(
      `select ${OWN} where r.reporter_id = $1 order by r.reported_at desc, r.id desc limit ${SHOWN}`,
      [ctx.viewer.personId],
    );
  }

  /** Officers who may see the question: one that hangs on a report may be for others. */
  private async deciders(tx: Tx, ctx: Context, id: string): Promise<Addressee[]> {
    const officers = await officersOf(tx);
    const host = (await this.audience.hostsOf([{ id, kind: 'QUESTION' }])).get(id);
    if (!host) return [];
    const ids = officers.map((officer) => officer.id);
    const seeing = new Set((await this.audience.of('QUESTION', host, ids, ctx.now)).map(({ personId }) => personId));
    return officers.filter((officer) => seeing.has(officer.id));
  }

  private async tell(
    tx: Tx,
    ctx: Context,
    title: string,
    { question, ground, text }: ReportQuestionInput,
    isNew: boolean,
  ): Promise<void> {
    const order = ({ id, email, language }: Addressee, template: ReturnType<typeof receiptMail>) =>
      this.mails.order(tx, { to: email, language, personId: id, template, onlyWhileAdmitted: true });
    for (const reader of await peopleOf(tx, [ctx.viewer.personId]))
      await order(reader, receiptMail(reader, { id: question, title }, ground, text));
    // Officers know of the case already once somebody has reported it.
    for (const reader of isNew ? await this.deciders(tx, ctx, question) : [])
      await order(reader, newCaseMail(reader, title, ground, text));
  }
}
