import { describe, expect, it } from '@jest/globals';
import { rankPeers } from './peers.rules.js';
import { distanceKm, similarity, type Likeness } from './similarity.rules.js';

const meersburg: Likeness = { kind: 'STADT', population: 6_000, county: '08435', latitude: 47.69, longitude: 9.27 };
const like = (patch: Partial<Likeness>): Likeness => ({ ...meersburg, ...patch });

describe('similarity', () => {
  it.each<[string, Likeness, number]>([
    ['itself', meersburg, 1_000],
    ['a twin without known place', like({ latitude: null, longitude: null }), 875],
    ['a twin 50 km away in another county', like({ latitude: 48.139, county: '08436' }), 775],
    ['twenty times as many inhabitants', like({ population: 120_000 }), 550],
    ['a hundred times as many', like({ population: 600_000 }), 550],
    ['double the inhabitants', like({ population: 12_000 }), 896],
    ['a Gemeinde', like({ kind: 'GEMEINDE' }), 920],
    ['a Große Kreisstadt', like({ kind: 'GROSSE_KREISSTADT' }), 920],
    ['a Stadtkreis', like({ kind: 'STADTKREIS' }), 840],
    ['a Landkreis', like({ kind: 'LANDKREIS' }), 800],
    ['nobody living there', like({ population: 0 }), 550],
  ])('with %s', (_, other, expected) => {
    expect(similarity(meersburg, other)).toBe(expected);
    expect(similarity(other, meersburg)).toBe(expected);
  });

  it('measures on the globe', () => {
    const stuttgart = like({ latitude: 48.7758, longitude: 9.1829 });
    const mannheim = like({ latitude: 49.4875, longitude: 8.466 });
    expect(distanceKm(stuttgart, mannheim)).toBeCloseTo(94.9, 0);
    expect(distanceKm(stuttgart, like({ latitude: null }))).toBeNull();
  });
});

describe('rankPeers', () => {
  it('puts what is done before what is in hand, then the most alike, then by key', () => {
    const peer = (ags: string, isDone: boolean, points: number) => ({ ags, isDone, similarity: points });
    const ranked = rankPeers([peer('4', false, 900), peer('3', true, 100), peer('2', true, 500), peer('1', true, 500)]);
    expect(ranked.map(({ ags }) => ags)).toEqual(['1', '2', '3', '4']);
  });
});
