import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import { CREATE_COMMENT, THREAD } from '../../../test/ground/discussion.js';
import { minimalPdf } from '../../../test/ground/documents.js';
import {
  AUDIENCE,
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  reportDraftBy,
  SAVE_REPORT,
  WITHDRAW_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';

/** Everything by which a report could be told from none at all, for somebody for whom it is not. */
const entries = '{ key count }';
const LISTS = [
  `{ reports(first: 20) { nodes { id title copies copiesBelow interested } facets { total topics ${entries} ozgFields ${entries}
    phases ${entries} costs ${entries} efforts ${entries} sizeClasses ${entries} counties ${entries} kinds ${entries} vendors ${entries}
    reuse ${entries} doAgain ${entries} associations ${entries} places { administration { ags } count } } } }`,
  `{ words: reports(first: 20, filter: { search: "Zirbelkiefer" }) { nodes { id title } facets { total } }
    nearly: reports(first: 20, filter: { search: "Zirbelkifer" }) { nodes { id title } facets { total } } }`,
  `{ stuck: reports(first: 20, filter: { hasOpenQuestion: true }) { nodes { id title } facets { total } }
    ownReports(first: 20) { nodes { id title } } }`,
  `{ peers(topic: "geodaten", first: 20) { administration { ags } isDone report { id title } } }`,
  `{ similarQuestions(typed: "Zirbelkiefer im Kataster erfassen") { kind id title path }
    questions(first: 20) { nodes { id title } } }`,
];
const BY_ID: [name: string, document: string][] = [
  ['read', 'query ($id: ID!) { report(id: $id) { id title copies } }'],
  ['peers', 'query ($id: ID!) { peers(report: $id, first: 5) { administration { ags } } }'],
  ['compare', 'query ($id: ID!) { compareReports(ids: [$id]) { id } }'],
  ['public', 'query ($id: ID!) { publicReport(id: $id) { id } }'],
  ['take over', `mutation ($id: ID!) { takeOverReport(id: $id, clientKey: "${randomUUID()}") { id } }`],
  ['join', 'mutation ($id: ID!) { setReportInterest(id: $id, on: true) { id } }'],
  ['adopt', 'mutation ($id: ID!) { adoptReport(id: $id) { id } }'],
  ['delete', 'mutation ($id: ID!) { deleteReport(id: $id) }'],
  ['discard', 'mutation ($id: ID!) { discardReportChanges(id: $id) }'],
  ['leave', 'mutation ($id: ID!) { removeOwnNameFromReport(id: $id) }'],
  ['withdraw', WITHDRAW_REPORT],
];

let app: TestApp;
let authorPerson: BuiltPerson;
let author: Client;
let outsider: Client;
let origin: string;
beforeAll(async () => {
  app = await TestApp.start();
  authorPerson = await app.build.person();
  author = await app.signInAs(authorPerson);
  outsider = await app.signInAs(await app.build.person());
  origin = await reportBy(author, { title: 'Für alle', topics: ['e-akte'] });
});
afterAll(() => app.close());

const listsOf = async (client: Client): Promise<object[]> => {
  const answers: object[] = [];
  for (const list of LISTS) answers.push(await client.data<object>(list));
  return answers;
};
/** As it comes over the wire, where every difference counts. */
const answerTo = async (document: string, variables: Record<string, unknown> = {}): Promise<string> =>
  (await outsider.gql(document, variables)).text;
const upload = async (client: Client): Promise<string> => {
  const { text } = await client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1', 'x-file-name': 'Plan.pdf' },
    body: minimalPdf(),
  });
  return (JSON.parse(text) as { id: string }).id;
};
const telling = async (client: Client) => {
  const file = await upload(client);
  return {
    file,
    content: reportContent({
      title: 'Zirbelkiefer im Kataster',
      topics: ['geodaten'],
      ozgField: 'ozg-umwelt',
      phase: 'RUNNING',
      openQuestion: 'Wer kann Zirbelkiefer im Kataster erfassen?',
      oneOffCost: { from: 1, to: 2 },
      personDays: 3,
      reuse: ['CODE'],
      doAgain: 'PARTLY',
      products: [{ name: 'Baumkataster', vendor: 'Zirbelkiefer GmbH', url: '' }],
      files: [{ file, title: 'Plan', licence: 'CC_BY_4_0' }],
    }),
  };
};

describe('whoever is not in the audience of a report', () => {
  it('learns nothing from lists, counts, words, suggestions or ids: it is as if it were not there', async () => {
    const before = await listsOf(outsider);
    const friend = await app.build.person();
    const hidden: { id: string; file: string }[] = [];
    for (const kind of ['draft', 'named', 'withdrawn', 'changed'] as const) {
      const { content, file } = await telling(author);
      if (kind === 'changed') {
        // Of a report that everyone reads, what is changed and not published yet.
        await author.data(SAVE_REPORT, { input: { id: origin, version: 2, content } });
        hidden.push({ id: randomUUID(), file });
        continue;
      }
      const id = await reportDraftBy(author, content);
      if (kind === 'named')
        await author.data(AUDIENCE, { id, audience: { visibility: 'ADMINISTRATIONS', administrations: [friend.ags] } });
      if (kind === 'withdrawn')
        await author.data(AUDIENCE, { id, audience: { visibility: 'ADMINISTRATIONS', administrations: [friend.ags] } });
      if (kind !== 'draft') await author.data(PUBLISH_REPORT, { input: { id, version: 1 } });
      if (kind === 'withdrawn') await author.data(WITHDRAW_REPORT, { id });
      hidden.push({ id, file });
    }
    expect(await listsOf(outsider)).toEqual(before);
    const reader = await app.signInAs(friend);
    for (const list of (await listsOf(reader)).filter((_list, index) => index !== 2))
      expect(JSON.stringify(list)).toContain('Zirbelkiefer');

    const missing = randomUUID();
    for (const { id, file } of hidden) {
      for (const [name, document] of BY_ID) {
        const answers = [await answerTo(document, { id }), await answerTo(document, { id: missing })];
        expect({ name, answer: answers[0] }).toEqual({ name, answer: answers[1] });
      }
      const versions = [id, missing].map((one) => ({ input: { id: one, version: 1, content: reportContent() } }));
      expect(await answerTo(SAVE_REPORT, versions[0])).toBe(await answerTo(SAVE_REPORT, versions[1]));
      const thread = (one: string) => ({ host: { kind: 'REPORT', id: one } });
      expect(await answerTo(THREAD, thread(id))).toBe(await answerTo(THREAD, thread(missing)));
      const written = await outsider.gql(CREATE_COMMENT, {
        input: { clientKey: randomUUID(), thread: { kind: 'REPORT', id }, body: 'Hallo?' },
      });
      expect(JSON.stringify(written)).not.toContain('CommentSaved');
      for (const path of [
        `/files/${file}`,
        `/files/${file}?w=320`,
        `/reports/comparison.csv?ids=${id}`,
        `/reports/comparison.pdf?ids=${id}`,
      ]) {
        const [real, none] = [
          await outsider.request(path),
          await outsider.request(path.replace(id, missing).replace(file, missing)),
        ];
        expect([path, real.status, real.text]).toEqual([path, 404, none.text]);
      }
      // Nor does a file tell itself by being attached to something else.
      const problems = await Promise.all(
        [file, missing].map(async (one) => {
          const content = reportContent({ files: [{ file: one, title: 'Plan', licence: 'NETWORK' }] });
          const answer = await outsider.gql(
            `mutation ($input: CreateReportInput!) { createReport(input: $input) { id } }`,
            {
              input: { clientKey: randomUUID(), content },
            },
          );
          return answer.errors;
        }),
      );
      expect(problems[0]).toEqual(problems[1]);
    }
    const ids = [origin, ...hidden.slice(0, 3).map(({ id }) => id)].join(',');
    const { text } = await outsider.request(`/reports/comparison.csv?ids=${ids}`);
    expect(text).toContain('Für alle');
    expect(text).not.toContain('Zirbelkiefer');
  });

  it('does not see where a copy comes from, and is not told of copies that are not for them', async () => {
    const middle = await app.signInAs(await app.build.person());
    const takeOver = async (client: Client, id: string) =>
      (
        await client.data<{ takeOverReport: { id: string } }>(
          'mutation ($id: ID!, $key: ID!) { takeOverReport(id: $id, clientKey: $key) { id } }',
          { id, key: randomUUID() },
        )
      ).takeOverReport.id;
    const source = await reportBy(author, { title: 'Vorlage' });
    const copy = await takeOver(middle, source);
    const family = async (id: string) =>
      (
        await outsider.data<{ report: { ancestors: unknown[]; takenOver: unknown[] } }>(
          'query ($id: ID!) { report(id: $id) { ancestors { title } takenOver { title } } }',
          { id },
        )
      ).report;
    expect(await family(source)).toEqual({ ancestors: [], takenOver: [] });
    const content = reportContent({ title: 'Abschrift' });
    await middle.data(SAVE_REPORT, { input: { id: copy, version: 1, content } });
    await middle.data(PUBLISH_REPORT, { input: { id: copy, version: 2 } });
    expect(await family(source)).toEqual({ ancestors: [], takenOver: [{ title: 'Abschrift' }] });
    const friend = await app.build.person();
    await author.data(AUDIENCE, {
      id: source,
      audience: { visibility: 'ADMINISTRATIONS', administrations: [friend.ags] },
    });
    expect(await family(copy)).toEqual({ ancestors: [], takenOver: [] });
  });
});
