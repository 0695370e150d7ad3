import { REPORT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { FollowUps, type ReportDesk, type ReportDraft } from '../../core/ports/follow-ups.js';
import { ReportEditorService } from '../editor/editor.service.js';
import { EMPTY_CONTENT } from '../report/report.content.js';

/** Takes drafts that follow from something else, such as an event. What came of it, its authors have to tell. */
@Injectable()
export class ProjectReportDesk implements ReportDesk {
  constructor(
    private readonly editor: ReportEditorService,
    followUps: FollowUps,
  ) {
    followUps.takeReports(this);
  }

  draft(ctx: Context, { clientKey, title, situation, way, on }: ReportDraft): Promise<string> {
    const content = {
      ...EMPTY_CONTENT,
      title: title.slice(0, REPORT.title),
      situation: situation.slice(0, REPORT.text),
      way: way.slice(0, REPORT.text),
      startedOn: on,
    };
    return this.editor.create(ctx, { clientKey, content });
  }
}
