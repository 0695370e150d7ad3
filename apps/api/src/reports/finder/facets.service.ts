import { Injectable } from '@nestjs/common';
import { dayInBerlin, SIZE_CLASSES } from '@lotsennetz/programme';
import type { Language } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { COST_BANDS, EFFORT_BANDS } from '../report/bands.rules.js';
import { DO_AGAIN, REPORT_PHASES, REUSE_OFFERS } from '../report/report.content.js';
import type { FacetEntry, ReportFacets } from './finder.graphql.js';
import {
  DO_AGAIN_NAMES,
  KIND_NAMES,
  PHASE_NAMES,
  REUSE_NAMES,
  SIZE_CLASS_NAMES,
  wordMoney,
  wordNumber,
} from '../report/report.wording.js';
import { facetStatement, failedDimension, type Counted, type CountRow, type FacetRow } from './facets.statement.js';
import { countyKeyOf, type Dimension, type ReportConditions } from './report-filter.js';

const MOST_VENDORS = 30;

/** Counts for the filters of the finder, one statement whatever is chosen. */
@Injectable()
export class FacetsService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  async of(ctx: Context, conditions: ReportConditions): Promise<ReportFacets> {
    const { text, values } = facetStatement(conditions);
    const [answer] = await this.db.rows<{ rows: CountRow[] }>(text, values);
    return this.shape(
      ctx,
      (answer?.rows ?? []).map((row) => ({ ...row, failed: failedDimension(conditions, row.failed) })),
    );
  }

  private shape({ language, now }: Context, rows: readonly FacetRow[]): ReportFacets {
    const tally = (what: Counted, dimension: Dimension) => countsOf(rows, what, dimension);
    const places = (dimension: Dimension, keysOf: (place: Administration) => readonly string[]) =>
      this.byPlace(tally('places', dimension), keysOf);
    const named = (counts: Map<string, number>, nameOf: (key: string) => string | undefined): FacetEntry[] =>
      [...counts].map(([key, count]) => ({ key, name: nameOf(key) ?? key, count }));
    const byCount = (entries: FacetEntry[]) =>
      entries.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'de'));
    const topicName = (key: string) => this.topics.named(language, [key])[0]?.name;
    const day = dayInBerlin(now);
    const here = rows
      .filter(({ what, failed }) => what === 'places' && failed === null)
      .sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
    return {
      total: here.reduce((sum, { count }) => sum + count, 0),
      topics: byCount(named(tally('topics', 'topics'), topicName)),
      ozgFields: byCount(named(tally('ozgFields', 'ozgFields'), topicName)),
      phases: inOrder(REPORT_PHASES, tally('phases', 'phases'), (key) => PHASE_NAMES[key][language]),
      costs: upTo(COST_BANDS, tally('costs', 'costs'), (cents) => wordCost(cents, language)),
      efforts: upTo(EFFORT_BANDS, tally('efforts', 'efforts'), (days) => wordEffort(days, language)),
      sizeClasses: inOrder(
        SIZE_CLASSES,
        places('sizeClasses', ({ sizeClass }) => [sizeClass]),
        (key) => SIZE_CLASS_NAMES[key]?.[language] ?? key,
      ),
      counties: named(
        places('counties', (place) => [countyKeyOf(place)]),
        (key) => this.register.find(key)?.displayName,
      ).sort((a, b) => a.name.localeCompare(b.name, 'de')),
      kinds: byCount(
        named(
          places('kinds', ({ kind }) => [kind]),
          (key) => KIND_NAMES[key]?.[language],
        ),
      ),
      vendors: byCount(named(tally('vendors', 'vendors'), (key) => key)).slice(0, MOST_VENDORS),
      reuse: inOrder(REUSE_OFFERS, tally('reuse', 'reuse'), (key) => REUSE_NAMES[key][language]),
      doAgain: inOrder(DO_AGAIN, tally('doAgain', 'doAgain'), (key) => DO_AGAIN_NAMES[key][language]),
      associations: byCount(
        named(
          places('associations', ({ ags }) => this.register.associationsOf(ags, day)),
          (key) => this.register.association(key)?.shortName,
        ),
      ),
      places: here.flatMap(({ value, count }) => {
        const administration = this.register.find(String(value));
        return administration
          ? [{ administration, latitude: administration.latitude, longitude: administration.longitude, count }]
          : [];
      }),
    };
  }

  private byPlace(
    counts: Map<string, number>,
    keysOf: (place: Administration) => readonly string[],
  ): Map<string, number> {
    const sums = new Map<string, number>();
    for (const [ags, count] of counts) {
      const place = this.register.find(ags);
      for (const key of place ? keysOf(place) : []) sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return sums;
  }
}

/** Counts by value under all filters but that of the dimension itself. */
function countsOf(rows: readonly FacetRow[], what: Counted, dimension: Dimension): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { what: kind, value, failed, count } of rows) {
    if (kind !== what || value === null || !(failed === null || failed === dimension)) continue;
    for (const key of typeof value === 'object' ? value : [String(value)])
      counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

function inOrder<Key extends string>(
  keys: readonly Key[],
  counts: Map<string, number>,
  nameOf: (key: Key) => string,
): FacetEntry[] {
  return keys.flatMap((key) => {
    const count = counts.get(key);
    return count ? [{ key, name: nameOf(key), count }] : [];
  });
}

/** Each upper end with everything at or below it. */
function upTo(ends: readonly number[], counts: Map<string, number>, nameOf: (end: number) => string): FacetEntry[] {
  let sum = 0;
  return ends.flatMap((end, band) => {
    sum += counts.get(String(band)) ?? 0;
    return sum > 0 ? [{ key: String(end), name: nameOf(end), count: sum }] : [];
  });
}

const wordCost = (cents: number, language: Language): string => {
  if (cents === 0) return language === 'de' ? 'ohne Kosten' : 'free of cost';
  return language === 'de' ? `bis ${wordMoney(cents, language)}` : `up to ${wordMoney(cents, language)}`;
};

const wordEffort = (days: number, language: Language): string =>
  language === 'de' ? `bis ${wordNumber(days, language)} Tage` : `up to ${wordNumber(days, language)} days`;
