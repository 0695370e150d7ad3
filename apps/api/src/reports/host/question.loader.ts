import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { HostedQuestions, type HostedQuestion } from '../../core/ports/hosted-question.js';

/** Questions of reports, batched; who sees the report sees its question. One statement. */
@Injectable()
export class ReportQuestionLoader {
  constructor(private readonly hosted: HostedQuestions) {}

  load(ctx: Context, reportId: string): Promise<HostedQuestion | null> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byReports(ids))).load(reportId);
  }

  private async byReports(ids: readonly string[]): Promise<(HostedQuestion | null)[]> {
    const found = new Map((await this.hosted.desk.latest(ids)).map((question) => [question.host, question]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
