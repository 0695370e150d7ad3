import { describe, expect, it } from '@jest/globals';
import { cockpitSearch, csvAddress, matches, noFilter, parseCockpit } from './cockpit-filter.js';
import type { CockpitAddress } from './cockpit-filter.js';
import { byCounty, countyNames, sumsOf } from './place.js';
import type { Place, Row, Standing } from './place.js';

const place = (ags: string, over: Partial<Place> = {}): Place => ({
  ags,
  name: ags,
  kind: 'GEMEINDE',
  sizeClass: 'BELOW_5000',
  county: ags.slice(0, 5),
  population: 3_000,
  latitude: 48,
  longitude: 9,
  associations: ['gemeindetag'],
  ...over,
});
const standing = (ags: string, over: Partial<Standing> = {}): Standing => ({
  ags,
  state: 'OPEN',
  inTraining: 0,
  qualified: 0,
  funded: 0,
  places: 1,
  used: 0,
  reserved: 0,
  left: 1,
  ...over,
});
const row = (ags: string, about: Partial<Place> = {}, over: Partial<Standing> = {}): Row => ({
  place: place(ags, about),
  standing: standing(ags, over),
});

describe('the address of the cockpit', () => {
  it.each<CockpitAddress>([
    { ...noFilter, at: null, view: 'counties' },
    {
      county: '08435',
      size: 'FROM_5000',
      kind: 'STADT',
      association: 'staedtetag',
      at: '2022-05-31',
      view: 'administrations',
    },
  ])('comes back as it was: %j', (address) => {
    expect(parseCockpit(new URLSearchParams(cockpitSearch(address)))).toEqual(address);
  });

  it('leaves out what is no choice', () => {
    const address = parseCockpit(new URLSearchParams('kreis=x&groesse=riesig&art=DORF&verband=adac&stand=morgen'));
    expect(address).toEqual({ ...noFilter, at: null, view: 'counties' });
  });
});

describe('the filter', () => {
  const county = place('08435', { kind: 'LANDKREIS', sizeClass: 'FROM_100000', associations: ['landkreistag'] });
  const town = place('08435036', {
    kind: 'STADT',
    sizeClass: 'FROM_5000',
    associations: ['staedtetag', 'gemeindetag'],
  });

  it('lets everything through when nothing is chosen', () => {
    expect([county, town].every((one) => matches(one, noFilter))).toBe(true);
  });
  it('takes a county with what lies in it', () => {
    expect([county, town].map((one) => matches(one, { ...noFilter, county: '08435' }))).toEqual([true, true]);
    expect(matches(town, { ...noFilter, county: '08111' })).toBe(false);
  });
  it('finds an administration in either of its associations', () => {
    expect(matches(town, { ...noFilter, association: 'staedtetag' })).toBe(true);
    expect(matches(town, { ...noFilter, association: 'gemeindetag' })).toBe(true);
    expect(matches(town, { ...noFilter, association: 'landkreistag' })).toBe(false);
  });
  it('finds a size', () => {
    expect([county, town].map((one) => matches(one, { ...noFilter, size: 'FROM_5000' }))).toEqual([false, true]);
  });
  it('goes on to the table as a file', () => {
    expect(csvAddress({ ...noFilter, county: '08435', size: 'FROM_5000' }, '2022-05-31')).toBe(
      '/programme/coverage.csv?at=2022-05-31&county=08435&sizeClass=FROM_5000',
    );
  });
});

describe('sums', () => {
  const rows = [
    row('08435036', {}, { state: 'REACHED', qualified: 2, funded: 1, used: 1, left: 0 }),
    row('08435016', {}, { state: 'UNDERWAY', inTraining: 1, reserved: 1, left: 0 }),
    row('08111000', { kind: 'STADTKREIS', county: '08111', name: 'Stuttgart' }, { places: null, left: null }),
  ];

  it('leave out places that the rules of the day do not give', () => {
    expect(sumsOf(rows)).toEqual({
      administrations: 3,
      reached: 1,
      underway: 1,
      inTraining: 1,
      qualified: 2,
      funded: 1,
      places: 2,
      used: 1,
      reserved: 1,
      left: 0,
    });
  });

  it('come by county in the order of the keys', () => {
    const names = countyNames(rows.map((one) => one.place));
    const groups = byCounty(rows, (key) => names.get(key) ?? key);
    expect(groups.map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['Stuttgart', 1],
      ['08435', 2],
    ]);
  });
});
