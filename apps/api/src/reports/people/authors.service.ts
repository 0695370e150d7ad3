import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Mails } from '../../core/mail/mails.js';
import { ReportEditorService } from '../editor/editor.service.js';
import type { ReportAuthorsInput } from '../editor/report.input.js';
import { coAuthorMail, type MailReader } from '../report/report.mails.js';
import { mayAdopt } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { rightsOf } from '../report/report.row.js';
import type { LockedReport } from '../report/report.store.js';

interface Candidate extends MailReader {
  ags: string;
}

/** Who writes a report: co-authors of the own administration and of others, those who take up, and names that are taken off. */
@Injectable()
export class ReportAuthorsService {
  constructor(
    private readonly db: Database,
    private readonly editor: ReportEditorService,
    private readonly reader: ReportReader,
    private readonly mails: Mails,
  ) {}

  /** Sets the authors in their order. People who are not named stay out; somebody of the administration has to be left. */
  async set(ctx: Context, { id, authors }: ReportAuthorsInput): Promise<void> {
    const ids = authors.map(({ person }) => person);
    if (new Set(ids).size < ids.length) throw badInput({ field: 'input.authors', code: 'DUPLICATE' });
    await this.db.write(ctx, async (tx) => {
      const report = await this.editor.own(tx, ctx, id);
      const people = await this.peopleFor(tx, report, ids);
      const known = new Map(people.map((person) => [person.id, person]));
      authors.forEach(({ person }, index) => {
        if (!known.has(person)) throw badInput({ field: `input.authors.${index}.person`, code: 'UNKNOWN' });
      });
      const rows = authors.map(({ person, isContact }, position) => {
        // Who wrote for another administration before keeps to that one: the right does not move with a new employer.
        const before = report.authors.find(({ personId }) => personId === person);
        return { person, ags: before?.ags ?? known.get(person)?.ags, isContact, position };
      });
      await this.takeOff(tx, id, ids);
      await tx.rows(
        `insert into report_author (report_id, person_id, ags, is_contact, position)
         select $1, person, ags, "isContact", position
         from jsonb_to_recordset($2::jsonb) as a(person uuid, ags text, "isContact" boolean, position int)
         on conflict (report_id, person_id) do update set is_contact = excluded.is_contact, position = excluded.position`,
        [id, JSON.stringify(rows)],
      );
      await this.requireSomebody(tx, report, 'input.authors');
      await this.tell(tx, ctx, report, people);
    });
  }

  /** Takes off whoever is not among those who stay. Of people who have left, the names of those who published go too. */
  private async takeOff(tx: Tx, id: string, staying: readonly string[]): Promise<void> {
    await tx.rows(
      `with removed as (delete from report_author a using person p
           where a.report_id = $1 and p.id = a.person_id and not (a.person_id = any($2::uuid[]))
           returning a.person_id, p.ags is distinct from a.ags as has_left),
         unnamed as (update report_edition set published_by = null
           where report_id = $1 and published_by in (select person_id from removed where has_left))
       update report set saved_by = null where id = $1 and saved_by in (select person_id from removed where has_left)`,
      [id, staying],
    );
  }

  /** Takes the viewer's own name off, also when they work elsewhere by now. False where it was not there. */
  async removeOwnName(ctx: Context, id: string): Promise<boolean> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const [report] = isUuid(id)
        ? await tx.rows<LockedReport>(`select id, ags from report where id = $1 for update`, [id])
        : [];
      const removed = report
        ? await tx.rows<{ ags: string }>(
            `delete from report_author where report_id = $1 and person_id = $2 returning ags`,
            [id, personId],
          )
        : [];
      if (!report || !removed[0]) return false;
      // Who has left may go at once; who is still there first finds somebody who goes on.
      if (removed[0].ags === ctx.viewer.administration?.ags) await this.requireSomebody(tx, report, 'id');
      await tx.rows(`update report_edition set published_by = null where report_id = $1 and published_by = $2`, [
        id,
        personId,
      ]);
      await tx.rows(`update report set saved_by = null where id = $1 and saved_by = $2`, [id, personId]);
      return true;
    });
  }

  /** Takes up a report of the own administration that nobody writes on any more. */
  async adopt(ctx: Context, id: string): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      if (isUuid(id)) await tx.rows(`select id from report where id = $1 for update`, [id]);
      const [row] = isUuid(id) ? await this.reader.byIds([id], new Set(['authors']), tx) : [];
      if (!row || row.ags !== ctx.viewer.administration?.ags) throw badInput({ field: 'id', code: 'UNKNOWN' });
      if (!mayAdopt(ctx.viewer, rightsOf(row))) throw new Refused('FORBIDDEN');
      await tx.rows(
        `insert into report_author (report_id, person_id, ags, is_contact, position)
         select $1, $2, $3, true, coalesce(max(position) + 1, 0) from report_author where report_id = $1
         on conflict (report_id, person_id) do update set ags = excluded.ags, is_contact = true`,
        [id, ctx.viewer.personId, row.ags],
      );
    });
  }

  /** People who may be named: accounts with an administration, and whoever is named already. */
  private peopleFor(tx: Tx, { id }: LockedReport, ids: readonly string[]): Promise<Candidate[]> {
    return tx.rows<Candidate>(
      `select p.id, p.name, p.email, p.language, coalesce(p.ags, a.ags) as ags from person p
       left join report_author a on a.person_id = p.id and a.report_id = $2
       where p.id = any($1::uuid[]) and (a.person_id is not null or p.ags is not null and p.suspended_at is null)`,
      [ids, id],
    );
  }

  private async requireSomebody(tx: Tx, { id, ags }: Pick<LockedReport, 'id' | 'ags'>, field: string): Promise<void> {
    const [row] = await tx.rows<{ found: boolean }>(
      `select exists (select from report_author a join person p on p.id = a.person_id and p.ags = a.ags
           where a.report_id = $1 and a.ags = $2)
         or exists (select from administration_contact c join person p on p.id = c.person_id and p.ags = c.ags
           where c.ags = $2 and c.since <= current_date and (c.until is null or c.until > current_date)) as found`,
      [id, ags],
    );
    if (!row?.found) throw badInput({ field, code: 'LAST_AUTHOR' });
  }

  private async tell(tx: Tx, ctx: Context, report: LockedReport, people: readonly Candidate[]): Promise<void> {
    const before = new Set(report.authors.map(({ personId }) => personId));
    const [me] = await tx.rows<{ name: string }>(`select name from person where id = $1`, [ctx.viewer.personId]);
    const { title } = report.draft ?? report.content;
    for (const reader of people.filter(({ id }) => !before.has(id) && id !== ctx.viewer.personId))
      await this.mails.order(tx, {
        to: reader.email,
        language: reader.language,
        template: coAuthorMail(reader, { id: report.id, title }, me?.name ?? ''),
        key: `report-co-author:${report.id}:${reader.id}`,
        personId: reader.id,
        onlyWhileAdmitted: true,
      });
  }
}
