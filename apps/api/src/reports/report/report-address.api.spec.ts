import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import {
  AUDIENCE,
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  reportDraftBy,
  SAVE_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';

const REPORT = `query ($id: ID!) { report(id: $id) { id path } }`;

let app: TestApp;
let author: Client;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start();
  [author, other] = [await app.signInAs(await app.build.person()), await app.signInAs(await app.build.person())];
});
afterAll(() => app.close());

const read = async (client: Client, id: string) =>
  (await client.data<{ report: { id: string; path: string } | null }>(REPORT, { id })).report;
const last = (path: string | undefined) => path?.split('/').at(-1) ?? '';

describe('the address of a report', () => {
  it('follows the title, and what was shared before leads on', async () => {
    const id = await reportBy(author, { title: 'Bürgerbüro im Umbau' });
    const first = last((await read(other, id))?.path);
    expect(first).toBe(`buergerbuero-im-umbau-${id.slice(-12)}`);
    await author.data(SAVE_REPORT, {
      input: { id, version: 2, content: reportContent({ title: 'Neues Bürgerbüro' }) },
    });
    expect((await read(other, id))?.path).toBe(`/projekte/${first}`);
    await author.data(PUBLISH_REPORT, { input: { id, version: 3 } });
    const second = last((await read(other, id))?.path);
    expect(second).toBe(`neues-buergerbuero-${id.slice(-12)}`);
    for (const address of [first, second, id, id.slice(-12), `ganz-falsch-${id.slice(-12)}`])
      expect(await read(other, address)).toEqual({ id, path: `/projekte/${second}` });
  });

  it('tells nothing of what is not for the reader', async () => {
    const [draft, closed] = [
      await reportDraftBy(author, { title: 'Geheim' }),
      await reportBy(author, { title: 'Enger Kreis' }),
    ];
    const friend = await app.build.person();
    await author.data(AUDIENCE, {
      id: closed,
      audience: { visibility: 'ADMINISTRATIONS', administrations: [friend.ags] },
    });
    for (const id of [draft, closed]) {
      const address = last((await read(author, id))?.path);
      expect([await read(other, address), await read(other, id.slice(-12))]).toEqual([null, null]);
      expect(await read(author, address)).toMatchObject({ id });
      const { publicReport } = await app
        .client()
        .data<{ publicReport: unknown }>(`query ($id: ID!) { publicReport(id: $id) { id } }`, { id: address });
      expect(publicReport).toBeNull();
    }
    for (const nothing of ['', 'neu', `x-${'0'.repeat(12)}`, "'; drop table report; --"])
      expect(await read(author, nothing)).toBeNull();
  });
});
