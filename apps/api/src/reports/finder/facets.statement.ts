import { bind, type Where } from '../report/report.statement.js';
import { DIMENSIONS, type Dimension, type ReportConditions } from './report-filter.js';

/** One count: reports with a value that fail no chosen filter, or only that of the dimension `failed`. */
export interface FacetRow {
  what: 'total' | 'topics' | 'ozgFields' | 'phases' | 'costs' | 'efforts' | 'vendors' | 'reuse' | 'doAgain' | 'ags';
  value: string | null;
  failed: Dimension | null;
  count: number;
}

const SINGLE = [
  ['phases', 'phase'],
  ['ozgFields', 'ozg_field'],
  ['doAgain', 'do_again'],
  ['costs', 'cost_band'],
  ['efforts', 'effort_band'],
  ['ags', 'ags'],
] as const;
const LISTS = [
  ['topics', 'topics'],
  ['vendors', 'vendors'],
  ['reuse', 'reuse'],
] as const;

/**
 * All counts in one statement and one pass over the reports: a report that fails a single filter still counts for the
 * choices of that filter, one that fails two counts nowhere. `failed` is a bit for each filter that is set.
 */
export function facetStatement({ base, chosen }: ReportConditions): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const set = DIMENSIONS.flatMap((dimension) => chosen[dimension] ?? []);
  const always = bind(base, values);
  const failed = set
    .map((condition: Where, bit) => `case when ${bind([condition], values)} then 0 else ${1 << bit} end`)
    .join(' + ');
  const sets = SINGLE.map(([, column]) => `(${column}, failed)`).join(', ');
  const which = SINGLE.map(([what, column]) => `when grouping(${column}) = 0 then '${what}'`).join(' ');
  const value = `coalesce(${SINGLE.map(([, column]) => `${column}::text`).join(', ')})`;
  const lists = LISTS.map(
    ([what, column]) => `select '${what}', v, failed, count(*)::int from m, unnest(m.${column}) v group by v, failed`,
  ).join(' union all ');
  return {
    text: `with m as materialized (
        select * from (select r.topics, r.vendors, r.reuse, r.phase, r.ozg_field, r.do_again, r.cost_band, r.effort_band, r.ags,
          ${failed || '0'} as failed from report r where ${always}) f
        where failed & (failed - 1) = 0)
      select case ${which} end as what, ${value} as value, failed, count(*)::int as count
        from m group by grouping sets (${sets})
      union all ${lists}
      union all select 'total', null, failed, count(*)::int from m where failed = 0 group by failed`,
    values,
  };
}

/** The dimension of a bit of `failed`; null: none failed. */
export function failedDimension({ chosen }: ReportConditions, failed: number): Dimension | null {
  if (failed === 0) return null;
  const set = DIMENSIONS.filter((dimension) => chosen[dimension] !== undefined);
  return set[Math.log2(failed)] ?? null;
}
