import type { AdministrationKind } from '../../register/administration-kind.js';
import type { SizeClass } from '../../register/size-class.js';

export type CoverageState = 'REACHED' | 'UNDERWAY' | 'OPEN';
export const coverageStates = ['REACHED', 'UNDERWAY', 'OPEN'] as const;

/** An administration as it stands in the register. */
export interface Place {
  ags: string;
  name: string;
  kind: AdministrationKind;
  sizeClass: SizeClass;
  /** Key of the county; a Stadtkreis and a Landkreis are their own. */
  county: string;
  population: number;
  latitude: number | null;
  longitude: number | null;
  associations: readonly string[];
}

/** How far an administration is on a day. */
export interface Standing {
  ags: string;
  state: CoverageState;
  inTraining: number;
  qualified: number;
  funded: number;
  places: number | null;
  used: number;
  reserved: number;
  left: number | null;
}

export interface Row {
  place: Place;
  standing: Standing;
}

/** Sums over rows; `places` counts only those for which the rules of the day give places. */
export interface Sums {
  administrations: number;
  reached: number;
  underway: number;
  inTraining: number;
  qualified: number;
  funded: number;
  places: number;
  used: number;
  reserved: number;
  left: number;
}

export function sumsOf(rows: readonly Row[]): Sums {
  const sums: Sums = {
    administrations: rows.length,
    reached: 0,
    underway: 0,
    inTraining: 0,
    qualified: 0,
    funded: 0,
    places: 0,
    used: 0,
    reserved: 0,
    left: 0,
  };
  for (const { standing } of rows) {
    if (standing.state === 'REACHED') sums.reached += 1;
    if (standing.state === 'UNDERWAY') sums.underway += 1;
    sums.inTraining += standing.inTraining;
    sums.qualified += standing.qualified;
    sums.funded += standing.funded;
    sums.places += standing.places ?? 0;
    sums.used += standing.used;
    sums.reserved += standing.reserved;
    sums.left += standing.left ?? 0;
  }
  return sums;
}

export interface CountyRows {
  key: string;
  name: string;
  rows: Row[];
}

/** Rows by county in the order of the keys; the county's own row names the group. */
export function byCounty(rows: readonly Row[], nameOf: (key: string) => string): CountyRows[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.place.county);
    if (group) group.push(row);
    else groups.set(row.place.county, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ key, name: nameOf(key), rows: group }));
}

/** Names of all counties by key, from the Landkreise and Stadtkreise themselves. */
export function countyNames(places: readonly Place[]): Map<string, string> {
  return new Map(
    places
      .filter(({ kind }) => kind === 'LANDKREIS' || kind === 'STADTKREIS')
      .map(({ county, name }): [string, string] => [county, name]),
  );
}
