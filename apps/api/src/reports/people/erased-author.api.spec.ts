import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { minimalPdf } from '../../../test/ground/documents.js';
import { PUBLISH_REPORT, reportBy, reportContent, SAVE_REPORT } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { UnusedFilesJob } from '../../files/unused-files.job.js';

const ERASE = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { __typename } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { title authors { person { name } } files { id } viewerCan { adopt }
  editions { publishedBy { name } } question { isOpen } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const upload = async (client: Client): Promise<string> => {
  const { text } = await client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1', 'x-file-name': 'Plan.pdf' },
    body: minimalPdf(),
  });
  return (JSON.parse(text) as { id: string }).id;
};

describe.each(['KEEP', 'DELETE'] as const)('an author who is erased with %s', (contributions) => {
  it('leaves the report, its draft and their files to the administration', async () => {
    const [person, officer] = [await app.build.person(), await app.signInAs(await app.build.officer())];
    const author = await app.signInAs(person);
    const colleague = await app.signInAs(await app.build.person({ ags: person.ags }));
    const [shown, drafted, unused] = [await upload(author), await upload(author), await upload(author)];
    const files = (...ids: string[]) => ids.map((file) => ({ file, title: 'Plan', licence: 'NETWORK' as const }));
    const id = await reportBy(author, { files: files(shown), openQuestion: 'Wer weiß Rat?', phase: 'RUNNING' });
    const next = reportContent({ title: 'Nächster Stand', files: files(shown, drafted) });
    await author.data(SAVE_REPORT, { input: { id, version: 2, content: next } });

    const { erasePerson } = await officer.data<{ erasePerson: unknown }>(ERASE, {
      input: { person: person.id, contributions, ground: 'ASKED' },
    });
    expect(erasePerson).toEqual({ __typename: 'PersonErased' });
    expect(await colleague.data(REPORT, { id })).toEqual({
      report: {
        title: 'E-Akte im Hauptamt',
        authors: [],
        files: [{ id: shown }],
        viewerCan: { adopt: true },
        editions: [{ publishedBy: null }],
        question: contributions === 'KEEP' ? { isOpen: true } : null,
      },
    });
    await app.get(UnusedFilesJob).sweep(new Date(Date.now() + 49 * 3_600_000));
    await until('what nobody uses to go', async () => {
      const rows = await app.db.rows(`select 1 from stored_file where id = $1`, [unused]);
      return rows.length === 0;
    });
    expect((await colleague.request(`/files/${shown}`)).status).toBe(200);
    await colleague.data('mutation ($id: ID!) { adoptReport(id: $id) { id } }', { id });
    expect((await colleague.request(`/files/${drafted}`)).status).toBe(200);
    expect(await colleague.data(PUBLISH_REPORT, { input: { id, version: 3 } })).toMatchObject({
      publishReport: { report: { edition: 2 } },
    });
    const reader = await app.signInAs(await app.build.person());
    expect((await reader.request(`/files/${drafted}`)).status).toBe(200);
  });
});
