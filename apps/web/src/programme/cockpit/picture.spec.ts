import { describe, expect, it } from '@jest/globals';
import { pictureOf } from './picture.js';
import type { Place, Row } from './place.js';
import { mapOf } from './points.js';

const place = (ags: string, over: Partial<Place>): Place => ({
  ags,
  name: ags,
  kind: 'STADT',
  sizeClass: 'FROM_10000',
  county: ags.slice(0, 5),
  population: 20_000,
  latitude: 48,
  longitude: 9,
  associations: [],
  ...over,
});
const places = [
  place('08111000', { kind: 'STADTKREIS', population: 630_000, latitude: 48.78, longitude: 9.18 }),
  place('08435', { kind: 'LANDKREIS', latitude: 47.7, longitude: 9.4 }),
  place('08435036', { latitude: 47.69, longitude: 9.27 }),
  place('08435999', { latitude: null, longitude: null }),
];
const row = (one: Place): Row => ({
  place: one,
  standing: {
    ags: one.ags,
    state: 'REACHED',
    inTraining: 0,
    qualified: 1,
    funded: 0,
    places: 1,
    used: 0,
    reserved: 0,
    left: 1,
  },
});
const words = {
  title: 'Abdeckung <2022> & "heute"',
  subtitle: 'Stand',
  source: 'Quelle',
  states: { REACHED: 'erreicht', UNDERWAY: 'in Schulung', OPEN: 'noch niemand' },
};

describe('the map', () => {
  const shape = mapOf(places);

  it('has a point for each administration with coordinates, in groups by county', () => {
    expect(shape.points).toHaveLength(3);
    expect(shape.counties.map(({ key, points }) => [key, points.length])).toEqual([
      ['08435', 2],
      ['08111', 1],
    ]);
  });

  it('draws Landkreise first and large towns before small ones, so that these stay visible', () => {
    expect(shape.points.map(({ place: { ags } }) => ags)).toEqual(['08435', '08111000', '08435036']);
  });

  it('as a picture is well-formed, whatever stands in its words', () => {
    const svg = pictureOf(shape, new Map(places.slice(0, 2).map((one) => [one.ags, row(one)])), words);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('title')?.textContent).toBe(words.title);
    // Three circles of the legend, two towns, one square for the Landkreis beside ground and pattern.
    expect([parsed.querySelectorAll('circle').length, parsed.querySelectorAll('rect').length]).toEqual([5, 3]);
  });
});
