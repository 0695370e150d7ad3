import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import {
  AUDIENCE,
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  SAVE_REPORT,
  WITHDRAW_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';

let app: TestApp;
let author: Client;
let officer: Client;
let foreign: Client;
let nobody: Client;
beforeAll(async () => {
  app = await TestApp.start();
  author = await app.signInAs(await app.build.person());
  officer = await app.signInAs(await app.build.officer());
  foreign = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
  nobody = app.client();
  // Built memberships record no fact; the catalogue is read anew as after one.
  await app.get(AdministrationCatalog).onApplicationBootstrap();
});
afterAll(() => app.close());

const RELEASE = `mutation ($input: ReleaseReportInput!) { releaseReport(input: $input) { release { edition fields } } }`;
const release = (client: Client, id: string, fields = ['result', 'oneOffCost'], edition = 1) =>
  client.gql(RELEASE, { input: { id, edition, fields } });
const PUBLIC = `query ($id: ID!) { publicReport(id: $id) { title administration licence result way topics oneOffCost { to } personDays products { name } } }`;
const seen = async (id: string) => (await nobody.data<{ publicReport: object | null }>(PUBLIC, { id })).publicReport;
const open = (id: string) => author.data(AUDIENCE, { id, audience: { visibility: 'PUBLIC' } });
const said = {
  licence: 'CC_BY_4_0' as const,
  way: 'Vertraulicher Weg',
  personDays: 7,
  oneOffCost: { from: 100, to: 200 },
  openQuestion: 'Wer weiß Rat?',
};

describe('a report that everyone may see', () => {
  it('needs its authors and an officer of their association', async () => {
    const id = await reportBy(author, said);
    expect(codeOf(await release(officer, id))).toBe('BAD_INPUT');
    await open(id);
    expect(await seen(id)).toBeNull();
    for (const [client, code] of [
      [nobody, 'UNAUTHENTICATED'],
      [author, 'FORBIDDEN'],
      [foreign, 'BAD_INPUT'],
    ] as const)
      expect(codeOf(await release(client, id))).toBe(code);
    expect((await release(officer, id)).data).toEqual({
      releaseReport: { release: { edition: 1, fields: ['result', 'oneOffCost'] } },
    });
    expect(await seen(id)).toMatchObject({
      title: 'E-Akte im Hauptamt',
      result: 'Alle neuen Vorgänge sind elektronisch.',
    });
    const lines = await app.db.rows(
      `select action, association_key as association from audit_line where subject_id = $1`,
      [id],
    );
    expect(lines).toEqual([{ action: 'REPORT_RELEASED', association: 'staedtetag' }]);
  });

  it('shows released fields only, as they were on that day', async () => {
    const id = await reportBy(author, said);
    await open(id);
    await release(officer, id);
    const shown = {
      licence: 'CC_BY_4_0',
      oneOffCost: { to: 200 },
      way: null,
      topics: [],
      personDays: null,
      products: [],
    };
    expect(await seen(id)).toMatchObject(shown);
    await author.data(SAVE_REPORT, {
      input: { id, version: 2, content: reportContent({ ...said, title: 'Geheimer Name', result: 'Neu' }) },
    });
    await author.data(PUBLISH_REPORT, { input: { id, version: 3 } });
    expect(await seen(id)).toMatchObject({ ...shown, title: 'E-Akte im Hauptamt' });
    const [row] = await app.db.rows<{ released: string }>(
      'select released::text as released from report where id = $1',
      [id],
    );
    expect(row?.released).not.toMatch(/Vertraulich|Geheim|Wer weiß/);
    const waiting = async (client: Client) =>
      (
        await client.data<{ reportsToRelease: { nodes: { id: string }[] } }>('{ reportsToRelease { nodes { id } } }')
      ).reportsToRelease.nodes.map((node) => node.id);
    expect([(await waiting(officer)).includes(id), (await waiting(foreign)).includes(id)]).toEqual([true, false]);
    expect(codeOf(await release(officer, id, [], 1))).toBe('BAD_INPUT');
    await release(officer, id, ['way'], 2);
    expect(await seen(id)).toMatchObject({ title: 'Geheimer Name', way: '<p>Vertraulicher Weg</p>', result: null });
  });

  it('is refused while its text is for the network alone', async () => {
    const id = await reportBy(author, { ...said, licence: 'NETWORK' });
    await open(id);
    expect(JSON.stringify((await release(officer, id)).errors)).toContain('Der Text ist nur für das Netzwerk bestimmt');
    expect(await seen(id)).toBeNull();
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['the officer ends it', (id) => officer.data('mutation ($id: ID!) { endReportRelease(id: $id) }', { id })],
    ['its authors withdraw it', (id) => author.data(WITHDRAW_REPORT, { id })],
    ['its authors close it', (id) => author.data(AUDIENCE, { id, audience: { visibility: 'NETWORK' } })],
  ])('is gone when %s, and does not come back by itself', async (_, end) => {
    const id = await reportBy(author, said);
    await open(id);
    await release(officer, id);
    expect(await seen(id)).not.toBeNull();
    await end(id);
    expect(await seen(id)).toBeNull();
    await open(id);
    expect(await seen(id)).toBeNull();
    const { publicReportList } = await nobody.data<{ publicReportList: { nodes: { id: string }[] } }>(
      '{ publicReportList { nodes { id } } }',
    );
    expect(publicReportList.nodes.map((node) => node.id)).not.toContain(id);
  });

  it('leads strangers to nothing else', async () => {
    const id = await reportBy(author, said);
    await open(id);
    await release(officer, id);
    for (const query of [
      '{ report(id: "$id") { title } }',
      '{ reports { nodes { id } } }',
      '{ peers(topic: "e-akte") { count } }',
    ])
      expect(codeOf(await nobody.gql(query.replace('$id', id)))).toBe('UNAUTHENTICATED');
    expect(await seen('x')).toBeNull();
  });
});
