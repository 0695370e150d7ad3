import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { Database } from '../core/database/database.js';
import { visibleText } from '../core/text/visible-text.js';
import { AskingService, type QuestionOutcome } from './asking.service.js';
import { QuestionDecisions } from './moderation/question-decision.service.js';
import { QuestionChanged } from './question.facts.js';
import type { WithdrawQuestionInput } from './question.input.js';
import { questionAbilities } from './question.policy.js';
import { stateAfter } from './question.rules.js';

/** Taking questions away: by their authors, or by officers, who give a reason. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly decisions: QuestionDecisions,
  ) {}

  async withdraw(ctx: Context, input: WithdrawQuestionInput): Promise<QuestionOutcome> {
    const reason = visibleText(input.reason ?? '').trim();
    return this.db.write(ctx, async (tx) => {
      const question = await this.asking.locked(tx, ctx, input.id, 'input.id');
      const state = stateAfter('withdraw', question.state);
      if (!state || !questionAbilities(ctx.viewer, question).withdraw)
        return { done: 'refused', state: question.state };
      if (question.authorId !== ctx.viewer.personId) {
        if (reason === '') throw badInput({ field: 'input.reason', code: 'REQUIRED' });
        await this.decisions.settle(tx, ctx, input.id, question, { decision: 'REMOVE', reason, state });
        return { done: 'saved' };
      }
      // A reason is given by officers alone: by it what they took away is told from what its author did.
      await tx.rows(`update question set state = $2, accepted_id = null, settled_at = $3 where id = $1`, [
        input.id,
        state,
        ctx.now,
      ]);
      tx.record(QuestionChanged(input.id, { state }));
      return { done: 'saved' };
    });
  }
}
