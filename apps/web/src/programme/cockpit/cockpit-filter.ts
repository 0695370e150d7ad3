import { administrationKinds } from '../../register/administration-kind.js';
import type { AdministrationKind } from '../../register/administration-kind.js';
import { sizeClasses } from '../../register/size-class.js';
import type { SizeClass } from '../../register/size-class.js';
import type { Place } from './place.js';

export const associations = ['staedtetag', 'gemeindetag', 'landkreistag'] as const;
export type AssociationKey = (typeof associations)[number];
export const views = ['counties', 'administrations'] as const;
export type View = (typeof views)[number];

/** What the address says: /programm/statistik?kreis=08435&groesse=…&art=…&verband=…&stand=2022-05-31&liste=kommunen */
export interface CockpitFilter {
  county: string | null;
  size: SizeClass | null;
  kind: AdministrationKind | null;
  association: AssociationKey | null;
}

export interface CockpitAddress extends CockpitFilter {
  /** The day asked for; null: today. */
  at: string | null;
  view: View;
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value | null =>
  values.find((value) => value.toLowerCase() === asked?.toLowerCase()) ?? null;

export function parseCockpit(search: URLSearchParams): CockpitAddress {
  const county = search.get('kreis');
  const at = search.get('stand');
  return {
    county: county && /^\d{5}$/.test(county) ? county : null,
    size: oneOf(sizeClasses, search.get('groesse')),
    kind: oneOf(administrationKinds, search.get('art')),
    association: oneOf(associations, search.get('verband')),
    at: at && /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : null,
    view: search.get('liste') === 'kommunen' ? 'administrations' : 'counties',
  };
}

/** The search part of the address, '' where nothing is chosen. */
export function cockpitSearch({ county, size, kind, association, at, view }: CockpitAddress): string {
  const search = new URLSearchParams();
  if (county) search.set('kreis', county);
  if (size) search.set('groesse', size.toLowerCase());
  if (kind) search.set('art', kind.toLowerCase());
  if (association) search.set('verband', association);
  if (at) search.set('stand', at);
  if (view === 'administrations') search.set('liste', 'kommunen');
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** Address of the table of what is shown, as a file for spreadsheets. */
export function csvAddress({ county, size, kind, association }: CockpitFilter, at: string): string {
  const search = new URLSearchParams({ at });
  if (county) search.set('county', county);
  if (size) search.set('sizeClass', size);
  if (kind) search.set('kind', kind);
  if (association) search.set('association', association);
  return `/programme/coverage.csv?${search.toString()}`;
}

export const noFilter: CockpitFilter = { county: null, size: null, kind: null, association: null };

export const isFiltered = ({ county, size, kind, association }: CockpitFilter): boolean =>
  Boolean(county ?? size ?? kind ?? association);

/** All conditions have to hold; the same as those of the table as a file. */
export function matches(place: Place, { county, size, kind, association }: CockpitFilter): boolean {
  if (county && place.county !== county) return false;
  if (kind && place.kind !== kind) return false;
  if (size && place.sizeClass !== size) return false;
  return !association || place.associations.includes(association);
}
