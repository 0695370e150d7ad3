import { REPORT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../../core/access/actor.js';
import { badInput } from '../../core/access/refusals.js';
import type { Report } from '../report/report.graphql.js';
import { mayRead } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { rightsOf } from '../report/report.row.js';

/** Up to four reports side by side, one statement. */
@Injectable()
export class ComparisonService {
  constructor(private readonly reader: ReportReader) {}

  async reports(
    { viewer, language }: { viewer: Actor; language: Language },
    ids: readonly string[],
  ): Promise<Report[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) throw badInput({ field: 'ids', code: 'REQUIRED' });
    if (wanted.length > REPORT.compared)
      throw badInput({ field: 'ids', code: 'TOO_MANY', params: { max: REPORT.compared } });
    const rows = (await this.reader.byIds(wanted)).filter((row) => mayRead(viewer, rightsOf(row)));
    return wanted.flatMap((id) => {
      const row = rows.find((each) => each.id === id);
      return row ? [this.reader.shape(row, language, viewer)] : [];
    });
  }
}
