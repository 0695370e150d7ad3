import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import type { Tx } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import type { ReportContent } from '../report/report.content.js';
import { contradictions } from '../report/report.rules.js';

/** Checks of content that need the register, the topics or the stored files besides its own rules. */
@Injectable()
export class ContentCheck {
  constructor(
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  /** Refuses wrong content by field, as paths below `field`. Files are the viewer's own or already the report's. */
  async require(tx: Tx, ctx: Context, content: ReportContent, reportId: string | null, field: string): Promise<void> {
    const problems: FieldProblem[] = contradictions(content);
    if (!content.topics.every((key) => this.topics.has(key, 'own')))
      problems.push({ field: 'topics', code: 'UNKNOWN' });
    if (content.ozgField !== null && !this.topics.has(content.ozgField, 'ozg'))
      problems.push({ field: 'ozgField', code: 'UNKNOWN' });
    if (!content.partners.every((ags) => this.register.find(ags)))
      problems.push({ field: 'partners', code: 'UNKNOWN' });
    problems.push(...(await this.unknownFiles(tx, ctx, content, reportId)));
    if (problems.length > 0) throw badInput(...problems.map((each) => ({ ...each, field: `${field}.${each.field}` })));
  }

  private async unknownFiles(
    tx: Tx,
    ctx: Context,
    { pictures, files }: ReportContent,
    reportId: string | null,
  ): Promise<FieldProblem[]> {
    const ids = [...pictures, ...files].map(({ file }) => file);
    if (ids.length === 0) return [];
    const stored = await tx.rows<{ id: string; isPicture: boolean }>(
      `select f.id, f.width is not null as "isPicture" from stored_file f where f.id = any($1::uuid[])
         and (f.owner_id = $2 or exists (select from report_file k where k.file_id = f.id and k.report_id = $3))`,
      [ids, ctx.viewer.personId, reportId],
    );
    const known = new Map(stored.map(({ id, isPicture }) => [id, isPicture]));
    const unknown =
      (list: string, fits: (file: string) => boolean) =>
      ({ file }: { file: string }, index: number) =>
        fits(file) ? [] : [{ field: `${list}.${index}.file`, code: 'UNKNOWN' }];
    return [
      ...pictures.flatMap(unknown('pictures', (file) => known.get(file) === true)),
      ...files.flatMap(unknown('files', (file) => known.has(file))),
    ];
  }
}
