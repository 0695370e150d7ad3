import type { ReportContent } from '../report/report.content.js';

/** Fields that may be released to everyone. Title and administration always are; people, files, pictures and open questions never. */
export const RELEASABLE = [
  'result',
  'phase',
  'topics',
  'ozgField',
  'startedOn',
  'endedOn',
  'situation',
  'way',
  'obstacles',
  'lessons',
  'doAgain',
  'oneOffCost',
  'yearlyCost',
  'personDays',
  'procurement',
  'fundingUsed',
  'products',
  'interfaces',
  'legalBasis',
  'accessibility',
  'reuse',
] as const satisfies readonly (keyof ReportContent)[];
export type ReleasableField = (typeof RELEASABLE)[number];

export const isReleasable = (field: string): field is ReleasableField => RELEASABLE.some((name) => name === field);

/** What everyone sees, exactly as it was on the day of the release: nothing else is kept with it. */
export type Released = Pick<ReportContent, 'title' | 'licence'> & Partial<Pick<ReportContent, ReleasableField>>;

/** A text that is for the network alone cannot be released. */
export const hasOpenLicence = ({ licence }: Pick<ReportContent, 'licence'>): boolean => licence !== 'NETWORK';

export function releasedPart(content: ReportContent, fields: readonly ReleasableField[]): Released {
  const chosen = Object.fromEntries(fields.map((field) => [field, content[field]]));
  return { title: content.title, licence: content.licence, ...chosen };
}
