/** What of an administration counts for how much it is like another one. */
export interface Likeness {
  kind: string;
  population: number;
  /** The Landkreis it lies in or is; of a Stadtkreis its own key. */
  county: string;
  latitude: number | null;
  longitude: number | null;
}

/** Shares of the whole, 1,000 points: how large a house is decides most about what works in it. */
const SHARES = { size: 450, kind: 200, distance: 250, county: 100 } as const;

/** Twenty times as many inhabitants are another world. */
const SIZE_SPAN = Math.log(20);
/** Kilometres at which nearness counts half. */
const HALF_DISTANCE = 50;

const LADDER = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT', 'STADTKREIS'];

const sizeLikeness = (a: number, b: number): number =>
  Math.max(0, 1 - Math.abs(Math.log(Math.max(a, 1) / Math.max(b, 1))) / SIZE_SPAN);

/** The same kind fully, neighbours on the ladder of municipalities in part; a Landkreis has other tasks than a town. */
function kindLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const steps = Math.abs(LADDER.indexOf(a) - LADDER.indexOf(b));
  if (a === 'LANDKREIS' || b === 'LANDKREIS') return [a, b].includes('STADTKREIS') ? 0.4 : 0;
  return steps === 1 ? 0.6 : steps === 2 ? 0.2 : 0;
}

/** Kilometres between two places on the globe; null where one of them is not known. */
export function distanceKm(a: Likeness, b: Likeness): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const rad = Math.PI / 180;
  const [dLat, dLon] = [(b.latitude - a.latitude) * rad, (b.longitude - a.longitude) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How much two administrations are alike, 0 to 1,000, the same in both directions. Unknown places count as neither near nor far. */
export function similarity(a: Likeness, b: Likeness): number {
  const km = distanceKm(a, b);
  const nearness = km === null ? 0.5 : HALF_DISTANCE / (HALF_DISTANCE + km);
  return Math.round(
    SHARES.size * sizeLikeness(a.population, b.population) +
      SHARES.kind * kindLikeness(a.kind, b.kind) +
      SHARES.distance * nearness +
      SHARES.county * (a.county === b.county ? 1 : 0),
  );
}
