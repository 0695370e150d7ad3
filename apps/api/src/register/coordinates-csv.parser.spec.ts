import { describe, expect, it } from '@jest/globals';
import { parseCoordinates } from './coordinates-csv.parser.js';

describe('parseCoordinates', () => {
  it('reads points by key', () => {
    const result = parseCoordinates('\ufeffags,lat,lon\r\n08111000,48.775817,9.177734\r\n08115001,-1,-179.5\r\n');
    expect(result).toEqual({
      coordinates: new Map([
        ['08111000', { latitude: 48.775817, longitude: 9.177734 }],
        ['08115001', { latitude: -1, longitude: -179.5 }],
      ]),
    });
  });

  it.each([
    ['no header', '08111000,48.7,9.1', 1],
    ['a decimal comma', 'ags,lat,lon\n08111000,"48,7","9,1"', 2],
    ['a short key', 'ags,lat,lon\n8111000,48.7,9.1', 2],
    ['a point outside the earth', 'ags,lat,lon\n08111000,48.7,9.1\n08115001,91,9.1', 3],
    ['a key twice', 'ags,lat,lon\n08111000,48.7,9.1\n08111000,48.7,9.1', 3],
    ['an empty line between', 'ags,lat,lon\n\n08111000,48.7,9.1', 2],
  ])('refuses a table with %s', (_, text, line) => {
    expect(parseCoordinates(text)).toMatchObject({ problem: { line } });
  });
});
