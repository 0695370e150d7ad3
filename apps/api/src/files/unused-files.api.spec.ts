import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { minimalPdf } from '../../test/ground/documents.js';
import { reportBy, reportContent, reportDraftBy, SAVE_REPORT } from '../../test/ground/reports.js';
import { TestApp } from '../../test/test-app.js';
import { until } from '../../test/waiting.js';
import { UnusedFilesJob } from './unused-files.job.js';

const HOUR = 3_600_000;

let app: TestApp;
let author: Client;
beforeAll(async () => {
  app = await TestApp.start();
  author = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const upload = async (client = author): Promise<string> => {
  const { text } = await client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1', 'x-file-name': 'Plan.pdf' },
    body: minimalPdf(),
  });
  return (JSON.parse(text) as { id: string }).id;
};
const sweep = (hours: number) => app.get(UnusedFilesJob).sweep(new Date(Date.now() + hours * HOUR));
const isThere = async (id: string) => (await app.db.rows('select 1 from stored_file where id = $1', [id])).length > 0;
const bytesOf = (id: string) => path.join(app.settings.dataDir, 'files', id.slice(-2), id);
const files = (...ids: string[]) => ids.map((file) => ({ file, title: 'Plan', licence: 'NETWORK' as const }));

describe('an uploaded file that is part of nothing', () => {
  it('goes after its time, row and bytes, and what is used or new stays', async () => {
    const [unused, shown, draft, event] = [await upload(), await upload(), await upload(), await upload()];
    await reportBy(author, { files: files(shown) });
    await reportDraftBy(author, { files: files(draft) });
    const owner = await app.build.officer();
    await app.db.rows(
      `insert into event_draft (id, owner_id, title, form, version, sequence, saved_at)
       values (gen_random_uuid(), $1, 'Werkstatt', $2, 1, 1, now())`,
      [owner.id, JSON.stringify({ picture: { file: event } })],
    );
    expect(existsSync(bytesOf(unused))).toBe(true);
    expect(await sweep(47)).toBe(0);
    expect(await sweep(49)).toBe(1);
    await until('the file to go', async () => !(await isThere(unused)) && !existsSync(bytesOf(unused)));
    for (const id of [shown, draft, event]) expect([await isThere(id), existsSync(bytesOf(id))]).toEqual([true, true]);
    expect((await author.request(`/files/${shown}`)).status).toBe(200);
  });

  it('stays where somebody uses it before its turn', async () => {
    const late = await upload();
    const id = await reportDraftBy(author);
    expect(await sweep(49)).toBeGreaterThan(0);
    // The order is given; the file is attached before it is carried out, or was gone before.
    const { errors } = await author.gql(SAVE_REPORT, {
      input: { id, version: 1, content: reportContent({ files: files(late) }) },
    });
    await until(
      'the order to be carried out',
      async () =>
        (await app.db.rows(`select 1 from graphile_worker.jobs where key = $1`, [`forget-file:${late}`])).length === 0,
    );
    expect(await isThere(late)).toBe(errors === undefined);
  });

  it('is what a deleted report leaves behind', async () => {
    const file = await upload();
    const id = await reportDraftBy(author, { files: files(file) });
    expect(await sweep(49)).toBe(0);
    await author.data('mutation ($id: ID!) { deleteReport(id: $id) }', { id });
    expect(await sweep(49)).toBe(1);
    await until('the file to go', async () => !(await isThere(file)));
  });

  it('is looked for again and again, by one replica at a time', async () => {
    await sweep(0);
    const jobs = await app.db.rows<{ wait: string }>(
      `select (run_at > now() + interval '50 minutes')::text as wait from graphile_worker.jobs where task_identifier = 'sweep-files'`,
    );
    expect(jobs).toEqual([{ wait: 'true' }]);
  });
});
