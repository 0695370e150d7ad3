import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { differencesOf, type ContentNames } from './difference.js';
import type { ReportContent } from '../report/report.content.js';
import type { ReportChangedMeanwhile } from './outcome.graphql.js';
import { ReportService } from '../report/report.service.js';

/** What the second of two editors is told: the draft as it is now, and where it differs from what they sent. */
@Injectable()
export class DraftConflict {
  constructor(
    private readonly reports: ReportService,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  async of(ctx: Context, id: string, sent: ReportContent | null): Promise<ReportChangedMeanwhile> {
    const current = (await this.reports.find(ctx, id))?.draft;
    if (!current) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return { current, differences: sent ? differencesOf(current.content, sent, this.names(ctx)) : [] };
  }

  names({ language }: Context): ContentNames {
    return {
      language,
      topic: (key) => this.topics.named(language, [key])[0]?.name ?? key,
      administration: (key) => this.register.find(key)?.displayName ?? key,
    };
  }
}
