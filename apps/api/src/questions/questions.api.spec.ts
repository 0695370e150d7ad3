import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { CREATE_COMMENT } from '../../test/ground/discussion.js';
import { mailsSettled, mailsTo } from '../../test/mailbox.js';
import { TestApp } from '../../test/test-app.js';
import { least, sleep, until } from '../../test/waiting.js';
import { statementCount } from '../core/database/statement-log.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id state version } }`;
const QUESTION = `query ($id: ID!) { question(id: $id) { id title bodyHtml body state urgency topics { id } answerCount acceptedAnswerId meTooCount
  viewerMeToo putToViewer version author { name } acceptedAnswer { id bodyHtml } viewerCan { edit accept giveUp reopen withdraw meToo } } }`;
const LIST = `query ($filter: QuestionFilter, $first: Int, $after: Cursor) { questions(filter: $filter, first: $first, after: $after) {
  nodes { id title author { name } topics { name } answerCount viewerMeToo putToViewer acceptedAnswer { id } viewerCan { edit } } pageInfo { hasNextPage endCursor } } }`;
const moved = `{ __typename ... on QuestionSaved { question { state acceptedAnswerId meTooCount } } ... on QuestionRefused { state } }`;
const ACCEPT = `mutation ($id: ID!, $c: ID!) { acceptAnswer(id: $id, comment: $c) ${moved} }`;
const GIVE_UP = `mutation ($id: ID!) { giveUpQuestion(id: $id) ${moved} }`;
const REOPEN = `mutation ($id: ID!) { reopenQuestion(id: $id) ${moved} }`;
const ME_TOO = `mutation ($id: ID!, $on: Boolean!) { meTooQuestion(id: $id, on: $on) ${moved} }`;
const WITHDRAW = `mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) ${moved} }`;
const EDIT = `mutation ($input: EditQuestionInput!) { editQuestion(input: $input) { __typename
  ... on QuestionSaved { question { title version } } ... on QuestionChangedMeanwhile { current { title } } ... on QuestionRefused { state } } }`;
const SIMILAR = `query ($typed: String!) { similarQuestions(typed: $typed) { kind id title path answered } }`;
const HELP = `mutation ($input: HelpSettingsInput!) { updateHelpSettings(input: $input) { topics { id } monthlyCap absentUntil } }`;

interface Shown {
  id: string;
  state: string;
  answerCount: number;
  acceptedAnswerId: string | null;
  acceptedAnswer: { bodyHtml: string } | null;
  meTooCount: number;
  putToViewer: boolean;
  viewerCan: Record<string, boolean>;
}

let app: TestApp;
let annaPerson: BuiltPerson;
let anna: Client;
let ben: Client;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  annaPerson = await app.build.person({ name: 'Anna Beck' });
  anna = await app.signInAs(annaPerson);
  ben = await app.signInAs(await app.build.person({ name: 'Ben Roth' }));
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows('delete from question');
  await app.db.rows('delete from person_expertise');
  await app.db.rows('delete from person_help');
});

const content = (patch: Record<string, unknown> = {}) => ({
  title: 'Wer hat eine E-Akte im Bauamt?',
  body: 'Wir fangen **gerade** an.',
  topics: ['e-akte'],
  urgency: 'THIS_MONTH',
  ...patch,
});
const ask = async (
  patch: Record<string, unknown> = {},
  client = anna,
  clientKey = randomUUID(),
  to: string | null = null,
) =>
  (await client.data<{ askQuestion: { id: string } }>(ASK, { input: { clientKey, content: content(patch), to } }))
    .askQuestion.id;
const shown = async (id: string, client = anna): Promise<Shown> => {
  const { question } = await client.data<{ question: Shown | null }>(QUESTION, { id });
  if (!question) throw new Error('the question is not to be seen');
  return question;
};
const answer = async (id: string, client = ben, patch: Record<string, unknown> = {}): Promise<string> => {
  const { createComment } = await client.data<{ createComment: { comment: { id: string } } }>(CREATE_COMMENT, {
    input: { clientKey: randomUUID(), thread: { kind: 'QUESTION', id }, body: 'Ja, wir.', ...patch },
  });
  return createComment.comment.id;
};
const move = async (mutation: string, variables: Record<string, unknown>, client = anna) =>
  Object.values(
    await client.data<Record<string, { __typename: string; state?: string; question?: Shown }>>(mutation, variables),
  )[0];
const ids = async (filter: Record<string, unknown> = {}, client = anna) =>
  (await client.data<{ questions: { nodes: { id: string }[] } }>(LIST, { filter })).questions.nodes.map(({ id }) => id);

describe('asking', () => {
  it('is for members', async () => {
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    const input = { clientKey: randomUUID(), content: content() };
    expect(codeOf(await app.client().gql(ASK, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql(ASK, { input }))).toBe('NO_ACCESS');
  });

  it('is done once for a client key, also by many at once', async () => {
    const key = randomUUID();
    const made = await Promise.all(Array.from({ length: 8 }, () => ask({}, anna, key)));
    expect(new Set(made).size).toBe(1);
    expect(await ids()).toEqual([made[0]]);
  });

  it('shows the question to everybody, and what each may do', async () => {
    const id = await ask();
    expect(await shown(id)).toMatchObject({
      title: 'Wer hat eine E-Akte im Bauamt?',
      bodyHtml: '<p>Wir fangen <strong>gerade</strong> an.</p>',
      body: 'Wir fangen **gerade** an.',
      state: 'OPEN',
      topics: [{ id: 'e-akte' }],
      viewerCan: { edit: true, accept: true, giveUp: true, reopen: false, withdraw: true, meToo: false },
    });
    expect(await shown(id, ben)).toMatchObject({
      body: null,
      viewerCan: { edit: false, accept: false, giveUp: false, withdraw: false, meToo: true },
    });
    expect(await shown(id, officer)).toMatchObject({ viewerCan: { edit: false, withdraw: true } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['title', { title: ' \u200b ' }, 'input.content.title REQUIRED'],
    ['topic', { topics: [] }, 'input.content.topics REQUIRED'],
    ['known topic', { topics: ['gibt-es-nicht'] }, 'input.content.topics UNKNOWN'],
    ['short title', { title: 'a'.repeat(201) }, 'input.content.title TOO_LONG'],
    ['few topics', { topics: ['ki', 'e-akte', 'smart-city', 'geodaten'] }, 'input.content.topics TOO_MANY'],
  ])('needs a %s', async (_, patch, field) => {
    const found = fieldsOf(await anna.gql(ASK, { input: { clientKey: randomUUID(), content: content(patch) } }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(field);
    expect(await ids()).toEqual([]);
  });
});

describe('answers', () => {
  it('are accepted by who asked, and only where they stand below the question and can be read', async () => {
    const id = await ask();
    const [first, elsewhere] = [await answer(id), await answer(await ask({ title: 'Andere Frage' }))];
    expect(await move(ACCEPT, { id, c: first }, ben)).toEqual({ __typename: 'QuestionRefused', state: 'OPEN' });
    expect(fieldsOf(await anna.gql(ACCEPT, { id, c: elsewhere }))).toEqual(['comment UNKNOWN']);
    expect(fieldsOf(await anna.gql(ACCEPT, { id, c: randomUUID() }))).toEqual(['comment UNKNOWN']);
    expect(await move(ACCEPT, { id, c: first })).toMatchObject({
      question: { state: 'ANSWERED', acceptedAnswerId: first },
    });
    expect(await shown(id, ben)).toMatchObject({ answerCount: 1, acceptedAnswer: { bodyHtml: '<p>Ja, wir.</p>' } });
    const second = await answer(id);
    expect(await move(ACCEPT, { id, c: second })).toMatchObject({ question: { acceptedAnswerId: second } });
  });

  it('that are deleted open the question again', async () => {
    const id = await ask();
    const accepted = await answer(id);
    await move(ACCEPT, { id, c: accepted });
    await ben.data(`mutation ($id: ID!) { deleteComment(id: $id) }`, { id: accepted });
    await until('the question is open', async () => (await shown(id)).state === 'OPEN');
    expect(await shown(id)).toMatchObject({ acceptedAnswerId: null, acceptedAnswer: null, answerCount: 0 });
  });

  it('still come after the search was given up', async () => {
    const id = await ask();
    expect(await move(GIVE_UP, { id }, ben)).toMatchObject({ __typename: 'QuestionRefused' });
    expect(await move(GIVE_UP, { id })).toMatchObject({ question: { state: 'GIVEN_UP' } });
    expect(await move(GIVE_UP, { id })).toEqual({ __typename: 'QuestionRefused', state: 'GIVEN_UP' });
    await answer(id);
    expect(await move(REOPEN, { id })).toMatchObject({ question: { state: 'OPEN' } });
  });
});

describe('"me too"', () => {
  it('is counted once a person, not for the own question, and can be taken back', async () => {
    const id = await ask();
    await Promise.all([1, 2, 3].map(() => move(ME_TOO, { id, on: true }, ben)));
    expect(await move(ME_TOO, { id, on: true }, officer)).toMatchObject({ question: { meTooCount: 2 } });
    expect(await move(ME_TOO, { id, on: true })).toMatchObject({ __typename: 'QuestionRefused' });
    expect(await move(ME_TOO, { id, on: false }, ben)).toMatchObject({ question: { meTooCount: 1 } });
    expect(await move(ME_TOO, { id, on: false }, ben)).toMatchObject({ question: { meTooCount: 1 } });
  });
});

describe('changing and taking away', () => {
  it('keeps the text of who was faster', async () => {
    const id = await ask();
    const both = await Promise.all(
      ['links', 'rechts'].map((title) => move(EDIT, { input: { id, version: 1, content: content({ title }) } })),
    );
    expect(both.map((one) => one?.__typename ?? '').sort()).toEqual(['QuestionChangedMeanwhile', 'QuestionSaved']);
    expect(await move(EDIT, { input: { id, version: 2, content: content() } }, ben)).toMatchObject({
      __typename: 'QuestionRefused',
    });
  });

  it('by its author hides it and its thread from others', async () => {
    const id = await ask();
    const below = await answer(id);
    expect(await move(WITHDRAW, { input: { id } })).toMatchObject({ question: { state: 'WITHDRAWN' } });
    expect((await ben.data<{ question: null }>(QUESTION, { id })).question).toBeNull();
    expect(
      (await ben.data<{ comment: null }>('query ($id: ID!) { comment(id: $id) { id } }', { id: below })).comment,
    ).toBeNull();
    expect([await ids(), await ids({}, ben), await ids({ state: 'WITHDRAWN' }, ben)]).toEqual([[], [], []]);
    expect(await ids({ state: 'WITHDRAWN' })).toEqual([id]);
    expect(fieldsOf(await ben.gql(ME_TOO, { id, on: true }))).toEqual(['id UNKNOWN']);
  });

  it('by an officer needs a reason, which its author gets, and stands in the audit log', async () => {
    const id = await ask();
    expect(fieldsOf(await officer.gql(WITHDRAW, { input: { id } }))).toEqual(['input.reason REQUIRED']);
    expect(await move(WITHDRAW, { input: { id, reason: 'Nennt einen Bürger.' } }, officer)).toMatchObject({
      question: { state: 'WITHDRAWN' },
    });
    await mailsSettled(app);
    const mails = await mailsTo(app, annaPerson.email);
    expect(mails.at(-1)).toMatchObject({
      subject: 'Ihre Frage wurde zurückgenommen',
      text: expect.stringContaining('Nennt einen Bürger.'),
    });
    const lines = await app.db.rows(`select action from audit_line where subject_id = $1`, [id]);
    expect(lines).toEqual([{ action: 'QUESTION_WITHDRAWN' }]);
  });
});

describe('the list', () => {
  it('is filtered and searched', async () => {
    const first = await ask({ title: 'Chatbot auf der Website', topics: ['ki'] });
    const second = await ask({ title: 'Aktenplan für die E-Akte' }, ben);
    await move(ACCEPT, { id: second, c: await answer(second, anna) }, ben);
    expect(await ids()).toEqual([second, first]);
    expect(await ids({ own: true })).toEqual([first]);
    expect(await ids({ topics: ['ki'] })).toEqual([first]);
    expect(await ids({ state: 'ANSWERED' })).toEqual([second]);
    expect(await ids({ search: 'aktenplan' })).toEqual([second]);
    expect(await ids({ search: 'aktenplan chatbot' })).toEqual([]);
    expect(await ids({ search: '%' })).toEqual([second, first]);
  });

  it('pages without gaps and costs the same few statements whatever its length', async () => {
    await app.db.rows(
      `insert into question (id, author_id, client_key, title, body, body_html, summary, search_text, topics, urgency, asked_at)
       select gen_random_uuid(), $1, gen_random_uuid(), 'Frage ' || n, '', '', '', 'frage', '{ki}', 'WHENEVER', now() - (n % 3) * interval '1 minute'
       from generate_series(1, 50) n`,
      [annaPerson.id],
    );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const {
        questions,
      }: { questions: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
        await anna.data(LIST, { first: 7, after });
      seen.push(...questions.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = questions.pageInfo);
    }
    expect([seen.length, new Set(seen).size]).toEqual([50, 50]);
    const cost = (first: number) =>
      least(5, async () => {
        const before = statementCount();
        await anna.data(LIST, { first });
        return statementCount() - before;
      });
    const costs = [await cost(1), await cost(50)];
    expect(costs[1]).toBe(costs[0]);
    expect(costs[1]).toBeLessThanOrEqual(4);
  });
});

describe('what is like a question', () => {
  it('is suggested while it is being typed', async () => {
    const id = await ask({ title: 'Wie führt ihr die E-Akte im Bauamt ein?', body: 'Scannen wir Altakten?' });
    await ask({ title: 'Chatbot auf der Website', topics: ['ki'], body: '' });
    const similar = async (typed: string) =>
      (await ben.data<{ similarQuestions: { id: string }[] }>(SIMILAR, { typed })).similarQuestions;
    expect(await similar('E-Akte im Bauamt: Altakten scannen?')).toEqual([
      {
        kind: 'QUESTION',
        id,
        title: 'Wie führt ihr die E-Akte im Bauamt ein?',
        path: `/fragen/${id}`,
        answered: false,
      },
    ]);
    expect(await similar('Wie macht ihr das?')).toEqual([]);
    expect(await similar('Radverkehr zählen')).toEqual([]);
    expect(await similar(`%' or true --`)).toEqual([]);
    await move(WITHDRAW, { input: { id } });
    expect(await similar('E-Akte im Bauamt')).toEqual([]);
    expect(fieldsOf(await ben.gql(SIMILAR, { typed: 'a'.repeat(301) }))).toEqual(['typed TOO_LONG']);
  });
});

describe('routing', () => {
  const expert = async (patch: Record<string, unknown> = {}, spec: Parameters<typeof app.build.person>[0] = {}) => {
    const person = await app.build.person(spec);
    await app.db.rows(`insert into person_help (person_id, monthly_cap, absent_until) values ($1, $2, $3::date)`, [
      person.id,
      patch['cap'] ?? 3,
      patch['absentUntil'] ?? null,
    ]);
    await app.db.rows(`insert into person_expertise (person_id, topic_id) select $1, unnest($2::text[])`, [
      person.id,
      patch['topics'] ?? ['e-akte'],
    ]);
    return person;
  };
  const settled = () =>
    until('questions are routed', async () => {
      const [row] = await app.db.rows<{ behind: boolean }>(
        `select exists (select from fact f, fact_place p where p.consumer = 'question-routing' and f.kind = 'QuestionAsked' and (f.xid, f.id) > (p.xid, p.id)) as behind`,
      );
      return row?.behind === false;
    });
  const askedOf = async (id: string) => {
    await settled();
    return (
      await app.db.rows<{ id: string }>(`select person_id as id from question_routing where question_id = $1`, [id])
    ).map(({ id: person }) => person);
  };

  it('asks those who know, by mail: nobody who is absent, at their cap, without access, suspended or without the topic', async () => {
    const wanted = await expert();
    await expert({ absentUntil: day(3) });
    await expert({ cap: 0 });
    await expert({ topics: ['ki'] });
    await expert({}, { association: null });
    await expert({}, { suspended: true });
    const back = await expert({ absentUntil: day(-1) });
    const id = await ask();
    expect((await askedOf(id)).sort()).toEqual([wanted.id, back.id].sort());
    await mailsSettled(app);
    expect(await mailsTo(app, wanted.email)).toMatchObject([
      { subject: 'Können Sie helfen? Wer hat eine E-Akte im Bauamt?', text: expect.stringContaining(`/fragen/${id}`) },
    ]);
    expect((await shown(id, await app.signInAs(wanted))).putToViewer).toBe(true);
  });

  it('asks at most five, those who know about more of the topics first, never the author', async () => {
    await app.db.rows(`insert into person_help (person_id, monthly_cap) values ($1, 9)`, [annaPerson.id]);
    await app.db.rows(`insert into person_expertise (person_id, topic_id) values ($1, 'ki'), ($1, 'e-akte')`, [
      annaPerson.id,
    ]);
    const both = [await expert({ topics: ['ki', 'e-akte'] }), await expert({ topics: ['ki', 'e-akte'] })];
    for (let index = 0; index < 8; index++) await expert({ topics: ['ki'] });
    const asked = await askedOf(await ask({ topics: ['ki', 'e-akte'] }));
    expect(asked).toHaveLength(5);
    expect(asked).toEqual(expect.arrayContaining(both.map(({ id }) => id)));
    expect(asked).not.toContain(annaPerson.id);
  });

  it('asks whom the author named first, where their page takes questions, they are there and have room', async () => {
    const opened = async (patch: Record<string, unknown>, shows = true) => {
      const person = await expert({ topics: ['ki'], ...patch });
      await app.db.rows(`insert into person_profile (person_id, shows_topics) values ($1, $2)`, [person.id, shows]);
      return person;
    };
    const known = await Promise.all(Array.from({ length: 6 }, () => expert()));
    const to = async ({ id }: { id: string }) => (await askedOf(await ask({}, anna, randomUUID(), id))).includes(id);
    const named = await opened({ cap: 1 });
    const nobody = [
      await opened({}, false),
      await opened({ absentUntil: day(2) }),
      await opened({ cap: 0 }),
      await expert({ topics: ['ki'] }),
      { id: randomUUID() },
      annaPerson,
    ];
    expect(await to(named)).toBe(true);
    expect(await Promise.all(nobody.map(to))).toEqual(nobody.map(() => false));
    // Their month is full.
    expect(await to(named)).toBe(false);
    await mailsSettled(app);
    expect(await mailsTo(app, named.email)).toMatchObject([{ text: expect.stringContaining('auch Sie') }]);
    const others = known[0] && (await mailsTo(app, known[0].email));
    expect(others?.[0]).toMatchObject({ text: expect.not.stringContaining('auch Sie') });
  });

  it('never exceeds a cap, also with many questions at once, and spreads them', async () => {
    const experts = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => expert({ cap: 2 })));
    const askers = await Promise.all(Array.from({ length: 6 }, async () => app.signInAs(await app.build.person())));
    await Promise.all(askers.map((asker) => ask({}, asker)));
    await settled();
    const counts = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from question_routing group by person_id`,
    );
    expect(counts.map(({ count }) => count)).toEqual(experts.map(() => 2));
  });

  it('sends no mail to who wants none, who sees the question nevertheless', async () => {
    const quiet = await expert();
    await app.db.rows(`insert into discussion_setting (person_id, mails) values ($1, 'NONE')`, [quiet.id]);
    const id = await ask();
    expect(await askedOf(id)).toEqual([quiet.id]);
    await mailsSettled(app);
    await sleep(50);
    expect(await mailsTo(app, quiet.email)).toEqual([]);
    expect(await ids({ putToViewer: true }, await app.signInAs(quiet))).toEqual([id]);
  });

  it('is set by each for themselves', async () => {
    const set = (input: Record<string, unknown>) => ben.gql<{ updateHelpSettings: unknown }>(HELP, { input });
    const { data } = await set({ topics: ['ki', 'e-akte'], monthlyCap: 5, absentUntil: day(10) });
    expect(data?.updateHelpSettings).toEqual({
      topics: [{ id: 'e-akte' }, { id: 'ki' }],
      monthlyCap: 5,
      absentUntil: day(10),
    });
    expect(fieldsOf(await set({ topics: ['nichts'], monthlyCap: 5 }))).toEqual(['input.topics UNKNOWN']);
    expect(fieldsOf(await set({ topics: [], monthlyCap: 31 }))).toEqual(['input.monthlyCap OUT_OF_RANGE']);
  });
});
