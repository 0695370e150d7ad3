/** A place on the earth in degrees. */
export interface Degrees {
  latitude: number;
  longitude: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Projection {
  width: number;
  height: number;
  project: (place: Degrees) => Point;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Fits places into a picture of the given width: degrees of longitude shortened as at the middle latitude, north above.
 * For a Land of 300 km the error against a conformal projection is less than a point's radius.
 */
export function fitTo(places: readonly Degrees[], width: number, margin: number): Projection {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const shortened = Math.cos(radians((south + north) / 2));
  const across = (east - west) * shortened;
  const scale = across > 0 ? (width - 2 * margin) / across : 1;
  return {
    width,
    height: Math.ceil((north - south) * scale + 2 * margin),
    project: ({ latitude, longitude }) => ({
      x: round(margin + (longitude - west) * shortened * scale),
      y: round(margin + (north - latitude) * scale),
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

const SMALLEST = 2.6;
const LARGEST = 15;
/** Inhabitants of the largest circle; more do not make it larger. */
const FULL_SIZE = 650_000;

/** Radius of a point: its area grows with the inhabitants. */
export function radiusOf(population: number): number {
  const share = Math.sqrt(Math.min(1, Math.max(0, population) / FULL_SIZE));
  return round(SMALLEST + share * (LARGEST - SMALLEST));
}

/** The nearest of the points within reach of a position; undefined where there is none. */
export function nearest<Item extends Point>(points: readonly Item[], { x, y }: Point, reach: number): Item | undefined {
  let best: Item | undefined;
  let least = reach * reach;
  for (const point of points) {
    const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (distance <= least) [best, least] = [point, distance];
  }
  return best;
}
