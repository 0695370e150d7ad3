import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';
import { statementCount } from '../../core/database/statement-log.js';

const REPORT = `mutation ($input: ReportQuestionInput!) { reportQuestion(input: $input) { id ground text decision } }`;
const DECIDE = `mutation ($input: DecideQuestionInput!) { decideQuestion(input: $input) { __typename
  ... on QuestionSaved { question { state } } ... on QuestionRefused { state } } }`;
const CASES = `query ($state: ModerationCaseState, $first: Int, $after: Cursor) { questionCases(state: $state, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { id reportCount decision reason decidedBy { name }
    question { id title state viewerCan { warn restore withdraw } } reports { ground text reporter { name } } } } }`;
const OWN = `{ ownQuestionReports { ground decision reason } }`;
const SEEN = `query ($id: ID!) { question(id: $id) { state withdrawnReason viewerCan { report warn restore } } }`;
const WITHDRAW = `mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) { __typename } }`;

interface Case {
  id: string;
  reportCount: number;
  decision: string | null;
  question: { id: string; state: string };
  reports: { ground: string; reporter: { name: string } | null }[];
}
interface People {
  author: Client;
  reader: Client;
  officer: Client;
  other: Client;
}

let app: TestApp;
let built: Record<keyof People, BuiltPerson>;
let people: People;
let id: string;
beforeAll(async () => {
  app = await TestApp.start();
  built = {
    author: await app.build.person({ name: 'Anna Beck' }),
    reader: await app.build.person({ name: 'Ben Roth' }),
    officer: await app.build.officer({ name: 'Karin Groß' }),
    other: await app.build.officer({ association: 'gemeindetag' }),
  };
  people = {
    author: await app.signInAs(built.author),
    reader: await app.signInAs(built.reader),
    officer: await app.signInAs(built.officer),
    other: await app.signInAs(built.other),
  };
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const table of ['question', 'mail', 'mailbox']) await app.db.rows(`delete from ${table}`);
  const { askQuestion } = await people.author.data<{ askQuestion: { id: string } }>(
    `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
    {
      input: {
        clientKey: randomUUID(),
        content: { title: 'Wer kennt Herrn Huber?', body: 'Er wohnt …', topics: ['e-akte'], urgency: 'WHENEVER' },
      },
    },
  );
  ({ id } = askQuestion);
});

const report = (client = people.reader, patch: Record<string, unknown> = {}) =>
  client.gql<{ reportQuestion: { id: string } | null }>(REPORT, {
    input: { question: id, ground: 'PERSONAL_DATA', text: 'Nennt einen Bürger.', ...patch },
  });
const decide = async (decision: string, client = people.officer) =>
  (
    await client.data<{ decideQuestion: { __typename: string; state?: string; question?: { state: string } } }>(
      DECIDE,
      {
        input: { question: id, decision, reason: 'Bitte ohne Namen.' },
      },
    )
  ).decideQuestion;
const cases = async (state = 'OPEN', client = people.officer) =>
  (await client.data<{ questionCases: { nodes: Case[] } }>(CASES, { state })).questionCases.nodes;
const mails = async (who: keyof People) => {
  await mailsSettled(app);
  return (await mailsTo(app, built[who].email)).map(({ subject }) => subject);
};
const seenBy = async (client: Client) =>
  (
    await client.data<{
      question: { state: string; withdrawnReason: string | null; viewerCan: Record<string, boolean> } | null;
    }>(SEEN, { id })
  ).question;

describe('a report of a question', () => {
  it('is for members, and not about the own question', async () => {
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    expect(codeOf(await report(app.client()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await report(outsider))).toBe('NO_ACCESS');
    expect((await report(people.author)).data).toEqual({ reportQuestion: null });
    expect((await seenBy(people.author))?.viewerCan).toEqual({ report: false, warn: false, restore: false });
  });

  it('gives a receipt, tells every officer once, and is one case however many report', async () => {
    const second = await app.signInAs(await app.build.person({ name: 'Cem Ay' }));
    const first = (await report()).data?.reportQuestion;
    expect((await report(people.reader, { ground: 'OTHER', text: 'noch einmal' })).data?.reportQuestion).toEqual(first);
    await Promise.all([report(second), report(second)]);
    expect(await cases()).toEqual([
      expect.objectContaining({
        reportCount: 2,
        question: expect.objectContaining({ id, viewerCan: { warn: true, restore: false, withdraw: true } }),
        reports: [
          { ground: 'PERSONAL_DATA', text: 'Nennt einen Bürger.', reporter: { name: 'Ben Roth' } },
          expect.objectContaining({ reporter: { name: 'Cem Ay' } }),
        ],
      }),
    ]);
    expect(await mails('reader')).toEqual(['Ihre Meldung ist eingegangen']);
    expect([await mails('officer'), await mails('other')]).toEqual([
      ['Eine Frage wurde gemeldet'],
      ['Eine Frage wurde gemeldet'],
    ]);
    expect(await mails('author')).toEqual([]);
  });

  it('of what is not to be seen, or without words where it needs some, is refused by field', async () => {
    expect(fieldsOf(await report(people.reader, { question: randomUUID() }))).toEqual(['input.question UNKNOWN']);
    expect(fieldsOf(await report(people.reader, { ground: 'OTHER', text: ' ' }))).toEqual(['input.text REQUIRED']);
    await people.author.data(WITHDRAW, { input: { id } });
    expect(fieldsOf(await report())).toEqual(['input.question UNKNOWN']);
  });

  it('and its cases are not for others', async () => {
    await report();
    expect(codeOf(await people.reader.gql(CASES, { state: 'OPEN' }))).toBe('FORBIDDEN');
    expect(codeOf(await people.reader.gql(DECIDE, { input: { question: id, decision: 'WARN', reason: 'x' } }))).toBe(
      'FORBIDDEN',
    );
    expect(await people.author.data(OWN)).toEqual({ ownQuestionReports: [] });
  });
});

describe('a decision', () => {
  it('to remove tells both sides why, stands in the audit log, and can be taken back', async () => {
    await report();
    expect(await decide('REMOVE')).toEqual({ __typename: 'QuestionSaved', question: { state: 'WITHDRAWN' } });
    expect(await seenBy(people.reader)).toBeNull();
    for (const client of [people.author, people.officer])
      expect((await seenBy(client))?.withdrawnReason).toBe('Bitte ohne Namen.');
    expect(await people.reader.data(OWN)).toEqual({
      ownQuestionReports: [{ ground: 'PERSONAL_DATA', decision: 'REMOVE', reason: 'Bitte ohne Namen.' }],
    });
    expect(await mails('author')).toEqual(['Ihre Frage wurde zurückgenommen']);
    expect((await mails('reader')).at(-1)).toBe('Über Ihre Meldung wurde entschieden');
    expect([await cases(), (await cases('DECIDED')).map(({ decision }) => decision)]).toEqual([[], ['REMOVE']]);
    expect(await decide('RESTORE', people.other)).toMatchObject({ question: { state: 'OPEN' } });
    expect(await seenBy(people.reader)).toMatchObject({ state: 'OPEN', withdrawnReason: null });
    expect((await mails('author')).at(-1)).toBe('Ihre Frage ist wieder zu lesen');
    const lines = await app.db.rows<{ action: string }>(
      `select action from audit_line where subject_id = $1 order by at, id`,
      [id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['QUESTION_WITHDRAWN', 'QUESTION_RESTORED']);
  });

  it.each([
    ['WARN', 'Hinweis zu Ihrer Frage', 'OPEN'],
    ['DISMISS', undefined, 'OPEN'],
  ])('to %s leaves the question as it is', async (decision, told, state) => {
    await report();
    expect(await decide(decision)).toMatchObject({ question: { state } });
    expect((await mails('author')).at(-1)).toBe(told);
    expect((await mails('reader')).at(-1)).toBe('Über Ihre Meldung wurde entschieden');
  });

  it('is refused where it does not fit: twice, without a report, about the own or what its author took back', async () => {
    expect(await decide('DISMISS')).toEqual({ __typename: 'QuestionRefused', state: 'OPEN' });
    const both = await Promise.all([decide('REMOVE'), decide('REMOVE', people.other)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['QuestionRefused', 'QuestionSaved']);
    await decide('RESTORE');
    await people.author.data(WITHDRAW, { input: { id } });
    expect(await decide('RESTORE')).toEqual({ __typename: 'QuestionRefused', state: 'WITHDRAWN' });
    await app.db.rows(`update question set author_id = $2, state = 'OPEN' where id = $1`, [id, built.officer.id]);
    expect(await decide('REMOVE')).toMatchObject({ __typename: 'QuestionRefused' });
  });

  it('by taking the question away on its page closes the case as well', async () => {
    await report();
    await people.officer.data(WITHDRAW, { input: { id, reason: 'Nennt einen Bürger.' } });
    expect(await cases()).toEqual([]);
    expect((await mails('reader')).at(-1)).toBe('Über Ihre Meldung wurde entschieden');
  });
});

it('the queue costs the same few statements whatever its length', async () => {
  await report();
  const cost = (first: number) =>
    least(5, async () => {
      const before = statementCount();
      await people.officer.data(CASES, { state: 'OPEN', first });
      return statementCount() - before;
    });
  const costs = [await cost(1), await cost(50)];
  expect(costs[1]).toBe(costs[0]);
  expect(costs[1]).toBeLessThanOrEqual(4);
});
