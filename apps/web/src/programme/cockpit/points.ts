import { fitTo, radiusOf } from '../../ui/format/projection.js';
import type { CoverageState, Place } from './place.js';

export interface MapPoint {
  place: Place;
  x: number;
  y: number;
  r: number;
}

export interface MapCounty {
  key: string;
  points: MapPoint[];
}

export interface MapShape {
  width: number;
  height: number;
  counties: MapCounty[];
  points: MapPoint[];
}

export const MAP_WIDTH = 640;

/** Every administration with coordinates as a point, in groups by county; Landkreise lie at the bottom, large towns below small ones. */
export function mapOf(places: readonly Place[]): MapShape {
  const located = places.flatMap((place) =>
    place.latitude === null || place.longitude === null
      ? []
      : [{ place, latitude: place.latitude, longitude: place.longitude }],
  );
  const { width, height, project } = fitTo(located, MAP_WIDTH, 18);
  const points = located
    .map(({ place, ...degrees }): MapPoint => ({ place, ...project(degrees), r: radiusOf(place.population) }))
    .sort((a, b) => Number(isCounty(b)) - Number(isCounty(a)) || b.r - a.r);
  const counties = new Map<string, MapPoint[]>();
  for (const point of points) {
    const group = counties.get(point.place.county);
    if (group) group.push(point);
    else counties.set(point.place.county, [point]);
  }
  return { width, height, points, counties: [...counties].map(([key, group]) => ({ key, points: group })) };
}

const isCounty = ({ place }: MapPoint) => place.kind === 'LANDKREIS';

/** A Landkreis is a frame around its middle, so that it does not look like a town; its size does not grow on. */
export const squareSide = ({ r }: MapPoint): number => Math.round(Math.min(r, 9) * 1.7 * 10) / 10;

/** What a colour says is also said by form: full, half filled, empty. */
export const stateClass: Record<CoverageState, string> = {
  REACHED: 'point point--full',
  UNDERWAY: 'point point--half',
  OPEN: 'point point--void',
};
