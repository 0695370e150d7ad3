import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, type Client } from '../../../test/client.js';
import { CREATE_COMMENT, THREAD } from '../../../test/ground/discussion.js';
import { AUDIENCE, PUBLISH_REPORT, reportContent, SAVE_REPORT, WITHDRAW_REPORT } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { least, until } from '../../../test/waiting.js';
import { statementCount } from '../../core/database/statement-log.js';

const STUCK = `mutation ($input: StuckReportInput!) { askWithReport(input: $input) { id } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { question { id path isOpen isAnswered answers } } }`;
const QUESTION = `query ($id: ID!) { question(id: $id) { title bodyHtml state topics { id } author { name } report { id title path } } }`;
const LIST = `{ questions(first: 50) { nodes { id title report { title } } } }`;
const SIMILAR = `{ similarQuestions(typed: "Siegel E-Akte Zahlung") { id } }`;
const FINDER = `{ reports(filter: { hasOpenQuestion: true }, first: 50) { nodes { id } } }`;
const ME_TOO = `mutation ($id: ID!) { meTooQuestion(id: $id, on: true) { __typename } }`;
const moved = `{ __typename ... on QuestionSaved { question { state } } }`;

interface Asked {
  id: string;
  path: string;
  isOpen: boolean;
  isAnswered: boolean;
  answers: number;
}

let app: TestApp;
let authorPerson: BuiltPerson;
let namedPerson: BuiltPerson;
let author: Client;
let named: Client;
let outsider: Client;
beforeAll(async () => {
  app = await TestApp.start();
  [authorPerson, namedPerson] = [await app.build.person({ name: 'Anna Beck' }), await app.build.person()];
  [author, named] = [await app.signInAs(authorPerson), await app.signInAs(namedPerson)];
  outsider = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows('delete from question');
  await app.db.rows('delete from report');
});

const input = (patch: object = {}) => ({
  clientKey: randomUUID(),
  title: 'Siegel in der E-Akte',
  topics: ['e-akte'],
  openQuestion: 'Wie habt ihr das Siegel bei Zahlungen gelöst?',
  situation: 'Wir haben **zwei** Anbieter gefragt.',
  ...patch,
});
const stuck = async (patch: object = {}, client = author) =>
  (await client.data<{ askWithReport: { id: string } }>(STUCK, { input: input(patch) })).askWithReport.id;
const questionOf = async (id: string, client = author) =>
  (await client.data<{ report: { question: Asked | null } | null }>(REPORT, { id })).report?.question ?? null;
const idOf = async (report: string) => (await questionOf(report))?.id ?? '';
const onlyFor = (report: string, person: BuiltPerson) =>
  author.data(AUDIENCE, {
    id: report,
    audience: { visibility: 'ADMINISTRATIONS', administrations: [person.ags] },
  });
const stuckReports = async () =>
  (await named.data<{ reports: { nodes: { id: string }[] } }>(FINDER)).reports.nodes.map(({ id }) => id);
const answer = (id: string, client: Client) =>
  client.gql<{ createComment: { comment?: { id: string } } }>(CREATE_COMMENT, {
    input: { clientKey: randomUUID(), thread: { kind: 'QUESTION', id }, body: 'Mit einem Siegel.' },
  });
/** What somebody learns of a question, by every way to it. */
const learns = async (client: Client, id: string) => {
  const list = await client.data<{ questions: { nodes: { id: string }[] } }>(LIST);
  const similar = await client.data<{ similarQuestions: { id: string }[] }>(SIMILAR);
  return {
    single: (await client.data<{ question: unknown }>(QUESTION, { id })).question !== null,
    listed: list.questions.nodes.some((one) => one.id === id),
    similar: similar.similarQuestions.some((one) => one.id === id),
    thread:
      ((await client.gql<{ thread: unknown }>(THREAD, { host: { kind: 'QUESTION', id } })).data?.thread ?? null) !==
      null,
    meToo: codeOf(await client.gql(ME_TOO, { id })) === undefined,
    answers: (await answer(id, client)).data?.createComment.comment !== undefined,
  };
};
const ALL = { single: true, listed: true, similar: true, thread: true, meToo: true, answers: true };
const NOTHING = { single: false, listed: false, similar: false, thread: false, meToo: false, answers: false };

describe('"gerade festgefahren"', () => {
  it('asks the network in the same step, once, and both lead to each other', async () => {
    const same = input();
    const made = await Promise.all(
      [0, 1, 2].map(() => author.data<{ askWithReport: { id: string } }>(STUCK, { input: same })),
    );
    const [report] = [...new Set(made.map(({ askWithReport }) => askWithReport.id))];
    expect(await app.db.rows('select 1 from question')).toHaveLength(1);
    const question = await questionOf(report ?? '');
    expect(question).toMatchObject({ path: `/fragen/${question?.id}`, isOpen: true, isAnswered: false, answers: 0 });
    expect(await named.data(QUESTION, { id: question?.id })).toEqual({
      question: {
        title: 'Wie habt ihr das Siegel bei Zahlungen gelöst?',
        bodyHtml: '<p>Wir haben <strong>zwei</strong> Anbieter gefragt.</p>',
        state: 'OPEN',
        topics: [{ id: 'e-akte' }],
        author: { name: 'Anna Beck' },
        report: { id: report, title: 'Siegel in der E-Akte', path: expect.stringContaining('/projekte/') },
      },
    });
  });

  it('keeps a long question whole', async () => {
    const long = `Wie ${'sehr '.repeat(60)}geht das?`;
    const id = await idOf(await stuck({ openQuestion: long, situation: '' }));
    const { question } = await author.data<{ question: object }>(QUESTION, { id });
    expect(question).toMatchObject({ title: 'Siegel in der E-Akte', bodyHtml: `<p>${long}</p>` });
  });

  it('leaves no report behind where the question is one too many', async () => {
    const busy = await app.signInAs(await app.build.person());
    for (let count = 0; count < 10; count += 1) await stuck({}, busy);
    expect(codeOf(await busy.gql(STUCK, { input: input({ title: 'Der elfte' }) }))).toBe('RATE_LIMITED');
    expect(await app.db.rows(`select 1 from report where title = 'Der elfte'`)).toEqual([]);
  });

  it('costs one statement more, whatever the length of the list', async () => {
    const list = () => named.data<{ questions: { nodes: { report: { title: string } }[] } }>(LIST);
    const cost = () =>
      least(5, async () => {
        const before = statementCount();
        await list();
        return statementCount() - before;
      });
    await stuck({ title: 'Eins' });
    const one = await cost();
    for (const title of ['Zwei', 'Drei']) await stuck({ title });
    expect([await cost(), one]).toEqual([one, Math.min(one, 4)]);
    const { questions } = await list();
    expect(questions.nodes.map(({ report }) => report.title)).toEqual(['Drei', 'Zwei', 'Eins']);
  });
});

describe('the right to see such a question', () => {
  it('is that of the report, by every way', async () => {
    const report = await stuck();
    const id = await idOf(report);
    expect([await learns(named, id), await learns(outsider, id)]).toEqual([ALL, ALL]);
    await onlyFor(report, namedPerson);
    expect([await learns(named, id), await learns(outsider, id)]).toEqual([ALL, NOTHING]);
    await author.data(WITHDRAW_REPORT, { id: report });
    expect(await learns(named, id)).toEqual(NOTHING);
    expect(await learns(author, id)).toMatchObject({ single: true, listed: true });
    const officer = await app.signInAs(await app.build.officer());
    expect(
      codeOf(
        await officer.gql(`mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) ${moved} }`, {
          input: { id, reason: 'Weg damit' },
        }),
      ),
    ).toBe('BAD_INPUT');
  });

  it('decides whom it is put to', async () => {
    const [inside, outside] = [await app.build.person({ ags: namedPerson.ags }), await app.build.person()];
    for (const person of [inside, outside]) {
      await app.db.rows('insert into person_help (person_id, monthly_cap) values ($1, 5)', [person.id]);
      await app.db.rows(`insert into person_expertise (person_id, topic_id) values ($1, 'geodaten')`, [person.id]);
    }
    const routed = async (report: string) =>
      (
        await app.db.rows<{ id: string }>(
          'select person_id as id from question_routing where question_id = $1 order by person_id',
          [await idOf(report)],
        )
      ).map(({ id }) => id);
    const open = await stuck({ topics: ['geodaten'] });
    await until('both to be asked', async () => (await routed(open)).length === 2);
    const draft = await author.data<{ createReport: { id: string } }>(
      `mutation ($input: CreateReportInput!) { createReport(input: $input) { id } }`,
      {
        input: {
          clientKey: randomUUID(),
          content: reportContent({ topics: ['geodaten'], openQuestion: 'Wer hat Höhenlinien?' }),
        },
      },
    );
    const closed = draft.createReport.id;
    await onlyFor(closed, namedPerson);
    await author.data(PUBLISH_REPORT, { input: { id: closed, version: 1 } });
    await until('one to be asked', async () => (await routed(closed)).length > 0);
    expect(await routed(closed)).toEqual([inside.id]);
  });
});

describe('an answered question', () => {
  it('frees the report, and is asked again only in other words', async () => {
    const report = await stuck();
    const id = await idOf(report);
    expect(await stuckReports()).toEqual([report]);
    const comment = (await answer(id, named)).data?.createComment.comment?.id;
    await author.data(`mutation ($id: ID!, $c: ID!) { acceptAnswer(id: $id, comment: $c) ${moved} }`, {
      id,
      c: comment,
    });
    await until('the report to be free', async () => (await stuckReports()).length === 0);
    expect(await questionOf(report)).toMatchObject({ id, isOpen: false, isAnswered: true, answers: 1 });
    expect(
      await author.data('query ($id: ID!) { report(id: $id) { openQuestion draft { content { openQuestion } } } }', {
        id: report,
      }),
    ).toEqual({
      report: {
        openQuestion: '',
        draft: { content: { openQuestion: 'Wie habt ihr das Siegel bei Zahlungen gelöst?' } },
      },
    });
    await author.data(`mutation ($id: ID!) { reopenQuestion(id: $id) ${moved} }`, { id });
    await until('the report to be stuck', async () => (await stuckReports()).length === 1);
    await author.data(`mutation ($id: ID!) { giveUpQuestion(id: $id) ${moved} }`, { id });
    await until('the report to be free', async () => (await stuckReports()).length === 0);

    const edition = async (version: number, openQuestion: string) => {
      const content = reportContent({ title: 'Siegel', phase: 'RUNNING', openQuestion });
      await author.data(SAVE_REPORT, { input: { id: report, version, content } });
      await author.data(PUBLISH_REPORT, { input: { id: report, version: version + 1 } });
    };
    await edition(2, 'Wie habt ihr das Siegel bei Zahlungen gelöst?');
    expect([await idOf(report), await stuckReports()]).toEqual([id, []]);
    await edition(4, 'Und im Archiv?');
    expect(await questionOf(report)).toMatchObject({ isOpen: true, answers: 0 });
    expect([(await idOf(report)) === id, await stuckReports()]).toEqual([false, [report]]);
  });

  it('goes with the report for good, and so does what was said below both', async () => {
    const report = await stuck();
    const id = await idOf(report);
    await answer(id, named);
    await named.data(CREATE_COMMENT, {
      input: { clientKey: randomUUID(), thread: { kind: 'REPORT', id: report }, body: 'Viel Erfolg.' },
    });
    await author.data(WITHDRAW_REPORT, { id: report });
    await author.data('mutation ($id: ID!) { deleteReport(id: $id) }', { id: report });
    expect(await app.db.rows('select 1 from question')).toEqual([]);
    expect(await app.db.rows('select 1 from thread where id = any($1::uuid[])', [[id, report]])).toEqual([]);
  });
});
