import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import type { FundingStep } from './case.graphql.js';

/** Histories by case, batched. Only called for cases that the viewer may read. */
@Injectable()
export class StepLoader {
  constructor(private readonly db: Database) {}

  load(ctx: Context, caseId: string): Promise<FundingStep[]> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.byCases(ids))).load(caseId);
  }

  private async byCases(ids: readonly string[]): Promise<FundingStep[][]> {
    const rows = await this.db.rows<FundingStep & { caseId: string }>(
      `select s.case_id as "caseId", s.number, s.at, s.from_status as "from", s.to_status as "to", s.dated::text, s.reason,
         case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as by
       from funding_case_step s left join person p on p.id = s.by_person
       where s.case_id = any($1::uuid[]) order by s.case_id, s.number`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
  }
}
