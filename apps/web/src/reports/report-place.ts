/** "Rottweil · Landkreis Rottweil · 2026"; a Landkreis and a Stadtkreis are their own. */
export function placeLine({
  administration,
  editionAt,
}: {
  administration: { displayName: string; county: { name: string } | null };
  editionAt: string | null;
}): string {
  const year = editionAt ? String(new Date(editionAt).getFullYear()) : null;
  return [administration.displayName, administration.county?.name, year].filter(Boolean).join(' · ');
}
