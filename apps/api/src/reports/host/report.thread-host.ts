import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Reader } from '../../core/database/reader.js';
import { ThreadHosts, type ThreadHost, type ThreadHostState } from '../../core/ports/thread-host.js';
import { reportPath } from '../report/report-address.rules.js';
import { mayRead } from '../report/report.policy.js';
import { ReportReader } from '../report/report.reader.js';
import { read, rightsOf } from '../report/report.row.js';

type Rights = ReturnType<typeof rightsOf>;

const FIELDS: ReadonlySet<string> = new Set(['authors']);

/** People talk about reports: whoever may read one may read and write below it while it is published. */
@Injectable()
export class ReportThreadHost implements ThreadHost<Rights> {
  readonly kind = 'REPORT';

  constructor(
    private readonly reader: ReportReader,
    hosts: ThreadHosts,
  ) {
    hosts.register(this);
  }

  async load(ids: readonly string[], db?: Reader): Promise<ReadonlyMap<string, ThreadHostState<Rights>>> {
    const rows = await this.reader.byIds(ids, FIELDS, db);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          rights: rightsOf(row),
          title: row.title,
          path: reportPath(row),
          open: row.state === 'PUBLISHED',
          association: null,
          participants: read(row.authors, 'authors')
            .filter(({ ags, current }) => ags === current)
            .map(({ personId }) => personId),
        },
      ]),
    );
  }

  maySee(actor: Actor, rights: Rights): boolean {
    return mayRead(actor, rights);
  }
}
