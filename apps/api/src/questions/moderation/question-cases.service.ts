import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import { Cases } from '../../discussion/moderation/cases.service.js';
import type { ModerationQueueArgs } from '../../discussion/moderation/moderation.graphql.js';
import { QuestionReader } from '../question.reader.js';
import { QUESTION_CASES } from './question-case.kind.js';
import type { QuestionCase } from './question-moderation.graphql.js';

/** Reported questions for the officers of all associations. */
@Injectable()
export class QuestionCases {
  constructor(
    private readonly cases: Cases,
    private readonly reader: QuestionReader,
  ) {}

  /** One statement for the cases, one for the questions, one for the people. One that hangs on a report for others is left out. */
  page(ctx: Context, args: ModerationQueueArgs): Promise<Page<QuestionCase>> {
    return this.cases.page<QuestionCase['decision'] & string, QuestionCase>(QUESTION_CASES, args, {}, async (rows) => {
      const ids = rows.map(({ subjectId }) => subjectId);
      const where = [{ sql: 'q.id = any(?::uuid[])', values: [ids] }];
      const questions = new Map((await this.reader.rows(ctx.viewer, where, ids.length)).map((one) => [one.id, one]));
      return Promise.all(
        rows.flatMap((row) => {
          const question = questions.get(row.subjectId);
          if (!question) return [];
          return this.cases.part(ctx, row).then((part) => ({
            ...part,
            question: this.reader.shape(question, ctx.language, ctx.viewer),
          }));
        }),
      );
    });
  }
}
