import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { comment, seenThread } from '../../test/ground/discussion.js';
import { mailsSettled, mailsTo } from '../../test/mailbox.js';
import { upload } from '../../test/ground/editorial.js';
import { TestApp } from '../../test/test-app.js';
import { until } from '../../test/waiting.js';
import { ErasureService } from './erasure.service.js';

const ERASE = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { __typename
  ... on PersonErased { erased } ... on AdmissionRefused { code } } }`;
const REQUEST = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { __typename
  ... on ErasureRequest { contributions requestedAt dueAt } ... on AdmissionRefused { code } } }`;
const WITHDRAW = 'mutation { withdrawErasure }';
const OWN = '{ erasureRequest { contributions dueAt } }';

let app: TestApp;
let officer: Client;
let post: string;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  post = await app.build.post();
});
afterAll(() => app.close());

const input = (person: { id: string }, contributions = 'KEEP', ground = 'ASKED') => ({
  input: { person: person.id, contributions, ground },
});
const erase = async (client: Client, person: { id: string }, contributions?: string) =>
  (await client.data<{ erasePerson: object }>(ERASE, input(person, contributions))).erasePerson;

/** Rows of the whole database in which a text occurs, except mails on their way. */
async function tracesOf(text: string): Promise<string[]> {
  const tables = await app.db.rows<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('mail', 'mailbox')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.db.rows(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

const linesAbout = (person: BuiltPerson) =>
  app.db.rows(
    `select action, association_key as association, after from audit_line
     where subject_id = $1 and action like '%ERAS%' order by id`,
    [person.id],
  );

describe('an account that an officer erases', () => {
  it('is one of their own association; others look as if they did not exist', async () => {
    const person = await app.build.person();
    expect(codeOf(await app.client().gql(ERASE, input(person)))).toBe('UNAUTHENTICATED');
    expect(codeOf(await (await app.signInAs(await app.build.person())).gql(ERASE, input(person)))).toBe('FORBIDDEN');
    const elsewhere = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
    const strange = await elsewhere.gql(ERASE, input(person));
    const missing = await elsewhere.gql(ERASE, input({ id: '0192f0c0-0000-7000-8000-000000000000' }));
    expect(fieldsOf(strange)).toEqual(['input.person UNKNOWN']);
    expect(strange.errors[0]?.message).toBe(missing.errors[0]?.message);
    expect(await app.db.rows('select 1 from person where id = $1', [person.id])).toHaveLength(1);
  });

  it('is not one of an officer', async () => {
    const colleague = await app.build.officer();
    await app.build.approval(colleague);
    expect(await erase(officer, colleague)).toEqual({ __typename: 'AdmissionRefused', code: 'IS_OFFICER' });
  });

  it('leaves texts without a name, and of the person nothing at all', async () => {
    const person = await app.build.person({ name: 'Roswitha Vergangen', email: 'roswitha.vergangen@stadt.example' });
    const client = await app.signInAs(person);
    const picture = await upload(client);
    const written = await comment(client, post, {
      body: 'Ein Satz, der bleibt.',
      pictures: [{ file: picture, alt: 'Bild' }],
    });
    await client.data(REQUEST, { input: { contributions: 'KEEP' } });
    await mailsSettled(app);
    expect(await erase(officer, person)).toEqual({ __typename: 'PersonErased', erased: person.id });

    const me = await client.gql<{ me: unknown }>('{ me { id } }');
    expect(codeOf(me)).not.toBe('INTERNAL');
    await until('the session is nobody', async () => codeOf(await client.gql(OWN)) === 'UNAUTHENTICATED');
    for (const text of [person.name, person.email]) expect(await tracesOf(text)).toEqual([]);
    const thread = await seenThread(officer, post);
    expect(thread.comments.nodes.find(({ id }) => id === written.id)).toMatchObject({
      author: null,
      state: 'VISIBLE',
      bodyHtml: expect.stringContaining('Ein Satz, der bleibt.'),
    });
    expect((await officer.request(`/files/${picture}`)).status).toBe(200);
    expect(await linesAbout(person)).toEqual([
      { action: 'ERASURE_REQUESTED', association: 'staedtetag', after: null },
      { action: 'PERSON_ERASED', association: 'staedtetag', after: { ground: 'ASKED', contributions: 'KEEP' } },
    ]);
    await mailsSettled(app);
    expect((await mailsTo(app, person.email)).map(({ subject }) => subject)).toEqual([
      'Ihr Konto im Lotsennetz ist gelöscht',
    ]);
    expect(fieldsOf(await officer.gql(ERASE, input(person)))).toEqual(['input.person UNKNOWN']);
  });

  it('is led to by no text any more, neither of others nor their own', async () => {
    const person = await app.build.person({ name: 'Rosa Genannt' });
    const client = await app.signInAs(person);
    const mentions = [person.id];
    const own = await comment(client, post, { body: 'Ich, @Rosa Genannt, war das.', mentions });
    const other = await comment(officer, post, { body: 'Danke, @Rosa Genannt!', mentions });
    await officer.data(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
      input: { id: other.id, version: other.version, body: 'Vielen Dank, @Rosa Genannt!', mentions },
    });
    expect(await tracesOf(`/mitglieder/${person.id}`)).not.toEqual([]);
    await erase(officer, person);
    expect(await tracesOf(`/mitglieder/${person.id}`)).toEqual([]);
    const { nodes } = (await seenThread(officer, post)).comments;
    expect(nodes.find(({ id }) => id === own.id)?.bodyHtml).toBe(
      '<p>Ich, <a class="mention">@Rosa Genannt</a>, war das.</p>',
    );
    const kept = await app.db.rows(`select mentions from comment where id = any($1::uuid[])`, [[own.id, other.id]]);
    expect(kept).toEqual([{ mentions: [] }, { mentions: [] }]);
  });

  it('takes texts along where that was chosen, and the quotes of them', async () => {
    const [person, other] = [await app.build.person(), await app.build.person()];
    const [mine, theirs] = [await app.signInAs(person), await app.signInAs(other)];
    const host = await app.build.post();
    const root = await comment(mine, host, { body: 'Wortwörtlich von mir.' });
    const alone = await comment(mine, host, { body: 'Ebenfalls von mir.' });
    const reply = await comment(theirs, host, {
      body: 'Darauf antworte ich.',
      replyTo: root.id,
      quote: { comment: root.id },
    });
    await erase(officer, person, 'DELETE');
    const thread = await seenThread(theirs, host);
    expect(thread.commentCount).toBe(1);
    expect(thread.comments.nodes.map(({ id, state }) => [id, state])).toEqual([
      [root.id, 'DELETED'],
      [reply.id, 'VISIBLE'],
    ]);
    expect(thread.comments.nodes.some(({ id }) => id === alone.id)).toBe(false);
    expect(await tracesOf('von mir.')).toEqual([]);
  });

  it('may have written news in an office that is over: it stays, for the association', async () => {
    const person = await app.build.person({ name: 'Ingeborg Imamt' });
    await app.db.rows(
      `insert into officer (person_id, association_key, since, until) values ($1, 'staedtetag', '2024-01-01', '2025-01-01')`,
      [person.id],
    );
    const news = await app.build.post({ author: person });
    await erase(officer, person);
    expect(
      await officer.data('query ($id: ID!) { post(id: $id) { author { name } association { id } } }', { id: news }),
    ).toEqual({
      post: { author: null, association: { id: 'staedtetag' } },
    });
    expect(await tracesOf(person.name)).toEqual([]);
  });

  it('is erased once by two officers at the same time', async () => {
    const person = await app.build.person();
    const second = await app.signInAs(await app.build.officer());
    const answers = await Promise.all([officer, second].map((client) => client.gql(ERASE, input(person))));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(fieldsOf)).toEqual(['input.person UNKNOWN']);
    expect(await linesAbout(person)).toHaveLength(1);
  });
});

describe('the request to be erased', () => {
  it('is for people who are signed in', async () => {
    expect(codeOf(await app.client().gql(REQUEST, { input: { contributions: 'KEEP' } }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.client().gql(WITHDRAW))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.client().gql(OWN))).toBe('UNAUTHENTICATED');
  });

  it('comes true after its days, unless it is taken back', async () => {
    const person = await app.build.person({ association: null });
    const client = await app.signInAs(person);
    const ask = async (contributions: string) =>
      (await client.data<{ requestErasure: { dueAt: string } }>(REQUEST, { input: { contributions } })).requestErasure;
    const first = await ask('KEEP');
    const days = (new Date(first.dueAt).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    expect(await ask('DELETE')).toMatchObject({ contributions: 'DELETE', dueAt: first.dueAt });
    await mailsSettled(app);
    expect((await mailsTo(app, person.email)).map(({ subject }) => subject)).toEqual([
      'Ihr Konto im Lotsennetz wird gelöscht',
    ]);
    const erasure = app.get(ErasureService);
    const later = new Date(Date.now() + 15 * 86_400_000);
    expect(await erasure.eraseDue(person.id, new Date())).toBe(false);
    expect(await client.data(WITHDRAW)).toEqual({ withdrawErasure: true });
    expect(await client.data(WITHDRAW)).toEqual({ withdrawErasure: false });
    expect(await erasure.eraseDue(person.id, later)).toBe(false);
    expect(await client.data(OWN)).toEqual({ erasureRequest: null });

    await ask('KEEP');
    expect(await erasure.eraseDue(person.id, later)).toBe(true);
    expect(await erasure.eraseDue(person.id, later)).toBe(false);
    expect(await linesAbout(person)).toMatchObject([
      { action: 'ERASURE_REQUESTED', association: null },
      { action: 'ERASURE_WITHDRAWN' },
      { action: 'ERASURE_REQUESTED' },
      { action: 'PERSON_ERASED', association: null, after: { ground: 'ASKED', contributions: 'KEEP' } },
    ]);
  });

  it('is carried out by the queue when its day is there', async () => {
    const soon = await TestApp.start({ besides: app, settings: { erasureWaitDays: 0 } });
    const person = await app.build.person();
    const client = await soon.signInAs(person);
    await client.data(REQUEST, { input: { contributions: 'KEEP' } });
    for (let tries = 0; tries < 200; tries++) {
      if ((await app.db.rows('select 1 from person where id = $1', [person.id])).length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await app.db.rows('select 1 from person where id = $1', [person.id])).toEqual([]);
    await soon.close();
  });

  it('is not for officers, who first lay their office down', async () => {
    const client = await app.signInAs(await app.build.officer());
    expect(await client.data(REQUEST, { input: { contributions: 'KEEP' } })).toEqual({
      requestErasure: { __typename: 'AdmissionRefused', code: 'IS_OFFICER' },
    });
  });
});
