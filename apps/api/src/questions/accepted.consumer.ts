import { Injectable } from '@nestjs/common';
import type { Tx } from '../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../core/facts/fact-consumer.js';
import type { Fact } from '../core/facts/fact.js';
import { CommentStateChanged } from '../discussion/discussion.facts.js';
import { QuestionChanged } from './question.facts.js';

/** A question whose accepted answer was deleted, hidden or removed is open again. */
@Injectable()
export class AcceptedConsumer implements FactConsumer {
  readonly name = 'question-accepted';
  readonly kinds = [CommentStateChanged.kind];

  constructor(consumers: FactConsumers) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    const opened = await tx.rows<{ id: string }>(
      `update question q set state = 'OPEN', accepted_id = null, settled_at = null
       from comment c where c.id = $1::uuid and c.state <> 'VISIBLE' and q.accepted_id = c.id returning q.id`,
      [fact.subject],
    );
    for (const { id } of opened) tx.record(QuestionChanged(id, { state: 'OPEN' }));
  }
}
