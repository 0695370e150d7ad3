import { Injectable } from '@nestjs/common';
import type { Language } from '../core/access/actor.js';
import type { Context } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { writeAudit } from '../core/audit/audit-line.js';
import { Database, type Tx } from '../core/database/database.js';
import { Mails } from '../core/mail/mails.js';
import { visibleText } from '../core/text/visible-text.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { AskingService, type LockedQuestion, type QuestionOutcome } from './asking.service.js';
import { QuestionChanged } from './question.facts.js';
import type { WithdrawQuestionInput } from './question.input.js';
import { withdrawnMail } from './question.mails.js';
import { questionAbilities } from './question.policy.js';
import { stateAfter } from './question.rules.js';

/** Taking questions away: by their authors, or by officers, who give a reason. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly mails: Mails,
    private readonly register: AdministrationCatalog,
  ) {}

  async withdraw(ctx: Context, input: WithdrawQuestionInput): Promise<QuestionOutcome> {
    const reason = visibleText(input.reason ?? '').trim();
    return this.db.write(ctx, async (tx) => {
      const question = await this.asking.locked(tx, ctx, input.id, 'input.id');
      const state = stateAfter('withdraw', question.state);
      if (!state || !questionAbilities(ctx.viewer, question).withdraw)
        return { done: 'refused', state: question.state };
      const own = question.authorId === ctx.viewer.personId;
      if (!own && reason === '') throw badInput({ field: 'input.reason', code: 'REQUIRED' });
      await tx.rows(
        `update question set state = $2, accepted_id = null, settled_at = $3, withdrawn_reason = nullif($4, '') where id = $1`,
        [input.id, state, ctx.now, reason],
      );
      tx.record(QuestionChanged(input.id, { state }));
      if (!own) await this.decide(tx, ctx, input.id, question, reason);
      return { done: 'saved' };
    });
  }

  private async decide(tx: Tx, ctx: Context, id: string, question: LockedQuestion, reason: string): Promise<void> {
    await writeAudit(tx, ctx, {
      action: 'QUESTION_WITHDRAWN',
      association: null,
      subject: { kind: 'QUESTION', id },
      before: { state: question.state },
    });
    const [author] = await tx.rows<{ id: string; name: string; email: string; language: Language }>(
      `select id, name, email, language from person where id = $1`,
      [question.authorId],
    );
    if (!author) return;
    const answers = this.register.association(ctx.viewer.officerOf ?? '')?.contactEmail;
    await this.mails.order(tx, {
      to: author.email,
      language: author.language,
      personId: author.id,
      template: withdrawnMail(author, question.title, reason),
      ...(answers && { replyTo: answers }),
    });
  }
}
