import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Mails } from '../../core/mail/mails.js';
import { HostedQuestions } from '../../core/ports/hosted-question.js';
import { ThreadRemoval } from '../../discussion/thread/thread-removal.service.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { EMPTY_CONTENT } from '../report/report.content.js';
import { ReportEditorService } from '../editor/editor.service.js';
import { ReportTakenOver } from '../report/report.facts.js';
import { abilities } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { read, rightsOf, type ReportRow } from '../report/report.row.js';
import { insertReport, linkFiles } from '../report/report.store.js';
import { countCopy, lockFamily, uncount } from './lineage.store.js';
import { takenOver } from './take-over.rules.js';
import { takenOverMail, type MailReader } from '../report/report.mails.js';

/** "Für uns übernehmen", and the end of a report. Counts change in the transaction that makes them true. */
@Injectable()
export class TakeOverService {
  constructor(
    private readonly db: Database,
    private readonly reader: ReportReader,
    private readonly editor: ReportEditorService,
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
    private readonly threads: ThreadRemoval,
    private readonly questions: HostedQuestions,
  ) {}

  /** Makes a draft of the viewer's administration; the same client key again gives the id of the first. */
  async takeOver(ctx: Context, originId: string, clientKey: string): Promise<string> {
    if (!isUuid(clientKey)) throw badInput({ field: 'clientKey', code: 'NOT_AN_ID' });
    const { personId, administration } = ctx.viewer;
    if (!administration) throw new Refused('FORBIDDEN');
    const { ags } = administration;
    const seen = await this.reader.readable(ctx, originId);
    if (!seen) throw badInput({ field: 'id', code: 'UNKNOWN' });
    if (!abilities(ctx.viewer, rightsOf(seen)).takeOver) throw new Refused('FORBIDDEN');
    return this.db.write(ctx, async (tx) => {
      await lockFamily(tx, [...seen.lineage, originId]);
      // Read again under the lock: families change, and it may have been withdrawn meanwhile.
      const [origin] = await this.reader.byIds([originId], undefined, tx);
      if (!origin || !abilities(ctx.viewer, rightsOf(origin)).takeOver)
        throw badInput({ field: 'id', code: 'UNKNOWN' });
      const content = takenOver(read(origin.content, 'content'), EMPTY_CONTENT);
      const lineage = [...origin.lineage, originId];
      const id = uuidv7();
      const made = await insertReport(tx, {
        id,
        clientKey,
        ags,
        administrationName: this.nameOf(ags),
        content,
        savedBy: personId,
        now: ctx.now,
        originId,
        lineage,
      });
      if (!made) return this.firstOf(tx, clientKey, personId, originId);
      await linkFiles(tx, id, content, null);
      await countCopy(tx, originId, lineage);
      tx.record(ReportTakenOver(originId, { copy: id, administration: ags }));
      await this.tell(tx, origin, ags);
      return id;
    });
  }

  private async firstOf(tx: Tx, clientKey: string, personId: string, originId: string): Promise<string> {
    const [first] = await tx.rows<{ id: string }>(
      `select r.id from report r join report_author a on a.report_id = r.id and a.person_id = $2
       where r.client_key = $1 and r.origin_id = $3`,
      [clientKey, personId, originId],
    );
    if (!first) throw badInput({ field: 'clientKey', code: 'DUPLICATE' });
    return first.id;
  }

  /** One notice for each who still writes on it, else for the administration's contacts; once for one administration. */
  private async tell(tx: Tx, origin: ReportRow, ags: string): Promise<void> {
    const active = read(origin.authors, 'authors').filter((author) => author.ags === author.current);
    const ids =
      active.length > 0
        ? active.map(({ personId }) => personId)
        : read(origin.officials, 'officials').map(({ id }) => id);
    const readers = await tx.rows<MailReader>(
      `select id, name, email, language from person where id = any($1::uuid[]) and suspended_at is null`,
      [ids],
    );
    for (const reader of readers)
      await this.mails.order(tx, {
        to: reader.email,
        language: reader.language,
        template: takenOverMail(reader, { id: origin.id, title: origin.title }, this.nameOf(ags)),
        key: `report-taken-over:${origin.id}:${ags}:${reader.id}`,
        personId: reader.id,
        onlyWhileAdmitted: true,
      });
  }

  /** Deletes a draft or a withdrawn report for good. False while it is published. */
  async delete(ctx: Context, id: string): Promise<boolean> {
    const [seen] = isUuid(id) ? await this.reader.byIds([id], new Set()) : [];
    if (!seen) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return this.db.write(ctx, async (tx) => {
      await lockFamily(tx, [...seen.lineage, id]);
      const report = await this.editor.own(tx, ctx, id);
      if (report.state === 'PUBLISHED') return false;
      await lockFamily(tx, report.lineage);
      await uncount(tx, report);
      await this.questions.desk.remove(tx, id);
      await this.threads.remove(tx, [id]);
      await tx.rows(`delete from report where id = $1`, [id]);
      return true;
    });
  }

  private nameOf(ags: string): string {
    return this.register.find(ags)?.displayName ?? ags;
  }
}
