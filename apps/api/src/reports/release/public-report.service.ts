import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { renderMarkdown } from '../../core/text/markdown.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { publicPath, shortIdOf } from '../report/report-address.rules.js';
import type { PublicReport, ReportRelease } from './release.graphql.js';
import { isReleasable, type Released } from './release.rules.js';

interface Row {
  id: string;
  ags: string;
  released: Released;
  releasedAt: Date;
  edition: number;
  sortKey: string;
}

const LIST = 'public-reports';
const COLUMNS = `r.id, r.ags, r.released, r.released_at as "releasedAt", r.released_edition as edition,
  (extract(epoch from r.released_at) * 1000000)::bigint::text as "sortKey"`;
/** Published, still wanted to be public, and released: all three, at every reading. */
const PUBLIC = `r.state = 'PUBLISHED' and r.visibility = 'PUBLIC' and r.released is not null`;

/** What everyone may read without an account: nothing but what was stored at the release. */
@Injectable()
export class PublicReportService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  async find(id: string): Promise<PublicReport | null> {
    const [condition, value] = isUuid(id) ? ['r.id = $1', id] : ['right(r.id::text, 12) = $1', shortIdOf(id)];
    if (value === null) return null;
    const [row] = await this.db.rows<Row>(`select ${COLUMNS} from report r where ${PUBLIC} and ${condition}`, [value]);
    return row ? this.shape(row) : null;
  }

  async list(first: number, after: string | null): Promise<Page<PublicReport>> {
    const size = pageSize(first);
    const [micros = null, id = null] = after ? decodeCursor(LIST, after, [isMicros, isUuid]) : [];
    const rows = await this.db.rows<Row>(
      `select ${COLUMNS} from report r where ${PUBLIC} and ($1::bigint is null
         or (r.released_at, r.id) < (timestamptz 'epoch' + $1::bigint * interval '1 microsecond', $2::uuid))
       order by r.released_at desc, r.id desc limit $3`,
      [micros, id, size + 1],
    );
    return pageOf(
      rows,
      size,
      (row) => this.shape(row),
      (row) => encodeCursor(LIST, [row.sortKey, row.id]),
    );
  }

  /** What of a report is released, for members who may read it; batched. */
  release(ctx: Context, id: string): Promise<ReportRelease | null> {
    return ctx.memo(this, () => new DataLoader((ids: readonly string[]) => this.releases(ids))).load(id);
  }

  private async releases(ids: readonly string[]): Promise<(ReportRelease | null)[]> {
    const rows = await this.db.rows<Row>(`select ${COLUMNS} from report r where ${PUBLIC} and r.id = any($1::uuid[])`, [
      ids,
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      if (!row) return null;
      const { edition, releasedAt, released } = row;
      return { edition, releasedAt, fields: Object.keys(released).filter(isReleasable) };
    });
  }

  private shape({ id, ags, released, releasedAt }: Row): PublicReport {
    const { situation, way, obstacles, lessons, topics = [], ozgField } = released;
    const html = (text: string | undefined) => (text?.trim() ? renderMarkdown(text) : null);
    const said = (text: string | undefined) => text?.trim() || null;
    return {
      id,
      path: publicPath({ id, title: released.title }),
      title: released.title,
      licence: released.licence,
      administration: this.register.find(ags)?.displayName ?? ags,
      releasedAt,
      result: said(released.result),
      phase: released.phase ?? null,
      topics: this.topics.named('de', [...topics, ...(ozgField ? [ozgField] : [])]).map(({ name }) => name),
      startedOn: released.startedOn ?? null,
      endedOn: released.endedOn ?? null,
      situation: html(situation),
      way: html(way),
      obstacles: html(obstacles),
      lessons: html(lessons),
      doAgain: released.doAgain ?? null,
      oneOffCost: released.oneOffCost ?? null,
      yearlyCost: released.yearlyCost ?? null,
      personDays: released.personDays ?? null,
      procurement: released.procurement ?? null,
      fundingUsed: said(released.fundingUsed),
      products: released.products ?? [],
      interfaces: said(released.interfaces),
      legalBasis: said(released.legalBasis),
      accessibility: said(released.accessibility),
      reuse: released.reuse ?? [],
    };
  }
}
