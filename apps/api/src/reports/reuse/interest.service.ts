import { REPORT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { abilities } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { rightsOf } from '../report/report.row.js';
import type { ReportInterest } from './reuse.graphql.js';

interface Row {
  reportId: string;
  ags: string;
  personId: string | null;
  name: string | null;
  personAgs: string | null;
  note: string | null;
  since: Date;
}

/** "Interessiert uns auch": administrations gather around a report, each with one person to talk to. */
@Injectable()
export class InterestService {
  constructor(
    private readonly db: Database,
    private readonly reader: ReportReader,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Joins or leaves for the viewer's administration; doing it twice changes nothing. */
  async set(ctx: Context, id: string, on: boolean, note: string | null): Promise<void> {
    if (note && note.length > REPORT.editionNote)
      throw badInput({ field: 'note', code: 'TOO_LONG', params: { max: REPORT.editionNote } });
    const { administration, personId } = ctx.viewer;
    const row = await this.reader.readable(ctx, id);
    if (!row) throw badInput({ field: 'id', code: 'UNKNOWN' });
    if (!administration || !abilities(ctx.viewer, rightsOf(row)).joinInterest) throw new Refused('FORBIDDEN');
    await this.db.write(ctx, async (tx) => {
      await tx.rows(`select id from report where id = $1 for update`, [id]);
      const changed = on
        ? await tx.rows<{ isNew: boolean }>(
            `insert into report_interest (report_id, ags, person_id, note, since) values ($1, $2, $3, $4, $5)
             on conflict (report_id, ags) do update set person_id = excluded.person_id, note = excluded.note
             returning (xmax = 0) as "isNew"`,
            [id, administration.ags, personId, note, ctx.now],
          )
        : await tx.rows<{ isNew: boolean }>(
            `delete from report_interest where report_id = $1 and ags = $2 returning true as "isNew"`,
            [id, administration.ags],
          );
      if (changed[0]?.isNew)
        await tx.rows(`update report set interested = interested + $2 where id = $1`, [id, on ? 1 : -1]);
    });
  }

  /** Groups by report, batched. Only for reports that the viewer may read. */
  load(ctx: Context, id: string): Promise<ReportInterest[]> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byReports(ctx, ids))).load(id);
  }

  private async byReports(ctx: Context, ids: readonly string[]): Promise<ReportInterest[][]> {
    const rows = await this.db.rows<Row>(
      `select i.report_id as "reportId", i.ags, i.note, i.since, p.id as "personId", p.name, p.ags as "personAgs"
       from report_interest i left join person p on p.id = i.person_id and p.ags = i.ags
       where i.report_id = any($1::uuid[]) order by i.since, i.ags`,
      [ids],
    );
    const entry = ({ ags, note, since, personId, name, personAgs }: Row): ReportInterest[] => {
      const administration = this.register.find(ags);
      if (!administration) return [];
      const person =
        personId && name
          ? { id: personId, name, administration: personAgs ? this.register.find(personAgs) : null, officerOf: null }
          : null;
      return [{ administration, person, note, since, isMine: ags === ctx.viewer.administration?.ags }];
    };
    return ids.map((id) => rows.filter(({ reportId }) => reportId === id).flatMap(entry));
  }
}
