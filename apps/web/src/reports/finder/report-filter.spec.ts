import { describe, expect, it } from '@jest/globals';
import { finderSearch, finderVariables, noFilter, parseFinder } from './report-filter.js';
import type { FinderAddress } from './report-filter.js';

const parse = (text: string) => parseFinder(new URLSearchParams(text));

describe('the address of the finder', () => {
  it('comes back as it was written', () => {
    const address: FinderAddress = {
      filter: {
        ...noFilter,
        search: 'E-Akte',
        topics: ['e-akte', 'ki'],
        sizeClasses: ['BELOW_5000', 'FROM_5000'],
        phases: ['PRODUCTIVE'],
        kinds: ['GROSSE_KREISSTADT'],
        vendors: ['musterhaus gmbh & co. kg'],
        costUpTo: 1_000_000,
        effortUpTo: 20,
        administration: '08415050',
        hasOpenQuestion: true,
      },
      sort: 'SIMILARITY',
      view: 'map',
    };
    const text = finderSearch(address);
    expect(text).toBe(
      '?q=E-Akte&groesse=unter-5000&groesse=ab-5000&thema=e-akte&thema=ki&stand=betrieb&art=grosse-kreisstadt&anbieter=musterhaus+gmbh+%26+co.+kg&kosten=10000&aufwand=20&kommune=08415050&frage=offen&sortieren=aehnlich&ansicht=karte',
    );
    expect(parse(text)).toEqual(address);
  });

  it('leaves no trace where nothing is asked for', () => {
    expect(finderSearch(parse(''))).toBe('');
    expect(finderVariables(parse('')).filter).toEqual({});
  });

  it.each([
    ['a phase that is none', 'stand=fertig'],
    ['a size that is none', 'groesse=riesig'],
    ['a name that objects have anyway', 'stand=constructor&art=toString'],
    ['a cost that is no number', 'kosten=viel'],
    ['a negative cost', 'kosten=-5'],
    ['a key of no administration', 'kommune=Aalen'],
    ['an unknown order and view', 'sortieren=egal&ansicht=kino'],
  ])('leaves out %s', (_what, text) => {
    expect(parse(text)).toEqual({ filter: noFilter, sort: null, view: 'list' });
  });

  it('gives the same question whatever the order of choices', () => {
    expect(finderVariables(parse('thema=b&thema=a&thema=a'))).toEqual(finderVariables(parse('thema=a&thema=b')));
  });

  it('sorts by nearness where words are searched and nothing else is asked for', () => {
    expect(finderVariables(parse('q=Akte')).sort).toBe('RELEVANCE');
    expect(finderVariables(parse('q=Akte&sortieren=neu')).sort).toBe('NEWEST');
    expect(finderVariables(parse('')).sort).toBe('NEWEST');
  });

  it('asks for no more than the api takes', () => {
    expect(parse('kosten=99999999').filter.costUpTo).toBe(2_000_000_000);
    expect(parse(`q=${'x'.repeat(500)}`).filter.search).toHaveLength(200);
  });
});
