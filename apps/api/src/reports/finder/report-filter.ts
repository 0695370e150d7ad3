import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { foldVendor } from '../report/report.columns.js';
import type { ReportFilter } from './finder.input.js';
import { bind, type Where } from '../../core/database/conditions.js';
import { forActor } from '../report/report.statement.js';

/** A filter that is also a facet: its choices are counted as if it were not set. */
export const DIMENSIONS = [
  'topics',
  'ozgFields',
  'phases',
  'costs',
  'efforts',
  'sizeClasses',
  'counties',
  'kinds',
  'vendors',
  'reuse',
  'doAgain',
  'associations',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface ReportConditions {
  /** What always has to hold: the right to see, words, and filters without choices. */
  base: Where[];
  /** Conditions of the filters that are set, by dimension. */
  chosen: Partial<Record<Dimension, Where>>;
  search: Search | null;
}

/** Words that are looked for, exactly or nearly. */
export interface Search {
  words: string;
  isExact: boolean;
}

/** Key of the county in which an administration lies: a Landkreis and a Stadtkreis are their own. */
export const countyKeyOf = ({ county, ags }: Administration): string => county?.key ?? ags;

/** Turns a filter into conditions. What depends on the administration is looked up in the register, not joined. */
@Injectable()
export class ReportFilters {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** At most one statement, where words are looked for. */
  async conditions(ctx: Context, filter: ReportFilter): Promise<ReportConditions> {
    const day = dayInBerlin(ctx.now);
    const base: Where[] = [forActor(ctx.viewer)];
    const search = await this.searched(ctx, filter);
    if (search) base.push(matching(search));
    if (filter.administration)
      base.push({
        sql: 'r.ags = ? or ? = any(r.partners)',
        values: [filter.administration, filter.administration],
      });
    if (filter.hasOpenQuestion != null) base.push({ sql: 'r.open_question = ?', values: [filter.hasOpenQuestion] });
    if (filter.yearlyCostUpTo != null) base.push({ sql: 'r.yearly_cost <= ?', values: [filter.yearlyCostUpTo] });
    const { topics, ozgFields, phases, costUpTo, effortUpTo, sizeClasses, counties, kinds, reuse, doAgain } = filter;
    const chosen: ReportConditions['chosen'] = {
      ...anyOf('topics', 'r.topics && ?::text[]', topics),
      ...anyOf('ozgFields', 'r.ozg_field = any(?::text[])', ozgFields),
      ...anyOf('phases', 'r.phase = any(?::text[])', phases),
      ...anyOf('vendors', 'r.vendors && ?::text[]', filter.vendors?.map(foldVendor)),
      ...anyOf('reuse', 'r.reuse && ?::text[]', reuse),
      ...anyOf('doAgain', 'r.do_again = any(?::text[])', doAgain),
      ...(costUpTo != null && { costs: { sql: 'r.one_off_cost <= ?', values: [costUpTo] } }),
      ...(effortUpTo != null && { efforts: { sql: 'r.person_days <= ?', values: [effortUpTo] } }),
      ...this.places('sizeClasses', sizeClasses, ({ sizeClass }, keys) => keys.includes(sizeClass)),
      ...this.places('counties', counties, (place, keys) => keys.includes(countyKeyOf(place))),
      ...this.places('kinds', kinds, ({ kind }, keys) => keys.includes(kind)),
      ...this.places('associations', filter.associations, ({ ags }, keys) =>
        this.register.associationsOf(ags, day).some((key) => keys.includes(key)),
      ),
    };
    return { base, chosen, search };
  }

  /** Words as they are spelt where any report for the viewer holds them, else what is spelt nearly alike. */
  private async searched({ viewer }: Context, filter: ReportFilter): Promise<Search | null> {
    const words = filter.search?.trim() ?? '';
    if (words === '') return null;
    const values: unknown[] = [];
    const where = bind([forActor(viewer), matching({ words, isExact: true })], values);
    const [row] = await this.db.rows<{ found: boolean }>(
      `select exists (select from report r where ${where}) as found`,
      values,
    );
    return { words, isExact: row?.found ?? false };
  }

  private places(
    dimension: Dimension,
    keys: readonly string[] | null | undefined,
    fits: (place: Administration, keys: readonly string[]) => boolean,
  ): ReportConditions['chosen'] {
    if (!keys?.length) return {};
    const within = this.register.all().filter((place) => fits(place, keys));
    return { [dimension]: { sql: 'r.ags = any(?::text[])', values: [within.map(({ ags }) => ags)] } };
  }
}

const anyOf = (
  dimension: Dimension,
  sql: string,
  keys: readonly string[] | null | undefined,
): ReportConditions['chosen'] => (keys?.length ? { [dimension]: { sql, values: [keys] } } : {});

/** By German word stems anywhere; nearly: spelt alike in title, product, vendor or administration. */
const matching = ({ words, isExact }: Search): Where =>
  isExact
    ? { sql: `r.search @@ websearch_to_tsquery('german', ?)`, values: [words] }
    : { sql: `? <% r.search_text`, values: [words.toLowerCase()] };

/** How near a report comes to the words, 0 to 1,000 and a little: what its head says counts. */
export const nearness = ({ words, isExact }: Search): Where =>
  isExact
    ? { sql: `1000 * ts_rank(r.head, websearch_to_tsquery('german', ?))`, values: [words] }
    : { sql: `1000 * word_similarity(?, r.search_text)`, values: [words.toLowerCase()] };
