import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { visibleText } from '../../core/text/visible-text.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { AskingService, type LockedQuestion, type QuestionOutcome } from '../asking.service.js';
import { QuestionChanged } from '../question.facts.js';
import { questionAbilities } from '../question.policy.js';
import { stateAfter, type QuestionState } from '../question.rules.js';
import { openCaseOf, peopleOf, reportersOf, settleCase } from './question-case.store.js';
import type { DecideQuestionInput, QuestionDecision } from './question-moderation.graphql.js';
import { authorMail, decisionMail } from './question-moderation.mails.js';

const ACTIONS: Record<QuestionDecision, AuditAction> = {
  REMOVE: 'QUESTION_WITHDRAWN',
  RESTORE: 'QUESTION_RESTORED',
  WARN: 'QUESTION_AUTHOR_WARNED',
  DISMISS: 'QUESTION_REPORT_DISMISSED',
};

/** Decisions of officers about questions, with reasons to both sides. */
@Injectable()
export class QuestionDecisions {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly mails: Mails,
    private readonly register: AdministrationCatalog,
  ) {}

  decide(ctx: Context, { question: id, decision, reason }: DecideQuestionInput): Promise<QuestionOutcome> {
    return this.db.write(ctx, async (tx) => {
      const question = await this.asking.locked(tx, ctx, id, 'input.question');
      const state = await this.stateAfter(tx, ctx, id, question, decision);
      if (!state) return { done: 'refused', state: question.state };
      await this.settle(tx, ctx, id, question, { decision, reason: visibleText(reason).trim(), state });
      return { done: 'saved' };
    });
  }

  /** Does what was decided and tells author and reporters. The question is locked, the decision allowed. */
  async settle(
    tx: Tx,
    ctx: Context,
    id: string,
    question: LockedQuestion,
    { decision, reason, state }: { decision: QuestionDecision; reason: string; state: QuestionState },
  ): Promise<void> {
    if (state !== question.state) {
      await tx.rows(
        `update question set state = $2, accepted_id = null, settled_at = $3, withdrawn_reason = $4 where id = $1`,
        [id, state, state === 'OPEN' ? null : ctx.now, state === 'WITHDRAWN' ? reason : null],
      );
      tx.record(QuestionChanged(id, { state }));
    }
    const made = { decision, reason, by: ctx.viewer.personId, at: ctx.now };
    const caseId = await settleCase(tx, id, made);
    await writeAudit(tx, ctx, {
      action: ACTIONS[decision],
      association: null,
      subject: { kind: 'QUESTION', id },
      before: { state: question.state },
      after: { state, case: caseId },
    });
    await this.tell(tx, ctx, { id, ...question }, decision, reason, caseId);
  }

  private async stateAfter(
    tx: Tx,
    ctx: Context,
    id: string,
    question: LockedQuestion,
    decision: QuestionDecision,
  ): Promise<QuestionState | null> {
    const can = questionAbilities(ctx.viewer, question);
    switch (decision) {
      case 'REMOVE':
        return can.warn && can.withdraw ? stateAfter('withdraw', question.state) : null;
      case 'RESTORE':
        return can.restore ? stateAfter('restore', question.state) : null;
      case 'WARN':
        return can.warn ? question.state : null;
      case 'DISMISS':
        // Without a report there is nothing to dismiss.
        return can.warn && (await openCaseOf(tx, id)) !== null ? question.state : null;
    }
  }

  private async tell(
    tx: Tx,
    ctx: Context,
    question: LockedQuestion & { id: string },
    decision: QuestionDecision,
    reason: string,
    caseId: string,
  ): Promise<void> {
    const answers = this.register.association(ctx.viewer.officerOf ?? '')?.contactEmail;
    const author = decision === 'DISMISS' ? null : question.authorId;
    const reporters = await reportersOf(tx, caseId);
    for (const reader of await peopleOf(tx, [...(author ? [author] : []), ...reporters])) {
      const { id: personId, email: to, language } = reader;
      const template =
        decision !== 'DISMISS' && personId === author
          ? authorMail(reader, question, decision, reason)
          : decisionMail(reader, question.title, decision, reason);
      const key = `question-case:${caseId}:${personId}`;
      await this.mails.order(tx, { to, language, personId, template, key, ...(answers && { replyTo: answers }) });
    }
  }
}
