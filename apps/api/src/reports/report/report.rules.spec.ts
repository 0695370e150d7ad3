import { describe, expect, it } from '@jest/globals';
import { bandOf, COST_BANDS, perInhabitant } from './bands.rules.js';
import { completenessOf } from './completeness.rules.js';
import { EMPTY_CONTENT, type ReportContent } from './report.content.js';
import { contradictions, gapsBeforePublication, isHttps, stateAfter } from './report.rules.js';

const content = (patch: Partial<ReportContent> = {}): ReportContent => ({ ...EMPTY_CONTENT, ...patch });

describe('isHttps', () => {
  it.each([
    ['https://example.de', true],
    ['https://www.example.de/produkt?a=1#b', true],
    ['HTTPS://EXAMPLE.DE', true],
    ['https://münchen.example/', true],
    ['http://example.de', false],
    ['//example.de', false],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['https:javascript:alert(1)', false],
    ['https://user:pw@example.de', false],
    ['https://example.de@evil.example', false],
    ['https://localhost', false],
    ['https://', false],
    ['https:\\\\example.de', false],
    [' https://example.de', false],
    ['https://exa mple.de', false],
    ['ftp://example.de', false],
    ['', false],
  ])('%j', (link, expected) => expect(isHttps(link)).toBe(expected));
});

describe('contradictions', () => {
  it('finds nothing in an empty draft, nor in equal ends and days', () => {
    expect(contradictions(content())).toEqual([]);
    expect(
      contradictions(
        content({
          startedOn: '2026-01-01',
          endedOn: '2026-01-01',
          oneOffCost: { from: 5, to: 5 },
          leikaKey: '99108008000000',
        }),
      ),
    ).toEqual([]);
  });

  it.each(['9910800800000', '991080080000000', '99 108 008 000 000', '9910800800000a', '', '٩٩108008000000'])(
    'refuses the LeiKa key %j',
    (leikaKey) => expect(contradictions(content({ leikaKey }))).toEqual([{ field: 'leikaKey', code: 'LEIKA_FORM' }]),
  );

  const entries = content({
    products: [
      { name: 'DMS', vendor: '', url: '' },
      { name: ' ', vendor: '', url: 'http://x.de' },
    ],
    checklist: [{ text: '', done: false }],
    files: [{ file: 'f', title: ' ', licence: 'NETWORK' }],
    pictures: [{ file: 'f', alt: '' }],
    yearlyCost: { from: 2, to: 1 },
  });
  const lines = (problems: readonly { field: string; code: string }[]) =>
    problems.map(({ field, code }) => `${field} ${code}`);

  it('names entries by their place', () => {
    expect(lines(contradictions(entries))).toEqual(['yearlyCost.to RANGE_REVERSED', 'products.1.url NOT_HTTPS']);
  });

  it('leaves gaps within entries to the publication', () => {
    const gaps = gapsBeforePublication({ ...entries, title: 'T', topics: ['ki'], phase: 'IDEA', result: 'R' });
    expect(lines(gaps)).toEqual([
      'products.1.name REQUIRED',
      'checklist.0.text REQUIRED',
      'files.0.title REQUIRED',
      'pictures.0.alt REQUIRED',
    ]);
  });
});

describe('before publication', () => {
  it('a report of a running project may have a question instead of a result', () => {
    const stuck = content({ title: 'T', topics: ['ki'], phase: 'RUNNING', openQuestion: 'Wie?' });
    expect(gapsBeforePublication(stuck)).toEqual([]);
    expect(gapsBeforePublication({ ...stuck, phase: 'PRODUCTIVE' }).map(({ field }) => field)).toEqual(['result']);
    expect(gapsBeforePublication({ ...stuck, openQuestion: ' ' }).map(({ field }) => field)).toEqual(['result']);
  });
});

describe('stateAfter', () => {
  it('publishes again and again, and withdraws what is published', () => {
    const states = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
    expect(states.map((state) => stateAfter('publish', state))).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    expect(states.map((state) => stateAfter('withdraw', state))).toEqual([null, 'WITHDRAWN', null]);
  });
});

describe('completenessOf', () => {
  it('goes from nothing to all, and says what brings most', () => {
    const empty = completenessOf(content());
    expect([empty.percent, empty.missing[0]?.gain]).toEqual([0, 8]);
    expect(empty.missing.slice(0, 5).map(({ field }) => field)).toEqual([
      'result',
      'way',
      'obstacles',
      'lessons',
      'oneOffCost',
    ]);
    const full = content({
      ...{
        title: 'T',
        result: 'R',
        way: 'W',
        obstacles: 'O',
        lessons: 'L',
        situation: 'S',
        phase: 'PRODUCTIVE',
        topics: ['ki'],
      },
      ...{
        oneOffCost: { from: 0, to: 0 },
        yearlyCost: { from: 0, to: 0 },
        personDays: 0,
        reuse: ['CONTACT'],
        doAgain: 'YES',
      },
      ...{
        startedOn: '2026-01-01',
        procurement: 'OWN_WORK',
        privacy: 'P',
        worksCouncil: 'W',
        accessibility: 'A',
        legalBasis: 'L',
      },
      ...{ interfaces: 'I', ozgField: 'ozg-bildung' },
    });
    expect(completenessOf(full)).toEqual({ percent: 100, missing: [] });
    expect(completenessOf({ ...full, procurement: 'OPEN_TENDER' }).missing.map(({ field }) => field)).toEqual([
      'products',
    ]);
    expect(completenessOf({ ...full, way: ' \n' }).missing.map(({ field }) => field)).toEqual(['way']);
  });

  it('asks of an idea nothing that only time can tell', () => {
    const fields = completenessOf(content({ phase: 'IDEA' })).missing.map(({ field }) => field);
    for (const field of ['obstacles', 'lessons', 'doAgain', 'startedOn'] as const) expect(fields).not.toContain(field);
  });
});

describe('bands', () => {
  it.each<[number | null, number | null]>([
    [null, null],
    [0, 0],
    [1, 1],
    [500_000, 1],
    [500_001, 2],
    [10_000_000, 5],
    [10_000_001, 6],
  ])('of %j cents is %j', (cents, band) => expect(bandOf(COST_BANDS, cents)).toBe(band));

  it('cost for each inhabitant is rounded to the cent, and none where nobody lives', () => {
    expect([perInhabitant(940_000, 6_012), perInhabitant(0, 5), perInhabitant(5, 0)]).toEqual([156, 0, null]);
  });
});
