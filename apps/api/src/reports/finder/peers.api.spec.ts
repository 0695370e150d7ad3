import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { AUDIENCE, reportBy, reportDraftBy } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';
import { statementCount } from '../../core/database/statement-log.js';

let app: TestApp;
let viewer: Client;
let ids: Record<string, string>;
const at = async (ags: string) => app.signInAs(await app.build.person({ ags, name: `Lotsin ${ags}` }));
beforeAll(async () => {
  app = await TestApp.start();
  // Meersburg, 6.000 inhabitants on Lake Constance.
  viewer = await at('08435036');
  const [bodnegg, stuttgart, badSaulgau, aalen] = [
    await at('08436018'),
    await at('08111000'),
    await at('08437100'),
    await at('08136088'),
  ];
  ids = {
    own: await reportBy(viewer),
    near: await reportBy(bodnegg, { phase: 'PRODUCTIVE' }),
    nearRunning: await reportBy(bodnegg, { phase: 'RUNNING' }),
    large: await reportBy(stuttgart, { phase: 'PRODUCTIVE', oneOffCost: { from: 10_000_000, to: 61_000_000 } }),
    inHand: await reportBy(badSaulgau, { phase: 'RUNNING' }),
    stopped: await reportBy(aalen, { phase: 'STOPPED' }),
    other: await reportBy(aalen, { topics: ['rats-it'], ozgField: 'ozg-bildung' }),
  };
  await reportDraftBy(aalen, { phase: 'PRODUCTIVE' });
  const hidden = await reportBy(aalen, { phase: 'PRODUCTIVE' });
  await aalen.data(AUDIENCE, {
    id: hidden,
    audience: { visibility: 'ADMINISTRATIONS', administrations: ['08111000'] },
  });
});
afterAll(() => app.close());

const PEERS = `query ($topic: ID, $report: ID, $first: Int) { peers(topic: $topic, report: $report, first: $first) {
  administration { name } isDone similarity distanceKm count report { id title contacts { name } } } }`;
type Peers = {
  peers: {
    administration: { name: string };
    isDone: boolean;
    count: number;
    report: { id: string; contacts: { name: string }[] };
  }[];
};
const peers = async (variables: Record<string, unknown>) => (await viewer.data<Peers>(PEERS, variables)).peers;

describe('peers', () => {
  it('are for members: not for strangers, not for accounts without access', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    expect(codeOf(await app.client().gql(PEERS, { topic: 'e-akte' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(PEERS, { topic: 'e-akte' }))).toBe('NO_ACCESS');
  });

  it('have it done before those who are at it, the most alike first, with whom to ask; not oneself, nothing hidden', async () => {
    const found = await peers({ topic: 'e-akte' });
    expect(found.map(({ administration, isDone, count }) => [administration.name, isDone, count])).toEqual([
      ['Bodnegg', true, 2],
      ['Stuttgart', true, 1],
      ['Bad Saulgau', false, 1],
    ]);
    expect(found[0]?.report).toMatchObject({ id: ids['near'], contacts: [{ name: 'Lotsin 08436018' }] });
  });

  it('are found from a report by its topics, and by OZG field', async () => {
    const from = await peers({ report: ids['near'] });
    expect(from.map(({ administration }) => administration.name)).toEqual(['Stuttgart', 'Bodnegg', 'Bad Saulgau']);
    expect(from[1]?.report.id).toBe(ids['nearRunning']);
    expect((await peers({ topic: 'ozg-bildung' })).map(({ administration }) => administration.name)).toEqual(['Aalen']);
    expect(await peers({ topic: 'ki' })).toEqual([]);
  });

  it('cost two statements whatever their number', async () => {
    const count = (first: number) =>
      least(5, async () => {
        const before = statementCount();
        expect(await peers({ topic: 'e-akte', first })).toHaveLength(first);
        return statementCount() - before;
      });
    expect([await count(1), await count(3)]).toEqual([2, 2]);
  });

  it.each<[Record<string, unknown>]>([
    [{}],
    [{ topic: 'nirgends' }],
    [{ topic: 'e-akte', report: '0198c0de-0000-7000-8000-000000000000' }],
    [{ report: '0198c0de-0000-7000-8000-000000000000' }],
    [{ report: 'x' }],
    [{ topic: 'e-akte', first: 0 }],
    [{ topic: 'e-akte', first: 51 }],
  ])('refuse %j', async (variables) => expect(codeOf(await viewer.gql(PEERS, variables))).toBe('BAD_INPUT'));
});

describe('a comparison', () => {
  const COMPARE = `query ($ids: [ID!]!) { compareReports(ids: $ids) { id oneOffCost { from to perInhabitantFrom perInhabitantTo } } }`;

  it('keeps the order, leaves out what is not for the viewer, and computes cost for each inhabitant', async () => {
    const [row] = await app.db.rows<{ population: number }>(
      `select population from administration where ags = '08111000'`,
    );
    const { compareReports } = await viewer.data<{ compareReports: object[] }>(COMPARE, {
      ids: [ids['large'], '0198c0de-0000-7000-8000-000000000000', ids['near']],
    });
    const each = (cents: number) => Math.round(cents / (row?.population ?? 1));
    expect(compareReports).toEqual([
      {
        id: ids['large'],
        oneOffCost: {
          from: 10_000_000,
          to: 61_000_000,
          perInhabitantFrom: each(10_000_000),
          perInhabitantTo: each(61_000_000),
        },
      },
      { id: ids['near'], oneOffCost: null },
    ]);
  });

  it('takes one to four', async () => {
    const many = Object.values(ids).slice(0, 5);
    expect(codeOf(await viewer.gql(COMPARE, { ids: many }))).toBe('BAD_INPUT');
    expect(codeOf(await viewer.gql(COMPARE, { ids: [] }))).toBe('BAD_INPUT');
    expect(codeOf(await app.client().gql(COMPARE, { ids: many }))).toBe('UNAUTHENTICATED');
  });
});
