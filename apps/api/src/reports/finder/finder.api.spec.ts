import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { AUDIENCE, reportBy, reportDraftBy } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';
import { statementCount } from '../../core/database/statement-log.js';
import type { ReportContent } from '../report/report.content.js';

interface Entry {
  key: string;
  name: string;
  count: number;
}
type FacetName =
  | 'topics'
  | 'ozgFields'
  | 'phases'
  | 'costs'
  | 'efforts'
  | 'sizeClasses'
  | 'counties'
  | 'kinds'
  | 'vendors'
  | 'reuse'
  | 'doAgain'
  | 'associations';
interface Finder {
  nodes: { id: string; title: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  facets: Record<FacetName, Entry[]> & { total: number; places: { administration: { ags: string }; count: number }[] };
}

const entry = '{ key name count }';
const FIND = `query ($filter: ReportFilter, $sort: ReportSort, $first: Int = 20, $after: Cursor) {
  reports(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id title topics { name } administration { displayName } oneOffCost { to perInhabitantTo } contacts { name } viewerCan { edit } }
    pageInfo { hasNextPage endCursor }
    facets { total topics ${entry} ozgFields ${entry} phases ${entry} costs ${entry} efforts ${entry} sizeClasses ${entry}
      counties ${entry} kinds ${entry} vendors ${entry} reuse ${entry} doAgain ${entry} associations ${entry}
      places { administration { ags } count } } } }`;

let app: TestApp;
let town: Client;
let county: Client;
beforeAll(async () => {
  app = await TestApp.start();
  town = await app.signInAs(await app.build.person({ ags: await app.build.freeTown('GEMEINDE') }));
  county = await app.signInAs(await app.build.person({ ags: await app.build.freeTown('LANDKREIS') }));
  const exact = (cents: number) => ({ from: cents, to: cents });
  const stories: [Client, Partial<ReportContent>][] = [
    [town, { title: 'E-Akte klein', oneOffCost: exact(800_000), personDays: 8, reuse: ['DOCUMENTS'], doAgain: 'YES' }],
    [town, { title: 'E-Akte groß', oneOffCost: { from: 500_000, to: 4_000_000 }, personDays: 60, doAgain: 'NO' }],
    [
      county,
      {
        title: 'Bauantrag digital',
        topics: ['bauantrag', 'e-akte'],
        ozgField: 'ozg-bauen-wohnen',
        phase: 'STOPPED',
        oneOffCost: exact(0),
        products: [{ name: 'Virtuelles Bauamt', vendor: 'Land BW', url: '' }],
      },
    ],
    [
      county,
      {
        title: 'Ratsinformation',
        topics: ['rats-it'],
        phase: 'RUNNING',
        way: 'Wir haben Tablets erprobt.',
        products: [{ name: 'Ratsprogramm', vendor: 'land  bw', url: '' }],
      },
    ],
    [county, { title: 'Stadtmodell', topics: ['geodaten'], reuse: ['CODE', 'VISIT'], openQuestion: 'Wer hilft?' }],
  ];
  for (const [client, content] of stories) await reportBy(client, content);
  await reportDraftBy(county, { title: 'Entwurf' });
  const hidden = await reportBy(county, { title: 'Nur für den Landkreis' });
  const { __typename } = await county.data<{ __typename: string }>('{ __typename }');
  expect(__typename).toBe('Query');
  await county.data(AUDIENCE, {
    id: hidden,
    audience: { visibility: 'ADMINISTRATIONS', administrations: ['08111000'] },
  });
});
afterAll(() => app.close());

const find = async (client: Client, filter: object = {}, more: object = {}): Promise<Finder> =>
  (await client.data<{ reports: Finder }>(FIND, { filter, ...more })).reports;
const titles = async (client: Client, filter: object = {}, more: object = {}) =>
  (await find(client, filter, more)).nodes.map(({ title }) => title);

describe('the finder', () => {
  it('is for members: not for strangers, not for accounts without access', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    expect(codeOf(await app.client().gql(FIND))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(FIND))).toBe('NO_ACCESS');
  });

  it('shows and counts only what is published and for the viewer', async () => {
    const seen = await find(town);
    expect(seen.nodes.map(({ title }) => title)).toEqual([
      'Stadtmodell',
      'Ratsinformation',
      'Bauantrag digital',
      'E-Akte groß',
      'E-Akte klein',
    ]);
    expect(seen.facets.total).toBe(5);
    expect((await find(county)).facets.total).toBe(6);
    expect(seen.facets.places.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it.each<[object, string[]]>([
    [{ topics: ['e-akte'], costUpTo: 1_000_000 }, ['Bauantrag digital', 'E-Akte klein']],
    [{ topics: ['e-akte'], phases: ['PRODUCTIVE'], costUpTo: 1_000_000 }, ['E-Akte klein']],
    [{ ozgFields: ['ozg-bauen-wohnen'] }, ['Bauantrag digital']],
    [{ effortUpTo: 60 }, ['E-Akte groß', 'E-Akte klein']],
    [{ kinds: ['LANDKREIS'], phases: ['STOPPED', 'RUNNING'] }, ['Ratsinformation', 'Bauantrag digital']],
    [{ vendors: ['LAND BW'] }, ['Ratsinformation', 'Bauantrag digital']],
    [{ reuse: ['CODE', 'DOCUMENTS'] }, ['Stadtmodell', 'E-Akte klein']],
    [{ doAgain: ['NO'] }, ['E-Akte groß']],
    [{ hasOpenQuestion: true }, ['Stadtmodell']],
    [{ search: 'Tablet' }, ['Ratsinformation']],
    [{ search: 'Bauamt' }, ['Bauantrag digital']],
    [{ search: 'Stadtmodel' }, ['Stadtmodell']],
    [{ search: 'nirgends' }, []],
    [{ associations: ['gemeindetag'] }, []],
  ])('finds by %j', async (filter, expected) => {
    expect(await titles(town, filter)).toEqual(expected);
  });

  it('counts each choice as the list then shows it, under any other filter', async () => {
    const paths: Record<FacetName, (key: string) => object> = {
      topics: (key) => ({ topics: [key] }),
      ozgFields: (key) => ({ ozgFields: [key] }),
      phases: (key) => ({ phases: [key] }),
      costs: (key) => ({ costUpTo: Number(key) }),
      efforts: (key) => ({ effortUpTo: Number(key) }),
      sizeClasses: (key) => ({ sizeClasses: [key] }),
      counties: (key) => ({ counties: [key] }),
      kinds: (key) => ({ kinds: [key] }),
      vendors: (key) => ({ vendors: [key] }),
      reuse: (key) => ({ reuse: [key] }),
      doAgain: (key) => ({ doAgain: [key] }),
      associations: (key) => ({ associations: [key] }),
    };
    const filters: object[] = [
      {},
      { topics: ['e-akte'] },
      { topics: ['e-akte'], phases: ['PRODUCTIVE'] },
      { kinds: ['LANDKREIS'], reuse: ['CODE'], costUpTo: 5_000_000 },
      { search: 'E-Akte', doAgain: ['YES'] },
    ];
    let compared = 0;
    for (const filter of filters) {
      const { facets, nodes } = await find(town, filter);
      expect(facets.total).toBe(nodes.length);
      for (const name of Object.keys(paths) as FacetName[])
        for (const { key, count, name: words } of facets[name]) {
          const list = await titles(town, { ...filter, ...paths[name](key) });
          expect([filter, name, words, list.length]).toEqual([filter, name, words, count]);
          compared++;
        }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it.each(['RELEVANCE', 'NEWEST', 'SIMILARITY'])('pages by %s without gap or repetition', async (sort) => {
    const whole = await titles(county, {}, { sort });
    const paged: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { nodes, pageInfo }: Finder = await find(county, {}, { sort, first: 2, after });
      paged.push(...nodes.map(({ title }) => title));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(6);
  });

  it('pages through words by their nearness', async () => {
    const whole = await titles(town, { search: 'E-Akte' });
    const first = await find(town, { search: 'E-Akte' }, { first: 1 });
    const rest = await titles(town, { search: 'E-Akte' }, { after: first.pageInfo.endCursor });
    expect([...first.nodes.map(({ title }) => title), ...rest]).toEqual(whole);
    expect(whole.slice(0, 2).sort()).toEqual(['E-Akte groß', 'E-Akte klein']);
  });

  it('puts administrations like the own one first', async () => {
    expect((await titles(town, {}, { sort: 'SIMILARITY' })).slice(0, 2).sort()).toEqual([
      'E-Akte groß',
      'E-Akte klein',
    ]);
    expect((await titles(county, {}, { sort: 'SIMILARITY' })).slice(-2).sort()).toEqual([
      'E-Akte groß',
      'E-Akte klein',
    ]);
  });

  it('costs two statements with all its facets, three with words, whatever its length', async () => {
    const count = (filter: object, first: number) =>
      least(5, async () => {
        const before = statementCount();
        await find(town, filter, { first });
        return statementCount() - before;
      });
    expect([await count({}, 1), await count({}, 5), await count({ search: 'E-Akte' }, 5)]).toEqual([2, 2, 3]);
  });

  it.each(["'; drop table report; --", '%_\\', '"offen', 'a & | ! :*', '<->', '(((', '\u{1F4A9}', 'e'.repeat(200)])(
    'takes %s as words',
    async (search) => {
      expect((await find(town, { search })).facets.total).toBeGreaterThanOrEqual(0);
    },
  );

  it('refuses what is too long, out of range or unknown as a cursor', async () => {
    for (const variables of [
      { filter: { search: 'e'.repeat(201) } },
      { filter: { costUpTo: -1 } },
      { first: 0 },
      { after: 'abc' },
      { after: Buffer.from(JSON.stringify(['reports-RELEVANCE-all', '0', '1', 'x'])).toString('base64url') },
      { filter: { topics: Array.from({ length: 61 }, (_, index) => `t${index}`) } },
    ])
      expect([variables, codeOf(await town.gql(FIND, variables))]).toEqual([variables, 'BAD_INPUT']);
  });
});
