import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import { FactStream } from '../../core/facts/fact-stream.js';
import { selectedBelow } from '../../core/graphql/selection.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { ReportFacets, ReportFinder } from './finder.graphql.js';
import type { ReportsArgs, ReportSort } from './finder.input.js';
import { BY_EDITION } from '../report/report.reader.js';
import { ReportService } from '../report/report.service.js';
import type { ReportQuery } from '../report/report.statement.js';
import { FacetsService } from './facets.service.js';
import { nearness, ReportFilters, type Search } from './report-filter.js';
import { SimilarityTable } from './similarity.table.js';

/** "Wer hat das schon gemacht?": a page and its facets, one statement each, and one to look at words. */
@Injectable()
export class FinderService {
  constructor(
    private readonly reports: ReportService,
    private readonly filters: ReportFilters,
    private readonly facets: FacetsService,
    private readonly register: AdministrationCatalog,
    private readonly similarities: SimilarityTable,
    private readonly stream: FactStream,
  ) {}

  async find(
    ctx: Context,
    { filter, sort, first, after }: ReportsArgs,
    info: GraphQLResolveInfo,
  ): Promise<ReportFinder> {
    // Taken before reading: what happens in between comes through the stream, never through a gap.
    const liveCursor = encodeFactCursor(this.stream.head);
    const conditions = await this.filters.conditions(ctx, filter ?? {});
    const where = [...conditions.base, ...Object.values(conditions.chosen)];
    const { search } = conditions;
    const query = { where, ...this.order(ctx.viewer, sort ?? 'RELEVANCE', search) };
    const list = `reports-${sort ?? 'RELEVANCE'}-${search ? (search.isExact ? 'words' : 'nearly') : 'all'}`;
    const [page, facets] = await Promise.all([
      this.reports.page(ctx, list, query, first, after, info),
      selectedBelow(info).has('facets') ? this.facets.of(ctx, conditions) : NO_FACETS,
    ]);
    return { ...page, facets, liveCursor };
  }

  private order(viewer: Actor, sort: ReportSort, search: Search | null): Pick<ReportQuery, 'order' | 'join'> {
    const own = viewer.administration && this.register.find(viewer.administration.ags);
    if (sort === 'SIMILARITY' && own) {
      const points = this.similarities.of(own);
      return {
        order: { score: { sql: 's.points', values: [] }, time: 'edition_at' },
        join: {
          sql: 'join unnest(?::text[], ?::int[]) as s(ags, points) on s.ags = r.ags',
          values: [[...points.keys()], [...points.values()]],
        },
      };
    }
    if (sort === 'RELEVANCE' && search) return { order: { score: nearness(search), time: 'edition_at' } };
    return { order: BY_EDITION };
  }
}

/** Never sent: an operation that selects facets gets them counted. */
const NO_FACETS: ReportFacets = {
  total: 0,
  topics: [],
  ozgFields: [],
  phases: [],
  costs: [],
  efforts: [],
  sizeClasses: [],
  counties: [],
  kinds: [],
  vendors: [],
  reuse: [],
  doAgain: [],
  associations: [],
  places: [],
};
