import { describe, expect, it } from '@jest/globals';
import { fitTo, nearest, radiusOf } from './projection.js';

const konstanz = { latitude: 47.663, longitude: 9.175 };
const wertheim = { latitude: 49.756, longitude: 9.509 };
const loerrach = { latitude: 47.615, longitude: 7.661 };
const ulm = { latitude: 48.398, longitude: 9.992 };

describe('the projection', () => {
  const { width, height, project } = fitTo([konstanz, wertheim, loerrach, ulm], 600, 20);

  it('keeps every place inside the margins', () => {
    for (const place of [konstanz, wertheim, loerrach, ulm]) {
      const { x, y } = project(place);
      expect(x).toBeGreaterThanOrEqual(20);
      expect(x).toBeLessThanOrEqual(width - 20);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(height - 19);
    }
  });

  it('has north above and east on the right', () => {
    expect(project(wertheim).y).toBeLessThan(project(konstanz).y);
    expect(project(ulm).x).toBeGreaterThan(project(loerrach).x);
  });

  it('keeps distances: Lörrach to Konstanz is 113 km, Lörrach to Wertheim 275 km', () => {
    const distance = (a: typeof ulm, b: typeof ulm) => {
      const [one, other] = [project(a), project(b)];
      return Math.hypot(one.x - other.x, one.y - other.y);
    };
    expect(distance(loerrach, wertheim) / distance(loerrach, konstanz)).toBeCloseTo(275 / 113.5, 1);
  });

  it('holds for a single place', () => {
    const { project: one } = fitTo([ulm], 600, 20);
    expect(one(ulm)).toEqual({ x: 20, y: 20 });
  });
});

describe('the radius', () => {
  it('grows with the square root of the inhabitants and ends', () => {
    const [small, middle, large] = [radiusOf(0), radiusOf(162_500), radiusOf(650_000)] as const;
    expect(middle - small).toBeCloseTo((large - small) / 2, 0);
    expect(radiusOf(5_000_000)).toBe(large);
  });
});

describe('the nearest point', () => {
  const points = [
    { ags: 'a', x: 10, y: 10 },
    { ags: 'b', x: 20, y: 10 },
  ];
  it('is found within reach only', () => {
    expect(nearest(points, { x: 14, y: 10 }, 8)?.ags).toBe('a');
    expect(nearest(points, { x: 16, y: 10 }, 8)?.ags).toBe('b');
    expect(nearest(points, { x: 40, y: 40 }, 8)).toBeUndefined();
  });
});
