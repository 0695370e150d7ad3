import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Client } from '../../../test/client.js';
import { minimalPdf } from '../../../test/ground/documents.js';
import {
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  reportDraftBy,
  SAVE_REPORT,
  WITHDRAW_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import type { Licence } from '../report/report.content.js';

let app: TestApp;
let author: Client;
let authorMail: string;
beforeAll(async () => {
  app = await TestApp.start();
  const person = await app.build.person();
  authorMail = person.email;
  author = await app.signInAs(person);
});
afterAll(() => app.close());

const member = async () => app.signInAs(await app.build.person());
const TAKE_OVER = `mutation ($id: ID!, $clientKey: ID!) { takeOverReport(id: $id, clientKey: $clientKey) {
  id state title result phase ancestors { id } draft { content { way checklist { text done } files { title licence } products { name } } } } }`;
const takeOver = async (client: Client, id: string, clientKey: string = randomUUID()) =>
  (await client.data<{ takeOverReport: { id: string } }>(TAKE_OVER, { id, clientKey })).takeOverReport.id;
const counts = async (...ids: string[]) => {
  const rows = await app.db.rows<{ id: string; copies: number; below: number }>(
    'select id, copies, copies_below as below from report where id = any($1::uuid[])',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)).map((row) => row && [row.copies, row.below]);
};
/** What the rows say that the counts have to be. */
const counted = async () =>
  app.db.rows(
    `select r.id from report r where r.copies <> (select count(*) from report c where c.origin_id = r.id)
       or r.copies_below <> (select count(*) from report c where r.id = any(c.lineage))`,
  );
const publish = (client: Client, id: string) => client.data(PUBLISH_REPORT, { input: { id, version: 2 } });
const complete = async (client: Client, id: string) => {
  await client.data(SAVE_REPORT, { input: { id, version: 1, content: reportContent({ title: 'Kopie' }) } });
  await publish(client, id);
};
const remove = (client: Client, id: string) =>
  client.gql<{ deleteReport: boolean }>('mutation ($id: ID!) { deleteReport(id: $id) }', { id });

describe('taking a report over', () => {
  it('is for members of other administrations who may read it', async () => {
    const id = await reportBy(author);
    const draft = await reportDraftBy(author);
    const other = await member();
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    const officer = await app.signInAs(await app.build.officer());
    const ask = (client: Client, which = id) =>
      client.gql(TAKE_OVER, { id: which, clientKey: randomUUID() }).then(codeOf);
    expect([await ask(app.client()), await ask(outsider), await ask(officer)]).toEqual([
      'UNAUTHENTICATED',
      'NO_ACCESS',
      'FORBIDDEN',
    ]);
    expect([await ask(author), await ask(other, draft), await ask(other, randomUUID()), await ask(other, 'x')]).toEqual(
      ['FORBIDDEN', 'BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT'],
    );
    expect(await counts(id)).toEqual([[0, 0]]);
  });

  it('brings subject, structure, checklist and free files, and leaves what others lived through', async () => {
    const upload = async (name: string) =>
      (
        JSON.parse(
          (
            await author.request('/files', {
              method: 'POST',
              headers: { 'x-lotsennetz': '1', 'x-file-name': name },
              body: minimalPdf(),
            })
          ).text,
        ) as { id: string }
      ).id;
    const file = async (title: string, licence: Licence) => ({ file: await upload(`${title}.pdf`), title, licence });
    const id = await reportBy(author, {
      title: 'E-Akte',
      way: '## Vorbereitung\n\nWir haben **gestritten**.\n\n## Umstieg\n\n- einfach',
      checklist: [{ text: 'Aktenplan kürzen', done: true }],
      products: [{ name: 'DMS', vendor: 'Rechenzentrum', url: '' }],
      oneOffCost: { from: 1, to: 2 },
      files: [await file('Aktenplan', 'CC_BY_4_0'), await file('Intern', 'NETWORK')],
    });
    const other = await member();
    const { takeOverReport } = await other.data<{ takeOverReport: { id: string; draft: { content: object } } }>(
      TAKE_OVER,
      {
        id,
        clientKey: randomUUID(),
      },
    );
    expect(takeOverReport).toMatchObject({
      state: 'DRAFT',
      title: 'E-Akte',
      result: '',
      phase: 'IDEA',
      ancestors: [{ id }],
      draft: {
        content: {
          way: '## Vorbereitung\n\n## Umstieg\n\n',
          checklist: [{ text: 'Aktenplan kürzen', done: false }],
          files: [{ title: 'Aktenplan', licence: 'CC_BY_4_0' }],
          products: [{ name: 'DMS' }],
        },
      },
    });
    const content = reportContent({
      files:
        (
          await app.db.rows<{ content: { files: never[] } }>('select content from report where id = $1', [
            takeOverReport.id,
          ])
        )[0]?.content.files ?? [],
    });
    expect(content.files).toHaveLength(1);
    expect(await other.data(SAVE_REPORT, { input: { id: takeOverReport.id, version: 1, content } })).toMatchObject({
      saveReport: { __typename: 'ReportSaved' },
    });
    expect(await counts(id)).toEqual([[1, 1]]);
  });

  it('tells the authors once for one administration, whatever is clicked', async () => {
    const id = await reportBy(author);
    const person = await app.build.person();
    const other = await app.signInAs(person);
    const clientKey = randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, () => takeOver(other, id, clientKey)));
    expect(new Set(ids).size).toBe(1);
    await takeOver(other, id);
    const mails = await app.db.rows<{ recipient: string; subject: string }>(
      `select recipient, subject from mail where key like $1`,
      [`report-taken-over:${id}:%`],
    );
    expect(mails).toEqual([
      { recipient: authorMail, subject: expect.stringContaining('übernimmt Ihren Projektbericht') },
    ]);
    expect(await counts(id)).toEqual([[2, 2]]);
  });

  it('counts along the line, and down again when copies go', async () => {
    const [first, second, third] = [await member(), await member(), await member()];
    const origin = await reportBy(author);
    const copy = await takeOver(first, origin);
    await complete(first, copy);
    const copyOfCopy = await takeOver(second, copy);
    await complete(second, copyOfCopy);
    const last = await takeOver(third, copyOfCopy);
    expect(await counts(origin, copy, copyOfCopy, last)).toEqual([
      [1, 3],
      [1, 2],
      [1, 1],
      [0, 0],
    ]);
    expect((await remove(second, copyOfCopy)).data).toEqual({ deleteReport: false });
    await second.data(WITHDRAW_REPORT, { id: copyOfCopy });
    expect((await remove(second, copyOfCopy)).data).toEqual({ deleteReport: true });
    expect(await counts(origin, copy, last)).toEqual([
      [1, 2],
      [1, 1],
      [0, 0],
    ]);
    const { report } = await third.data<{ report: { ancestors: { id: string }[] } }>(
      'query ($id: ID!) { report(id: $id) { ancestors { id } } }',
      { id: last },
    );
    expect(report.ancestors.map(({ id }) => id)).toEqual([origin, copy]);
    expect((await remove(third, last)).data).toEqual({ deleteReport: true });
    expect(await counts(origin, copy)).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(codeOf(await remove(second, origin))).toBe('BAD_INPUT');
  });

  it('keeps the counts right while a dozen copy, copy copies and delete at once', async () => {
    const clients: Client[] = [];
    while (clients.length < 6) clients.push(await member());
    const origin = await reportBy(author);
    const copies = await Promise.all(clients.map((client) => takeOver(client, origin)));
    await Promise.all(clients.map((client, index) => complete(client, copies[index] ?? '')));
    const seconds = await Promise.all(clients.map((client, index) => takeOver(client, copies[(index + 1) % 6] ?? '')));
    await Promise.all(clients.map((client, index) => client.data(WITHDRAW_REPORT, { id: copies[index] })));
    await Promise.all([
      ...clients.map((client, index) => remove(client, seconds[index] ?? '')),
      ...clients.slice(0, 4).map((client, index) => remove(client, copies[index] ?? '')),
      ...clients.map((client) => client.gql(TAKE_OVER, { id: origin, clientKey: randomUUID() })),
    ]);
    expect(await counted()).toEqual([]);
    expect(await counts(origin)).toEqual([[2 + 6, 2 + 6]]);
  });

  it('shows of the family what the viewer may read, and counts all', async () => {
    const origin = await reportBy(author);
    const other = await member();
    const copy = await takeOver(other, origin);
    const family = async (client: Client) =>
      (
        await client.data<{ report: object }>('query ($id: ID!) { report(id: $id) { copies takenOver { id } } }', {
          id: origin,
        })
      ).report;
    expect([await family(author), await family(other)]).toEqual([
      { copies: 1, takenOver: [] },
      { copies: 1, takenOver: [{ id: copy }] },
    ]);
    await complete(other, copy);
    expect(await family(author)).toEqual({ copies: 1, takenOver: [{ id: copy }] });
  });
});

describe('interest', () => {
  it('gathers administrations around a report, each once, also when many click at once', async () => {
    const id = await reportBy(author);
    const person = await app.build.person({ name: 'Ida Interessiert' });
    const client = await app.signInAs(person);
    const colleague = await app.signInAs(await app.build.person({ ags: person.ags }));
    const set = (who: Client, on: boolean, note?: string) =>
      who.gql(
        'mutation ($id: ID!, $on: Boolean!, $note: String) { setReportInterest(id: $id, on: $on, note: $note) { interested } }',
        { id, on, note },
      );
    const group = async () =>
      (
        await client.data<{ report: object }>(
          'query ($id: ID!) { report(id: $id) { interested interestGroup { person { name } note isMine administration { ags } } } }',
          { id },
        )
      ).report;
    await Promise.all([
      set(client, true, 'Start im Herbst'),
      set(client, true, 'Start im Herbst'),
      set(client, true, 'Start im Herbst'),
    ]);
    expect(await group()).toEqual({
      interested: 1,
      interestGroup: [
        {
          person: { name: 'Ida Interessiert' },
          note: 'Start im Herbst',
          isMine: true,
          administration: { ags: person.ags },
        },
      ],
    });
    const [one, two] = [await member(), await member()];
    await Promise.all([set(one, true), set(two, true)]);
    expect(await group()).toMatchObject({ interested: 3 });
    await Promise.all([set(colleague, false), set(client, false)]);
    expect(await group()).toMatchObject({ interested: 2 });
    expect([
      codeOf(await set(author, true)),
      codeOf(await set(app.client(), true)),
      codeOf(await set(client, true, 'x'.repeat(301))),
    ]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', 'BAD_INPUT']);
  });
});
