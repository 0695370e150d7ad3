import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database } from '../../core/database/database.js';
import { FileHosts, type FileHost } from '../../core/ports/file-host.js';
import { mayEdit, mayRead } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { rightsOf } from '../report/report.row.js';

/** A file may be read by whoever may read a report that shows it; what is in the draft alone, by those who write it. */
@Injectable()
export class ReportFileHost implements FileHost {
  constructor(
    private readonly db: Database,
    private readonly reader: ReportReader,
    hosts: FileHosts,
  ) {
    hosts.register(this);
  }

  async mayReadFile(actor: Actor, fileId: string): Promise<boolean> {
    const links = await this.db.rows<{ id: string; shown: boolean }>(
      `select report_id as id, shown from report_file where file_id = $1 order by shown desc limit 50`,
      [fileId],
    );
    if (links.length === 0) return false;
    const shown = new Map(links.map((link) => [link.id, link.shown]));
    const rows = await this.reader.byIds([...shown.keys()], new Set(['authors']));
    return rows.some((row) => (shown.get(row.id) ? mayRead : mayEdit)(actor, rightsOf(row)));
  }
}
