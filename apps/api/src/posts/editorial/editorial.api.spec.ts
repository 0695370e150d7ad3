import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  audience,
  content,
  CREATE,
  DISCARD,
  draftBy,
  EDIT,
  PUBLISH,
  publishedBy,
  upload,
  WITHDRAW,
} from '../../../test/ground/editorial.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
let colleague: Client;
let person: BuiltPerson;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  person = await app.build.officer({ name: 'Ada Amt' });
  officer = await app.signInAs(person);
  colleague = await app.signInAs(await app.build.officer({ name: 'Bea Büro' }));
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const factsOf = async (id: string) =>
  (await app.db.rows<{ kind: string }>('select kind from fact where subject = $1 order by xid, id', [id])).map(
    ({ kind }) => kind,
  );
const read = async (id: string, selection: string, client = officer) =>
  (await client.data<{ post: unknown }>(`query ($id: ID!) { post(id: $id) { ${selection} } }`, { id })).post;

describe('createPost', () => {
  const create = (patch: Record<string, unknown>, client = officer, clientKey: string = randomUUID()) =>
    client.gql<{ createPost: { id: string } }>(CREATE, { input: { clientKey, content: content(patch) } });

  it('is for officers: not for strangers, not for members', async () => {
    expect(codeOf(await create({}, app.client()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await create({}, member))).toBe('FORBIDDEN');
  });

  it("makes a draft of the officer's association, which may still be empty", async () => {
    const id = await draftBy(officer, { title: '  ', body: '' });
    expect(await read(id, 'state version title association { id } author { name } publishedAt')).toEqual({
      state: 'DRAFT',
      version: 1,
      title: '',
      association: { id: 'staedtetag' },
      author: { name: 'Ada Amt' },
      publishedAt: null,
    });
    expect(await factsOf(id)).toEqual([]);
  });

  it('makes one item of twenty parallel tries with one key and answers all alike', async () => {
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({}, officer, clientKey)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await app.db.rows('select id from post where client_key = $1', [clientKey])).toHaveLength(1);
    // Later as well, whatever the content: the first one counts.
    const again = await create({ title: 'Anders' }, officer, clientKey);
    expect(again.text).toBe(answers[0]?.text);
  });

  it("does not give one officer's item to another who uses the same key", async () => {
    const clientKey = randomUUID();
    await create({}, officer, clientKey);
    const answer = await create({}, colleague, clientKey);
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.clientKey DUPLICATE']]);
  });

  it('leaves nothing behind when it refuses', async () => {
    const before = await app.db.rows('select id from post');
    await create({ topics: ['no-such-topic'] });
    expect(await app.db.rows('select id from post')).toEqual(before);
  });

  const some = (count: number) => Array.from({ length: count }, (_, index) => `topic-${index}`);
  const missingFile = '0198c0de-0000-7000-8000-000000000000';
  const inYears = (years: number) => new Date(Date.now() + years * 366 * 86_400_000 + 60_000).toISOString();

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a title that is too long', { title: 'x'.repeat(201) }, ['title TOO_LONG']],
    ['a text that is too long', { body: 'x'.repeat(20_001) }, ['body TOO_LONG']],
    [
      'title and text that are too long',
      { title: 'x'.repeat(201), body: 'x'.repeat(20_001) },
      ['title TOO_LONG', 'body TOO_LONG'],
    ],
    ['a title of two hundred kilobytes', { title: 'x'.repeat(200_000) }, ['title TOO_LONG']],
    ['too many topics', { topics: some(9) }, ['topics TOO_MANY']],
    ['a topic twice', { topics: ['ki', 'ki'] }, ['topics DUPLICATE']],
    ['an unknown topic', { topics: ['ki', 'no-such-topic'] }, ['topics UNKNOWN']],
    ['too many pictures', { pictures: some(9).map(() => ({ file: missingFile, alt: 'x' })) }, ['pictures TOO_MANY']],
    ['an unknown picture', { pictures: [{ file: missingFile, alt: 'x' }] }, ['pictures.0.file UNKNOWN']],
    ['a picture that is none', { pictures: [{ file: '../../etc/passwd', alt: 'x' }] }, ['pictures.0.file NOT_AN_ID']],
    ['a county that is a town', { audience: audience({ counties: ['08115003'] }) }, ['audience.counties UNKNOWN']],
    ['a county that is a Stadtkreis', { audience: audience({ counties: ['08111'] }) }, ['audience.counties UNKNOWN']],
    ['a county twice', { audience: audience({ counties: ['08115', '08115'] }) }, ['audience.counties DUPLICATE']],
    ['a kind twice', { audience: audience({ kinds: ['STADT', 'STADT'] }) }, ['audience.kinds DUPLICATE']],
    ['pinning for more than a year', { pinnedUntil: inYears(1) }, ['pinnedUntil TOO_FAR']],
  ])('refuses %s by field', async (_, patch, fields) => {
    const answer = await create(patch);
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(fieldsOf(answer).sort()).toEqual(fields.map((field) => `input.content.${field}`).sort());
  });

  it('words each refusal in German, with the limit', async () => {
    const answer = await create({ body: 'x'.repeat(20_001) });
    const [field] = answer.errors[0]?.extensions?.['fields'] as { message: string }[];
    expect(field?.message).toBe('Bitte höchstens 20.000 Zeichen eingeben.');
  });

  it('asks for the words that stand for a picture, for each picture', async () => {
    const file = await upload(officer);
    const answer = await create({
      pictures: [
        { file, alt: ' ' },
        { file, alt: 'x'.repeat(301) },
      ],
    });
    expect(fieldsOf(answer)).toEqual([
      'input.content.pictures.0.alt REQUIRED',
      'input.content.pictures.1.alt TOO_LONG',
    ]);
  });

  it('takes the pictures of the own association, not those of a member', async () => {
    const [own, ofMember] = [await upload(officer), await upload(member)];
    const id = await draftBy(officer, { pictures: [{ file: own, alt: ' Ein Rathaus ' }] });
    expect(await read(id, 'pictures { id alt width height url(width: 640) }')).toEqual({
      pictures: [{ id: own, alt: 'Ein Rathaus', width: 8, height: 6, url: `/files/${own}?w=640` }],
    });
    // A colleague may go on with it and use its picture elsewhere.
    expect((await create({ pictures: [{ file: own, alt: 'x' }] }, colleague)).errors).toEqual([]);
    expect(fieldsOf(await create({ pictures: [{ file: ofMember, alt: 'x' }] }))).toEqual([
      'input.content.pictures.0.file UNKNOWN',
    ]);
  });

  it('keeps letters of every kind, and shows hostile ones as text', async () => {
    const title = `Äöüß 😀 „Ligatur ﬁ“ <img src=x onerror=alert(1)> '; drop table post; --`;
    const body = `<script>alert(1)</script>\n\n[x](javascript:alert(1)) ${title}`;
    const id = await publishedBy(officer, { title, body });
    const post = (await read(id, 'title bodyHtml summary', member)) as Record<string, string>;
    expect(post['title']).toBe(title);
    expect(post['bodyHtml']).not.toMatch(/<script|<img|javascript:/i);
    expect(await read(id, 'body')).toEqual({ body });
  });
});

describe('editPost', () => {
  const edit = (id: string, version: number, patch: Record<string, unknown>, client = officer) =>
    client.gql<{ editPost: { __typename: string; post?: { version: number } } }>(EDIT, {
      input: { id, version, content: content(patch) },
    });

  it('saves a draft without keeping versions and without a fact', async () => {
    const id = await draftBy(officer);
    expect((await edit(id, 1, { title: 'Zweiter Anlauf' })).data).toEqual({
      editPost: { __typename: 'PostSaved', post: { id, version: 2, title: 'Zweiter Anlauf' } },
    });
    expect(await read(id, 'versions { version } editedAt')).toEqual({ versions: [], editedAt: null });
    expect(await factsOf(id)).toEqual([]);
  });

  it('keeps every version of a published item, with who saved it', async () => {
    const id = await publishedBy(officer, { title: 'Eins' });
    await edit(id, 2, { title: 'Zwei', body: 'Neuer Text.' }, colleague);
    await edit(id, 3, { title: 'Drei' });
    expect(await read(id, 'title version editedAt versions { version title bodyHtml savedBy { name } }')).toEqual({
      title: 'Drei',
      version: 4,
      editedAt: expect.any(String),
      versions: [
        { version: 3, title: 'Zwei', bodyHtml: '<p>Neuer Text.</p>', savedBy: { name: 'Bea Büro' } },
        { version: 2, title: 'Eins', bodyHtml: '<p>Es gibt <strong>Neues</strong>.</p>', savedBy: { name: 'Ada Amt' } },
      ],
    });
    expect(await factsOf(id)).toEqual(['PostPublished', 'PostEdited', 'PostEdited']);
  });

  it('tells that somebody else saved in between, and shows what', async () => {
    const id = await draftBy(officer);
    await edit(id, 1, { title: 'Von nebenan' }, colleague);
    expect((await edit(id, 1, { title: 'Von hier' })).data).toEqual({
      editPost: { __typename: 'PostChangedMeanwhile', current: { version: 2, title: 'Von nebenan' } },
    });
    expect(await read(id, 'title')).toEqual({ title: 'Von nebenan' });
  });

  it('lets one of ten parallel edits win and loses none in silence', async () => {
    const id = await publishedBy(officer);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => edit(id, 2, { title: `Titel ${i}` })));
    const outcomes = answers.map(({ data }) => data?.editPost.__typename);
    expect(outcomes.filter((outcome) => outcome === 'PostSaved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'PostChangedMeanwhile')).toHaveLength(9);
    expect(await read(id, 'version versions { version }')).toEqual({ version: 3, versions: [{ version: 2 }] });
    expect(await factsOf(id)).toEqual(['PostPublished', 'PostEdited']);
  });

  it('does not empty what readers see', async () => {
    const id = await publishedBy(officer);
    expect(fieldsOf(await edit(id, 2, { title: ' ', body: '' }))).toEqual([
      'input.content.title REQUIRED',
      'input.content.body REQUIRED',
    ]);
    expect(await read(id, 'version')).toEqual({ version: 2 });
  });

  it('takes a picture away from its readers with the edit', async () => {
    const file = await upload(officer);
    const id = await publishedBy(officer, { pictures: [{ file, alt: 'x' }] });
    expect((await member.request(`/files/${file}`)).status).toBe(200);
    await edit(id, 2, { pictures: [] });
    expect((await member.request(`/files/${file}`)).status).toBe(404);
  });

  it('leaves a withdrawn item closed', async () => {
    const id = await publishedBy(officer);
    await officer.data(WITHDRAW, { id });
    expect((await edit(id, 3, {})).data).toEqual({ editPost: { __typename: 'PostStateRefused', state: 'WITHDRAWN' } });
  });
});

describe('withdrawPost', () => {
  it('takes the item from its readers for good and tells the reason to editors alone', async () => {
    const id = await publishedBy(officer);
    expect(await officer.data(WITHDRAW, { id, reason: '  Termin fällt aus  ' })).toMatchObject({
      withdrawPost: { post: { state: 'WITHDRAWN', version: 3 } },
    });
    expect(await read(id, 'withdrawnReason state')).toEqual({
      withdrawnReason: 'Termin fällt aus',
      state: 'WITHDRAWN',
    });
    expect(await read(id, 'id', member)).toBeNull();
    expect(await factsOf(id)).toEqual(['PostPublished', 'PostWithdrawn']);
    for (const document of [WITHDRAW, PUBLISH])
      expect(Object.values(await officer.data<object>(document, { id }))).toEqual([
        { __typename: 'PostStateRefused', state: 'WITHDRAWN' },
      ]);
    expect(await factsOf(id)).toHaveLength(2);
  });

  it('refuses a reason that is too long and changes nothing', async () => {
    const id = await publishedBy(officer);
    expect(fieldsOf(await officer.gql(WITHDRAW, { id, reason: 'x'.repeat(1_001) }))).toEqual(['reason TOO_LONG']);
    expect(await read(id, 'state')).toEqual({ state: 'PUBLISHED' });
  });
});

describe('discardPost', () => {
  it('deletes a draft', async () => {
    const id = await draftBy(officer);
    expect(await officer.data(DISCARD, { id })).toEqual({ discardPost: true });
    expect(await read(id, 'id')).toBeNull();
    expect(fieldsOf(await officer.gql(DISCARD, { id }))).toEqual(['id UNKNOWN']);
  });

  it('keeps what was ever published', async () => {
    const id = await publishedBy(officer);
    expect(await officer.data(DISCARD, { id })).toEqual({ discardPost: false });
    await officer.data(WITHDRAW, { id });
    expect(await officer.data(DISCARD, { id })).toEqual({ discardPost: false });
    expect(await read(id, 'state')).toEqual({ state: 'WITHDRAWN' });
  });
});

describe('editorialPosts', () => {
  const LIST = `query ($state: PostState, $first: Int, $after: Cursor) {
    editorialPosts(state: $state, first: $first, after: $after) { nodes { id state } pageInfo { hasNextPage endCursor } }
  }`;
  interface Page {
    editorialPosts: { nodes: { id: string; state: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  it('is for officers alone', async () => {
    expect(codeOf(await app.client().gql(LIST))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(LIST))).toBe('FORBIDDEN');
  });

  it("shows every state of the own association's items, last changed first, by pages or by state", async () => {
    const own = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
    const made: string[] = [];
    for (const state of ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const)
      made.unshift(await app.build.post({ association: 'landkreistag', state, updatedAt: minutes(made.length - 10) }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { editorialPosts }: Page = await own.data<Page>(LIST, { first: 3, after });
      seen.push(...editorialPosts.nodes.map(({ id }) => id));
      after = editorialPosts.pageInfo.hasNextPage ? editorialPosts.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(made);
    const drafts = await own.data<Page>(LIST, { state: 'DRAFT' });
    expect(drafts.editorialPosts.nodes).toEqual([{ id: made[3], state: 'DRAFT' }]);
  });
});

describe('audienceSize', () => {
  const SIZE = 'query ($audience: AudienceInput!) { audienceSize(audience: $audience) }';
  const size = async (patch: Record<string, unknown> = {}) =>
    (await officer.data<{ audienceSize: number }>(SIZE, { audience: audience(patch) })).audienceSize;

  it('is for officers alone', async () => {
    expect(codeOf(await app.client().gql(SIZE, { audience: audience({}) }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(SIZE, { audience: audience({}) }))).toBe('FORBIDDEN');
  });

  it('counts people with access whom the target group holds', async () => {
    const before = [await size(), await size({ counties: ['08117'] }), await size({ qualifiedOnly: true })];
    const ags = await app.build.freeTown('GEMEINDE', '08117');
    await app.build.person({ ags });
    await app.build.person({ ags, qualified: true });
    // Nobody of these is let in, whatever somebody approved.
    await app.build.person({ approved: false });
    await app.build.person({ association: null });
    await app.build.person({ suspended: true });
    await app.build.person({ association: 'gemeindetag' });
    const after = [await size(), await size({ counties: ['08117'] }), await size({ qualifiedOnly: true })];
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([2, 2, 1]);
  });

  it('refuses a county that is none', async () => {
    expect(fieldsOf(await officer.gql(SIZE, { audience: audience({ counties: ['08111'] }) }))).toEqual([
      'audience.counties UNKNOWN',
    ]);
  });
});
