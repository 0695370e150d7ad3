import type { VariablesOf } from '../graphql/graphql.js';
import type { PageDocument } from './pages.graphql.js';
import type { Language } from '../shell/choices/language.js';

/** Path segment and enum value of the pages that the law asks for; all of them public. */
export const dutyPages = {
  impressum: 'IMPRESSUM',
  datenschutz: 'DATENSCHUTZ',
  barrierefreiheit: 'BARRIEREFREIHEIT',
  'leichte-sprache': 'LEICHTE_SPRACHE',
  gebaerdensprache: 'GEBAERDENSPRACHE',
  regeln: 'REGELN',
  lizenzen: 'LIZENZEN',
} as const;

export type DutySlug = keyof typeof dutyPages;
export const dutySlugs = Object.keys(dutyPages) as DutySlug[];

export const isDutySlug = (value: string | undefined): value is DutySlug => value !== undefined && value in dutyPages;

export function pageVariables(slug: string | undefined, language: Language): VariablesOf<typeof PageDocument> {
  return { slug: dutyPages[isDutySlug(slug) ? slug : 'impressum'], language: language === 'en' ? 'EN' : 'DE' };
}
