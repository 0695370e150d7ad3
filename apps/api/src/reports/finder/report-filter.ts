import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { foldVendor } from '../report/report.columns.js';
import type { ReportFilter } from '../report/report.input.js';
import { forActor, type Where } from '../report/report.statement.js';

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
}

/** Key of the county in which an administration lies: a Landkreis and a Stadtkreis are their own. */
export const countyKeyOf = ({ county, ags }: Administration): string => county?.key ?? ags;

/** Turns a filter into conditions. What depends on the administration is looked up in the register, not joined. */
@Injectable()
export class ReportFilters {
  constructor(private readonly register: AdministrationCatalog) {}

  conditions(ctx: Context, filter: ReportFilter): ReportConditions {
    const day = dayInBerlin(ctx.now);
    const base: Where[] = [forActor(ctx.viewer)];
    const words = wordsOf(filter);
    if (words !== null) base.push(matching(words));
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
    return { base, chosen };
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

export const wordsOf = ({ search }: ReportFilter): string | null => search?.trim() || null;

/** By German word stems anywhere, or nearly spelt alike in title, vendor or administration. */
const matching = (words: string): Where => ({
  sql: `r.search @@ websearch_to_tsquery('german', ?) or ? <% r.search_text`,
  values: [words, words.toLowerCase()],
});

/** How near a report comes to the words: points of 0 to some thousands. */
export const nearness = (words: string): Where => ({
  sql: `1000 * ts_rank(r.search, websearch_to_tsquery('german', ?)) + 500 * word_similarity(?, r.search_text)`,
  values: [words, words.toLowerCase()],
});
