import { renderMarkdown } from '../../core/text/markdown.js';
import { bandOf, COST_BANDS, EFFORT_BANDS } from './bands.rules.js';
import { completenessOf } from './completeness.rules.js';
import type { ReportContent } from './report.content.js';
import type { ReportHtml } from './report.row.js';

/** Key of a vendor: small differences of spelling are one vendor. */
export const foldVendor = (vendor: string): string => vendor.trim().toLowerCase().replace(/\s+/g, ' ');

/** What is derived from content for lists, counts and search, named like the columns. */
export function columnsOf(content: ReportContent, administrationName: string) {
  const { products, oneOffCost, yearlyCost, personDays } = content;
  const vendors = [...new Set(products.map(({ vendor }) => foldVendor(vendor)).filter((vendor) => vendor !== ''))];
  return {
    content,
    html: htmlOf(content),
    title: content.title,
    result: content.result,
    phase: content.phase,
    topics: content.topics,
    ozg_field: content.ozgField,
    partners: content.partners,
    do_again: content.doAgain,
    one_off_cost: oneOffCost?.to ?? null,
    cost_band: bandOf(COST_BANDS, oneOffCost?.to ?? null),
    yearly_cost: yearlyCost?.to ?? null,
    person_days: personDays,
    effort_band: bandOf(EFFORT_BANDS, personDays),
    vendors,
    reuse: content.reuse,
    open_question: content.openQuestion.trim() !== '',
    completeness: completenessOf(content).percent,
    search_text: [content.title, administrationName, ...products.flatMap(({ name, vendor }) => [name, vendor])]
      .join(' · ')
      .toLowerCase(),
    ...searched(content, administrationName),
  };
}

export type ReportColumns = ReturnType<typeof columnsOf>;

/** Columns of a record of {@link columnsOf} with their types, for `jsonb_to_recordset`. */
export const COLUMN_TYPES: Record<Exclude<keyof ReportColumns, 'words_a' | 'words_b' | 'words_c'>, string> = {
  content: 'jsonb',
  html: 'jsonb',
  title: 'text',
  result: 'text',
  phase: 'text',
  topics: 'text[]',
  ozg_field: 'text',
  partners: 'text[]',
  do_again: 'text',
  one_off_cost: 'int',
  cost_band: 'smallint',
  yearly_cost: 'int',
  person_days: 'int',
  effort_band: 'smallint',
  vendors: 'text[]',
  reuse: 'text[]',
  open_question: 'boolean',
  completeness: 'smallint',
  search_text: 'text',
};

const NAMES = Object.keys(COLUMN_TYPES);
const HEAD = `setweight(to_tsvector('german', c.words_a), 'A') || setweight(to_tsvector('german', c.words_b), 'B')`;
/** `content, html, …, search`. */
export const COLUMN_LIST = [...NAMES, 'head', 'search'].join(', ');
/** The same columns of a record `c`, the search vectors made of its words. */
export const COLUMN_VALUES = [
  ...NAMES.map((name) => `c.${name}`),
  HEAD,
  `${HEAD} || setweight(to_tsvector('german', c.words_c), 'C')`,
].join(', ');
/** How `jsonb_to_recordset` reads such records: `(content jsonb, …)` without the brackets. */
export const COLUMN_RECORD = [
  ...Object.entries(COLUMN_TYPES).map(([name, type]) => `${name} ${type}`),
  'words_a text, words_b text, words_c text',
].join(', ');

function htmlOf({ situation, way, obstacles, lessons }: ReportContent): ReportHtml {
  const texts = Object.entries({ situation, way, obstacles, lessons }).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(texts.map(([name, text]) => [name, renderMarkdown(text)]));
}

/** Words by how much they count in a search. */
function searched(content: ReportContent, administrationName: string) {
  const products = content.products.flatMap(({ name, vendor }) => [name, vendor]);
  return {
    words_a: [content.title, ...products, content.leikaKey ?? ''].join(' '),
    words_b: [content.result, content.openQuestion, administrationName].join(' '),
    words_c: [
      content.situation,
      content.way,
      content.obstacles,
      content.lessons,
      content.interfaces,
      content.legalBasis,
      content.worksCouncil,
      content.privacy,
      content.fundingUsed,
    ].join(' '),
  };
}
