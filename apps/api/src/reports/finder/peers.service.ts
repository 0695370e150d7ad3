import { REPORT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { selectedBelow } from '../../core/graphql/selection.js';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { ReportReader } from '../report/report.reader.js';
import { bind, type Where } from '../../core/database/conditions.js';
import { forActor } from '../report/report.statement.js';
import type { Peer } from './peer.graphql.js';
import { rankPeers, type RankedPeer } from './peers.rules.js';
import { distanceKm } from './similarity.rules.js';
import { likenessOf, SimilarityTable } from './similarity.table.js';

interface Candidate {
  ags: string;
  reportId: string;
  phase: 'PRODUCTIVE' | 'RUNNING';
  count: number;
}

/** "Wer ist wie wir und hat das?": administrations like the viewer's that have a topic done or in hand. */
@Injectable()
export class PeersService {
  constructor(
    private readonly db: Database,
    private readonly reader: ReportReader,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
    private readonly similarities: SimilarityTable,
  ) {}

  /** Two statements whatever their number, three where a report is the starting point. */
  async of(
    ctx: Context,
    { topic, report, first }: { topic?: string | null; report?: string | null; first: number },
    info: GraphQLResolveInfo,
  ): Promise<Peer[]> {
    if (!Number.isInteger(first) || first < 1 || first > REPORT.peers)
      throw badInput({ field: 'first', code: 'OUT_OF_RANGE', params: { min: 1, max: REPORT.peers } });
    const own = ctx.viewer.administration && this.register.find(ctx.viewer.administration.ags);
    const about = await this.about(ctx, topic ?? null, report ?? null);
    const candidates = await this.candidates(ctx, about);
    const points = own && this.similarities.of(own);
    const peers = candidates
      .filter(({ ags }) => ags !== own?.ags)
      .map((each) => ({ ...each, isDone: each.phase === 'PRODUCTIVE', similarity: points?.get(each.ags) ?? 0 }));
    return this.withReports(ctx, own, rankPeers(peers).slice(0, first), info);
  }

  /** What a peer's report has to be about. */
  private async about(ctx: Context, topic: string | null, reportId: string | null): Promise<Where> {
    if ((topic === null) === (reportId === null)) throw badInput({ field: 'topic', code: 'REQUIRED' });
    if (topic !== null) {
      if (this.topics.has(topic, 'ozg')) return { sql: 'r.ozg_field = ?', values: [topic] };
      if (!this.topics.has(topic)) throw badInput({ field: 'topic', code: 'UNKNOWN' });
      return { sql: 'r.topics && ?::text[]', values: [[topic]] };
    }
    const row = reportId && (await this.reader.readable(ctx, reportId));
    if (!row) throw badInput({ field: 'report', code: 'UNKNOWN' });
    return { sql: 'r.topics && ?::text[] and r.id <> ?', values: [row.topics, row.id] };
  }

  /** For each administration the report that is furthest, the latest of them. */
  private candidates(ctx: Context, about: Where): Promise<Candidate[]> {
    const values: unknown[] = [];
    const where = bind(
      [forActor(ctx.viewer), about, { sql: `r.phase in ('PRODUCTIVE', 'RUNNING')`, values: [] }],
      values,
    );
    return this.db.rows<Candidate>(
      `select distinct on (r.ags) r.ags, r.id as "reportId", r.phase, (count(*) over (partition by r.ags))::int as count
       from report r where ${where} order by r.ags, r.phase, r.edition_at desc, r.id`,
      values,
    );
  }

  private async withReports(
    ctx: Context,
    own: Administration | null,
    peers: readonly (RankedPeer & Candidate)[],
    info: GraphQLResolveInfo,
  ): Promise<Peer[]> {
    const rows = await this.reader.byIds(
      peers.map(({ reportId }) => reportId),
      selectedBelow(info),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return peers.flatMap(({ ags, reportId, ...peer }) => {
      const row = byId.get(reportId);
      const administration = this.register.find(ags);
      if (!row || !administration) return [];
      const km = own && distanceKm(likenessOf(own), likenessOf(administration));
      const report = this.reader.shape(row, ctx.language, ctx.viewer);
      return [{ ...peer, administration, distanceKm: km === null ? null : Math.round(km), report }];
    });
  }
}
