import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { visibleText } from '../../core/text/visible-text.js';
import { Cases } from '../../discussion/moderation/cases.service.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { AskingService, type LockedQuestion, type QuestionOutcome } from '../asking.service.js';
import { QuestionChanged } from '../question.facts.js';
import { questionAbilities } from '../question.policy.js';
import { stateAfter, type QuestionState } from '../question.rules.js';
import { QUESTION_CASES } from './question-case.kind.js';
import type { DecideQuestionInput, QuestionDecision } from './question-moderation.graphql.js';

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
    private readonly cases: Cases,
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
    const decided = {
      ...{ subject: id, decision, reason, authorId: question.authorId },
      thing: { title: question.title, url: `/fragen/${id}` },
      replyTo: this.register.association(ctx.viewer.officerOf ?? '')?.contactEmail ?? null,
    };
    const caseId = await this.cases.settle(tx, ctx, QUESTION_CASES, decided);
    await writeAudit(tx, ctx, {
      action: ACTIONS[decision],
      association: null,
      subject: { kind: 'QUESTION', id },
      before: { state: question.state },
      after: { state, case: caseId },
    });
    await this.cases.tell(tx, QUESTION_CASES, caseId, decided);
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
        return can.warn && (await this.cases.openCase(tx, QUESTION_CASES, id)) !== null ? question.state : null;
    }
  }
}
