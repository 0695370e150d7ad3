import { Injectable } from '@nestjs/common';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { countyKeyOf } from './report-filter.js';
import { similarity, type Likeness } from './similarity.rules.js';

export const likenessOf = (place: Administration): Likeness => ({
  kind: place.kind,
  population: place.population,
  county: countyKeyOf(place),
  latitude: place.latitude,
  longitude: place.longitude,
});

type Points = ReadonlyMap<string, number>;

/** Administrations from which people look at the same time; each row is 1,136 numbers. */
const KEPT = 200;

/** How alike all administrations are to one, worked out once for each edition of the register. */
@Injectable()
export class SimilarityTable {
  private readonly kept = new WeakMap<readonly Administration[], Map<string, Points>>();

  constructor(private readonly register: AdministrationCatalog) {}

  /** Points of 0 to 1,000 by key, the administration itself included. */
  of(own: Administration): Points {
    const places = this.register.all();
    const rows = this.kept.get(places) ?? new Map<string, Points>();
    this.kept.set(places, rows);
    const known = rows.get(own.ags);
    if (known) return known;
    const me = likenessOf(own);
    const points: Points = new Map(places.map((place) => [place.ags, similarity(me, likenessOf(place))]));
    if (rows.size >= KEPT) rows.delete(rows.keys().next().value as string);
    rows.set(own.ags, points);
    return points;
  }
}
