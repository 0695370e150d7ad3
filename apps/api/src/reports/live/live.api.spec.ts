import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { LiveReader } from '../../../test/live-client.js';
import {
  AUDIENCE,
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  SAVE_REPORT,
  WITHDRAW_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { LiveHub } from '../../core/live/hub.js';

const query =
  'subscription ($after: Cursor) { reportsChanged(after: $after) { cursor kind reportId report { title } } }';
interface Change {
  kind: string;
  reportId: string;
  report: { title: string } | null;
}

let app: TestApp;
let author: Client;
let other: Client;
const readers: LiveReader[] = [];
beforeAll(async () => {
  app = await TestApp.start();
  author = await app.signInAs(await app.build.person());
  other = await app.signInAs(await app.build.person());
});
afterAll(async () => {
  for (const reader of readers) reader.stop();
  await app.close();
});

describe('reports, live', () => {
  it('are for members', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    for (const client of [app.client(), outsider])
      expect(['UNAUTHENTICATED', 'NO_ACCESS', 'BAD_INPUT', 'FORBIDDEN']).toContain(codeOf(await client.gql(query)));
  });

  it('tell each what is for them, from the cursor of the finder on, and what is gone', async () => {
    const { reports } = await other.data<{ reports: { liveCursor: string } }>('{ reports { liveCursor } }');
    const id = await reportBy(author, { title: 'Erster' });
    const reader = new LiveReader(other, { query, after: reports.liveCursor });
    readers.push(reader);
    const told = () =>
      reader.events<Change>().map(({ kind, reportId, report }) => [kind, reportId, report?.title ?? null]);
    await until('the subscription', () => app.get(LiveHub).size === 1);
    await until('what was missed', () => told().length === 1);
    await author.data(SAVE_REPORT, { input: { id, version: 2, content: reportContent({ title: 'Zweiter' }) } });
    await author.data(PUBLISH_REPORT, { input: { id, version: 3 } });
    await until('the next edition', () => told().length === 2);
    await author.data(AUDIENCE, { id, audience: { visibility: 'ADMINISTRATIONS', administrations: ['08111000'] } });
    await until('that it is gone', () => told().length === 3);
    const hidden = await reportBy(author, { title: 'Verborgen' });
    await author.data(AUDIENCE, {
      id: hidden,
      audience: { visibility: 'ADMINISTRATIONS', administrations: ['08111000'] },
    });
    await author.data(WITHDRAW_REPORT, { id: hidden });
    await until('the end', () => told().some(([kind, which]) => kind === 'WITHDRAWN' && which === hidden));
    expect(told().slice(0, 3)).toEqual([
      ['PUBLISHED', id, 'Erster'],
      ['UPDATED', id, 'Zweiter'],
      ['WITHDRAWN', id, null],
    ]);
  });
});
