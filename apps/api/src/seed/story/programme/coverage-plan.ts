import { sizeClassOf, type AdministrationKind, type SizeClass } from '@lotsennetz/programme';
import type { Chance } from './chance.js';

/** What the plan knows of an administration of the register. */
export interface PlannedAdministration {
  ags: string;
  kind: AdministrationKind;
  population: number;
}

/**
 * How many administrations have their first Lotse by a wave. Together they follow what is known of the programme: by May
 * 2019 all large cities, 93 % of the larger and 80 % of the smaller mid-size towns, 53 % of the small towns, 19 % below
 * 10,000; by the end of July 2019 23 of 35 Landkreise; by May 2022 415 municipalities and 32 Landkreise. (The published
 * 69 % of the Landkreise in May 2019 would be more than the 65 % of August; the plan keeps the later figure.)
 */
const BY_MAY_2019: Readonly<Record<SizeClass, number>> = {
  FROM_100000: 9,
  FROM_50000: 18,
  FROM_20000: 62,
  FROM_10000: 83,
  FROM_5000: 95,
  BELOW_5000: 64,
};
const COUNTIES = { may2019: 22, july2019: 23, may2022: 32 } as const;
const MUNICIPALITIES = { july2019: 343, may2022: 415 } as const;

/** Keys of administrations in the order of the waves in which each gets its first Lotse. */
export interface CoveragePlan {
  byMay2019: string[];
  byJuly2019: string[];
  byMay2022: string[];
}

/**
 * Chooses the administrations of each wave. `first`: keys that have to be among them, because somebody of the story works
 * there; `never`: keys that stay out.
 */
export function planCoverage(
  administrations: readonly PlannedAdministration[],
  { first, never }: { first: readonly string[]; never: readonly string[] },
  chance: Chance,
): CoveragePlan {
  const all = administrations.filter(({ ags }) => !never.includes(ags)).sort((a, b) => (a.ags < b.ags ? -1 : 1));
  const order = chance.shuffle(all).sort((a, b) => Number(first.includes(b.ags)) - Number(first.includes(a.ags)));
  const counties = order.filter(({ kind }) => kind === 'LANDKREIS').map(({ ags }) => ags);
  const towns = order.filter(({ kind }) => kind !== 'LANDKREIS');
  const early = Object.entries(BY_MAY_2019).flatMap(([size, count]) =>
    towns.filter(({ population }) => sizeClassOf(population) === size).slice(0, count),
  );
  const isEarly = new Set(early.map(({ ags }) => ags));
  const later = towns.flatMap(({ ags }) => (isEarly.has(ags) ? [] : [ags]));
  const july = MUNICIPALITIES.july2019 - early.length;
  return {
    byMay2019: [...isEarly, ...counties.slice(0, COUNTIES.may2019)],
    byJuly2019: [...later.slice(0, july), ...counties.slice(COUNTIES.may2019, COUNTIES.july2019)],
    byMay2022: [
      ...later.slice(july, MUNICIPALITIES.may2022 - early.length),
      ...counties.slice(COUNTIES.july2019, COUNTIES.may2022),
    ],
  };
}
