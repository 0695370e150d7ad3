import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Client } from '../../../test/client.js';
import { minimalPdf } from '../../../test/ground/documents.js';
import {
  AUDIENCE,
  CREATE_REPORT,
  PUBLISH_REPORT,
  reportBy,
  reportContent,
  reportDraftBy,
  SAVE_REPORT,
  WITHDRAW_REPORT,
} from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let author: Client;
let other: Client;
let authorId: string;
let ags: string;
beforeAll(async () => {
  app = await TestApp.start();
  const person = await app.build.person();
  [authorId, ags] = [person.id, person.ags ?? ''];
  author = await app.signInAs(person);
  other = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const problemsOf = async (client: Client, document: string, variables: Record<string, unknown>) => {
  const answer = await client.gql(document, variables);
  const [error] = answer.errors as readonly { extensions?: { fields?: { field: string; message: string }[] } }[];
  return Object.fromEntries((error?.extensions?.fields ?? []).map(({ field, message }) => [field, message]));
};
const titleFor = async (client: Client, id: string) =>
  (await client.data<{ report: { title: string } | null }>('query ($id: ID!) { report(id: $id) { title } }', { id }))
    .report?.title ?? null;

describe('writing a report', () => {
  it('is for members: not for strangers, not for accounts without access', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    const input = { clientKey: randomUUID(), content: reportContent() };
    expect(codeOf(await app.client().gql(CREATE_REPORT, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(CREATE_REPORT, { input }))).toBe('NO_ACCESS');
  });

  it('is not for officers, who have no administration', async () => {
    const officer = await app.signInAs(await app.build.officer());
    const input = { clientKey: randomUUID(), content: reportContent() };
    expect(codeOf(await officer.gql(CREATE_REPORT, { input }))).toBe('FORBIDDEN');
  });

  it('makes one draft for one client key, whoever asks in parallel', async () => {
    const input = { clientKey: randomUUID(), content: reportContent() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => author.data<{ createReport: { id: string } }>(CREATE_REPORT, { input })),
    );
    expect(new Set(answers.map(({ createReport }) => createReport.id)).size).toBe(1);
    expect(codeOf(await other.gql(CREATE_REPORT, { input }))).toBe('BAD_INPUT');
  });

  it('keeps a draft to its authors', async () => {
    const id = await reportDraftBy(author, { title: 'Noch geheim' });
    expect([await titleFor(author, id), await titleFor(other, id)]).toEqual(['Noch geheim', null]);
    const input = { id, version: 1, content: reportContent({ title: 'Fremd' }) };
    expect(await problemsOf(other, SAVE_REPORT, { input })).toEqual({ id: 'Diesen Eintrag gibt es nicht.' });
    expect(await titleFor(author, id)).toBe('Noch geheim');
  });

  it('shows readers the edition until the next one is published', async () => {
    const id = await reportBy(author, { title: 'Erster Stand' });
    const input = { id, version: 2, content: reportContent({ title: 'Zweiter Stand' }) };
    const { saveReport } = await author.data<{ saveReport: unknown }>(SAVE_REPORT, { input });
    expect(saveReport).toMatchObject({
      report: { title: 'Erster Stand', draft: { version: 3, isChanged: true, content: { title: 'Zweiter Stand' } } },
    });
    expect(await titleFor(other, id)).toBe('Erster Stand');
    const answer = await author.data<{ publishReport: unknown }>(PUBLISH_REPORT, {
      input: { id, version: 3, note: 'Kosten stehen fest' },
    });
    expect(answer.publishReport).toMatchObject({
      report: { edition: 2, editionNote: 'Kosten stehen fest', draft: { isChanged: false } },
    });
    expect(await titleFor(other, id)).toBe('Zweiter Stand');
  });

  it('tells the second of two editors what differs, and loses nothing', async () => {
    const id = await reportDraftBy(author, { title: 'Titel', result: 'Ein Ergebnis' });
    const save = (content: object) =>
      author.data<{ saveReport: { __typename: string; differences?: unknown[]; current?: object } }>(SAVE_REPORT, {
        input: { id, version: 1, content },
      });
    const answers = await Promise.all([
      save(reportContent({ title: 'Titel', result: 'Ein gutes Ergebnis', oneOffCost: { from: 100_000, to: 250_050 } })),
      save(reportContent({ title: 'Titel', result: 'Ein Ergebnis', phase: 'STOPPED' })),
    ]);
    const refused = answers.find(({ saveReport }) => saveReport.__typename === 'ReportChangedMeanwhile')?.saveReport;
    expect(answers.map(({ saveReport }) => saveReport.__typename).sort()).toEqual([
      'ReportChangedMeanwhile',
      'ReportSaved',
    ]);
    expect(refused?.current).toMatchObject({ version: 2 });
    const names = (refused?.differences as { field: string; name: string }[]).map(({ field, name }) => [field, name]);
    expect(names).toEqual([
      ['result', 'Ergebnis in Kürze'],
      ['phase', 'Stand'],
      ['oneOffCost', 'Einmalige Kosten'],
    ]);
    const cost = (refused?.differences as { field: string; before: string; after: string }[])[2];
    expect([cost?.before, cost?.after].filter(Boolean)).toEqual(['1.000\u00a0€ – 2.500,50\u00a0€']);
  });

  it('says by field what is wrong, and writes nothing', async () => {
    const id = await reportDraftBy(author);
    const content = reportContent({
      leikaKey: '9910800800000',
      startedOn: '2026-03-01',
      endedOn: '2026-02-01',
      oneOffCost: { from: 500, to: 400 },
      yearlyCost: { from: -1, to: 400 },
      products: [{ name: 'DMS', vendor: 'Firma', url: 'javascript:alert(1)' }],
    });
    const ofRange = await problemsOf(author, SAVE_REPORT, { input: { id, version: 1, content } });
    expect(ofRange).toEqual({ 'input.content.yearlyCost.from': 'Der Wert muss zwischen 0 und 2.000.000.000 liegen.' });
    const input = {
      id,
      version: 1,
      content: { ...content, yearlyCost: null, topics: ['ozg-bildung'], partners: ['1'] },
    };
    expect(await problemsOf(author, SAVE_REPORT, { input })).toEqual({
      'input.content.leikaKey': 'Ein LeiKa-Schlüssel hat genau 14 Ziffern, zum Beispiel 99108008000000.',
      'input.content.endedOn': 'Das Ende muss nach dem Beginn liegen.',
      'input.content.oneOffCost.to': 'Der obere Wert darf nicht kleiner als der untere sein.',
      'input.content.products.0.url': 'Bitte geben Sie eine vollständige Webadresse an, die mit https:// beginnt.',
      'input.content.topics': 'Diesen Eintrag gibt es nicht.',
      'input.content.partners': 'Diesen Eintrag gibt es nicht.',
    });
    const [row] = await app.db.rows<{ version: number; title: string }>(
      'select version, title from report where id = $1',
      [id],
    );
    expect(row).toEqual({ version: 1, title: 'E-Akte im Hauptamt' });
  });

  it('asks before publication for title, topic, phase and result alone', async () => {
    const id = await reportDraftBy(author, { title: ' ', result: '', phase: null, topics: [] });
    const publish = { input: { id, version: 1 } };
    expect(Object.keys(await problemsOf(author, PUBLISH_REPORT, publish))).toEqual([
      'content.title',
      'content.topics',
      'content.phase',
      'content.result',
    ]);
  });

  it('publishes a running project that is stuck in one step', async () => {
    const input = {
      clientKey: randomUUID(),
      title: 'Siegel in der E-Akte',
      topics: ['e-akte'],
      openQuestion: 'Wie habt ihr das gelöst?',
      situation: '',
    };
    const document = `mutation ($input: StuckReportInput!) { askWithReport(input: $input) { id state phase edition openQuestion } }`;
    const answers = await Promise.all([author.data(document, { input }), author.data(document, { input })]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      askWithReport: { state: 'PUBLISHED', phase: 'RUNNING', edition: 1, openQuestion: 'Wie habt ihr das gelöst?' },
    });
    expect(await problemsOf(author, document, { input: { ...input, clientKey: randomUUID(), topics: [] } })).toEqual({
      'input.topics': 'Bitte füllen Sie dieses Feld aus.',
    });
  });

  it('is withdrawn from readers and may come back', async () => {
    const id = await reportBy(author, { title: 'Kommt wieder' });
    const { withdrawReport } = await author.data<{ withdrawReport: unknown }>(WITHDRAW_REPORT, {
      id,
      reason: 'Zahlen falsch',
    });
    expect(withdrawReport).toMatchObject({ report: { state: 'WITHDRAWN', withdrawnReason: 'Zahlen falsch' } });
    expect([await titleFor(other, id), await titleFor(author, id)]).toEqual([null, 'Kommt wieder']);
    expect(await author.data(WITHDRAW_REPORT, { id })).toMatchObject({ withdrawReport: { state: 'WITHDRAWN' } });
    const { publishReport } = await author.data<{ publishReport: unknown }>(PUBLISH_REPORT, {
      input: { id, version: 3 },
    });
    expect(publishReport).toMatchObject({ report: { state: 'PUBLISHED', edition: 2 } });
    expect(await titleFor(other, id)).toBe('Kommt wieder');
  });

  it('is left to the administration: who works elsewhere no longer writes, its contact does', async () => {
    const id = await reportBy(author, { title: 'Bleibt hier' });
    await app.db.rows(`insert into administration_contact (ags, person_id, since) values ($1, $2, current_date - 1)`, [
      ags,
      (await app.build.person({ ags, email: 'kontakt@stadt.example' })).id,
    ]);
    const contact = await app.signInAs({ email: 'kontakt@stadt.example' });
    const [row] = await app.db.rows<{ ags: string }>(`select ags from person where id = $1`, [authorId]);
    await app.db.rows(`update report_author set ags = $2 where report_id = $1`, [id, await app.build.freeTown()]);
    expect(row?.ags).toBe(ags);
    const save = { input: { id, version: 2, content: reportContent({ title: 'Vom Kontakt' }) } };
    expect(await problemsOf(author, SAVE_REPORT, save)).toEqual({ id: 'Diesen Eintrag gibt es nicht.' });
    expect(await contact.data(SAVE_REPORT, save)).toMatchObject({ saveReport: { __typename: 'ReportSaved' } });
  });
});

describe('the audience of a report', () => {
  it('is checked, holds at once, and never shuts out its own people', async () => {
    const id = await reportBy(author, { title: 'Nur für uns' });
    const set = (audience: object) => ({ id, audience });
    expect(await problemsOf(author, AUDIENCE, set({ visibility: 'ASSOCIATION', association: 'landkreistag' }))).toEqual(
      {
        'audience.association': 'Diesen Eintrag gibt es nicht.',
      },
    );
    expect(await problemsOf(author, AUDIENCE, set({ visibility: 'ADMINISTRATIONS', administrations: [] }))).toEqual({
      'audience.administrations': 'Bitte füllen Sie dieses Feld aus.',
    });
    const named = await app.build.person();
    const friend = await app.signInAs(named);
    const colleague = await app.signInAs(await app.build.person({ ags }));
    await author.data(AUDIENCE, set({ visibility: 'ADMINISTRATIONS', administrations: [named.ags] }));
    const seen: (string | null)[] = [];
    for (const client of [author, colleague, friend, other]) seen.push(await titleFor(client, id));
    expect(seen).toEqual(['Nur für uns', 'Nur für uns', 'Nur für uns', null]);
  });
});

const REQUIRED = 'Bitte füllen Sie dieses Feld aus.';

describe('a file of a report', () => {
  const upload = async (client: Client, name: string): Promise<string> => {
    const { text, status } = await client.request('/files', {
      method: 'POST',
      headers: { 'x-lotsennetz': '1', 'x-file-name': name },
      body: minimalPdf(),
    });
    expect(status).toBe(201);
    return (JSON.parse(text) as { id: string }).id;
  };

  it('is kept in the draft without a title, which is asked for when others are to see it', async () => {
    const file = await upload(author, 'Plan.pdf');
    const content = (title: string) => reportContent({ files: [{ file, title, licence: 'NETWORK' }] });
    const id = await reportDraftBy(author, content(' '));
    expect(await author.data(SAVE_REPORT, { input: { id, version: 1, content: content('') } })).toMatchObject({
      saveReport: { __typename: 'ReportSaved' },
    });
    const publish = (version: number) => ({ input: { id, version } });
    expect(await problemsOf(author, PUBLISH_REPORT, publish(2))).toEqual({ 'content.files.0.title': REQUIRED });
    await author.data(SAVE_REPORT, { input: { id, version: 2, content: content('Aktenplan') } });
    expect(await author.data(PUBLISH_REPORT, publish(3))).toMatchObject({
      publishReport: { __typename: 'ReportSaved' },
    });
  });

  it('is read by those who read what shows it, in the draft by its authors alone', async () => {
    const [first, next] = [await upload(author, 'Plan.pdf'), await upload(author, 'Neu.pdf')];
    const fileOf = (file: string) => [{ file, title: 'Plan', licence: 'CC_BY_4_0' as const }];
    const id = await reportBy(author, { files: fileOf(first) });
    await author.data(SAVE_REPORT, { input: { id, version: 2, content: reportContent({ files: fileOf(next) }) } });
    const coAuthor = await app.build.person();
    await app.db.rows(
      `insert into report_author (report_id, person_id, ags, is_contact, position) values ($1, $2, $3, false, 1)`,
      [id, coAuthor.id, coAuthor.ags],
    );
    const writes = await app.signInAs(coAuthor);
    const statuses: number[][] = [];
    for (const client of [author, writes, other, app.client()])
      statuses.push([
        (await client.request(`/files/${first}`)).status,
        (await client.request(`/files/${next}`)).status,
      ]);
    expect(statuses).toEqual([
      [200, 200],
      [200, 200],
      [200, 404],
      [404, 404],
    ]);
    const { report } = await other.data<{ report: unknown }>(
      'query ($id: ID!) { report(id: $id) { files { id title fileName mediaType size licence } } }',
      { id },
    );
    expect(report).toEqual({
      files: [
        {
          id: first,
          title: 'Plan',
          fileName: 'Plan.pdf',
          mediaType: 'application/pdf',
          size: minimalPdf().length,
          licence: 'CC_BY_4_0',
        },
      ],
    });
    const stolen = {
      input: { id, version: 3, content: reportContent({ files: fileOf(await upload(other, 'Fremd.pdf')) }) },
    };
    expect(await problemsOf(author, SAVE_REPORT, stolen)).toEqual({
      'input.content.files.0.file': 'Diesen Eintrag gibt es nicht.',
    });
  });
});
