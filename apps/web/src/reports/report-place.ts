import type { ReportCardData } from './reports.graphql.js';

/** "Rottweil · Landkreis Rottweil · 2026"; a Landkreis and a Stadtkreis are their own. */
export function placeLine({ administration, editionAt }: Pick<ReportCardData, 'administration' | 'editionAt'>): string {
  const year = editionAt ? String(new Date(editionAt).getFullYear()) : null;
  return [administration.displayName, administration.county?.name, year].filter(Boolean).join(' · ');
}
