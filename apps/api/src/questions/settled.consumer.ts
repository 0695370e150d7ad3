import { Injectable } from '@nestjs/common';
import type { Tx } from '../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../core/facts/fact-consumer.js';
import type { Fact } from '../core/facts/fact.js';
import { HostedQuestions } from '../core/ports/hosted-question.js';
import { QuestionChanged } from './question.facts.js';

/** Tells the report on which a question hangs whether it still waits for an answer. */
@Injectable()
export class SettledConsumer implements FactConsumer {
  readonly name = 'question-settled';
  readonly kinds = [QuestionChanged.kind];

  constructor(
    private readonly hosted: HostedQuestions,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    const [question] = await tx.rows<{ reportId: string; isOpen: boolean }>(
      `select report_id as "reportId", state = 'OPEN' as "isOpen" from question where id = $1::uuid and report_id is not null`,
      [fact.subject],
    );
    if (question) await this.hosted.host.settled(tx, question.reportId, question.isOpen);
  }
}
