import type { ReportContent } from './report.content.js';

export type ContentField = keyof ReportContent;

/**
 * What makes a report useful to others, by weight: those who look for "who has done this" ask first for cost, for the way
 * and for what went wrong. Mandatory fields count too, so that a draft begins near nothing. The sum is 100.
 */
const WEIGHTS: readonly (readonly [ContentField, number])[] = [
  ['result', 8],
  ['way', 8],
  ['obstacles', 8],
  ['lessons', 8],
  ['oneOffCost', 8],
  ['topics', 6],
  ['phase', 6],
  ['yearlyCost', 6],
  ['situation', 5],
  ['personDays', 5],
  ['products', 5],
  ['reuse', 5],
  ['title', 4],
  ['doAgain', 4],
  ['startedOn', 3],
  ['procurement', 3],
  ['privacy', 2],
  ['worksCouncil', 2],
  ['accessibility', 1],
  ['legalBasis', 1],
  ['interfaces', 1],
  ['ozgField', 1],
];

export interface MissingField {
  field: ContentField;
  /** Percentage points that filling it in brings. */
  gain: number;
}

export interface Completeness {
  /** 0 to 100. */
  percent: number;
  /** What would make the report more useful, most useful first. */
  missing: MissingField[];
}

/** Whether authors said something in a field. */
export function isSaid(value: ReportContent[ContentField]): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

/** How useful a report is to others, and what is missing. Where nothing was bought, no product is asked for. */
export function completenessOf(content: ReportContent): Completeness {
  const isIdea = content.phase === 'IDEA';
  const asked = WEIGHTS.filter(([field]) => {
    if (field === 'products') return content.procurement !== 'OWN_WORK';
    // An idea has not been lived through: neither obstacles nor a verdict can be told yet.
    return !(isIdea && ['obstacles', 'lessons', 'doAgain', 'startedOn'].includes(field));
  });
  const total = asked.reduce((sum, [, weight]) => sum + weight, 0);
  const open = asked.filter(([field]) => !isSaid(content[field]));
  const missing = open.map(([field, weight]) => ({ field, gain: Math.round((weight / total) * 100) }));
  const gap = open.reduce((sum, [, weight]) => sum + weight, 0);
  return { percent: Math.round(((total - gap) / total) * 100), missing };
}
