import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { Cases, reportText } from '../../discussion/moderation/cases.service.js';
import { ThreadAudience } from '../../discussion/thread/audience.service.js';
import { AskingService } from '../asking.service.js';
import { questionAbilities } from '../question.policy.js';
import { QUESTION_CASES } from './question-case.kind.js';
import type { OwnQuestionReport, ReportQuestionInput } from './question-moderation.graphql.js';

/** Reports of questions. They belong to no association: the officers of all decide. */
@Injectable()
export class QuestionReports {
  constructor(
    private readonly db: Database,
    private readonly asking: AskingService,
    private readonly cases: Cases,
    private readonly audience: ThreadAudience,
  ) {}

  /** Null where the question is the own one. Reporting twice answers with the first. */
  async report(ctx: Context, input: ReportQuestionInput): Promise<OwnQuestionReport | null> {
    const { question: id, ground } = input;
    const text = reportText(input);
    return this.db.write(ctx, async (tx) => {
      const question = await this.asking.locked(tx, ctx, id, 'input.question');
      if (!questionAbilities(ctx.viewer, question).report) return null;
      const thing = { title: question.title, url: `/fragen/${id}` };
      return this.cases.report(tx, ctx, QUESTION_CASES, { subject: id, thing, ground, text }, (officers) =>
        this.seeing(ctx, id, officers),
      );
    });
  }

  /** The viewer's own, latest first. */
  own(ctx: Context): Promise<OwnQuestionReport[]> {
    return this.cases.own(ctx, QUESTION_CASES);
  }

  /** Those who may see the question: one that hangs on a report may be for others. */
  private async seeing<Person extends { id: string }>(ctx: Context, id: string, people: Person[]): Promise<Person[]> {
    const host = (await this.audience.hostsOf([{ id, kind: 'QUESTION' }])).get(id);
    if (!host) return [];
    const ids = people.map((person) => person.id);
    const seeing = new Set((await this.audience.of('QUESTION', host, ids, ctx.now)).map(({ personId }) => personId));
    return people.filter((person) => seeing.has(person.id));
  }
}
