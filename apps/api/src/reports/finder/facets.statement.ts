import { bind } from '../../core/database/conditions.js';
import { DIMENSIONS, type Dimension, type ReportConditions } from './report-filter.js';

/** What is counted: columns of a report, lists as a whole. */
const COUNTED = {
  phases: 'phase',
  ozgFields: 'ozg_field',
  doAgain: 'do_again',
  costs: 'cost_band',
  efforts: 'effort_band',
  places: 'ags',
  topics: 'topics',
  vendors: 'vendors',
  reuse: 'reuse',
} as const;
export type Counted = keyof typeof COUNTED;
const NAMES = Object.keys(COUNTED) as Counted[];

/** One count: reports with a value that fail no chosen filter, or only that of the dimension `failed`. */
export interface FacetRow {
  what: Counted;
  /** As JSON: a text, a number, a list, or null where nothing is said. */
  value: string | number | readonly string[] | null;
  failed: Dimension | null;
  count: number;
}

/** A row as the statement gives it. */
export interface CountRow extends Omit<FacetRow, 'failed'> {
  failed: number;
}

const WHAT = NAMES.map((name) => `when grouping(${COUNTED[name]}) = 0 then '${name}'`).join(' ');
const VALUE = NAMES.map((name) => `when grouping(${COUNTED[name]}) = 0 then to_json(${COUNTED[name]})`).join(' ');
const SETS = NAMES.map((name) => `(${COUNTED[name]}, failed)`).join(', ');
const COLUMNS = Object.values(COUNTED)
  .map((column) => `r.${column}`)
  .join(', ');

/**
 * All counts in one statement and one pass over the reports: a report that fails a single filter still counts for the
 * choices of that filter, one that fails two counts nowhere. `failed` has a bit for each filter that is set. Lists are
 * grouped as they are, and taken apart by the reader: far fewer than the reports.
 */
export function facetStatement({ base, chosen }: ReportConditions): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const always = bind(base, values);
  const set = DIMENSIONS.flatMap((dimension) => chosen[dimension] ?? []);
  const failed = set.map((condition, bit) => `case when ${bind([condition], values)} then 0 else ${1 << bit} end`);
  return {
    text: `select coalesce(json_agg(x), '[]') as rows from (
      select case ${WHAT} end as what, case ${VALUE} end as value, failed, count(*)::int as count
      from (select ${COLUMNS}, ${failed.join(' + ') || '0'} as failed from report r where ${always}) m
      where failed & (failed - 1) = 0
      group by grouping sets (${SETS})) x`,
    values,
  };
}

/** The dimension of a bit of `failed`; null: none failed. */
export function failedDimension({ chosen }: ReportConditions, failed: number): Dimension | null {
  if (failed === 0) return null;
  const set = DIMENSIONS.filter((dimension) => chosen[dimension] !== undefined);
  return set[Math.log2(failed)] ?? null;
}
