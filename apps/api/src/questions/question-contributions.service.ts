import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import type { Tx } from '../core/database/database.js';
import { Contributions, type ContributionHolder } from '../core/ports/contributions.js';
import { QuestionChanged } from './question.facts.js';

/** Takes the questions of somebody away; what others answered stays, without the words of the question. */
@Injectable()
export class QuestionContributions implements ContributionHolder {
  constructor(contributions: Contributions) {
    contributions.register(this);
  }

  async takeAway(tx: Tx, ctx: Context | null, personId: string): Promise<void> {
    const gone = await tx.rows<{ id: string }>(
      `update question set state = 'WITHDRAWN', accepted_id = null, settled_at = coalesce(settled_at, $2), title = '–', body = '',
         body_html = '', summary = '', search_text = '', withdrawn_reason = null, version = version + 1
       where author_id = $1 returning id`,
      [personId, ctx?.now ?? new Date()],
    );
    for (const { id } of gone) tx.record(QuestionChanged(id, { state: 'WITHDRAWN' }));
  }
}
