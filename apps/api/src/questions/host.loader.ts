import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../core/access/context.js';
import { ThreadHosts } from '../core/ports/thread-host.js';
import type { QuestionReport } from './question.graphql.js';

/** Reports on which questions hang, batched: as far as the viewer may see them. One statement. */
@Injectable()
export class HostLoader {
  constructor(private readonly hosts: ThreadHosts) {}

  load(ctx: Context, id: string): Promise<QuestionReport | null> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byIds(ctx, ids))).load(id);
  }

  private async byIds(ctx: Context, ids: readonly string[]): Promise<(QuestionReport | null)[]> {
    const reports = this.hosts.of('REPORT');
    const found = await reports?.load(ids);
    return ids.map((id) => {
      const report = found?.get(id);
      return report && reports?.maySee(ctx.viewer, report.rights)
        ? { id, title: report.title, path: report.path }
        : null;
    });
  }
}
