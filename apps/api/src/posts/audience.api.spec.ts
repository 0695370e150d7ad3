import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, type BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import {
  audience,
  BOOKMARK,
  content,
  DISCARD,
  draftBy,
  EDIT,
  PUBLISH,
  publishedBy,
  UNSCHEDULE,
  upload,
  WHOLE_POST,
  WITHDRAW,
} from '../../test/ground/editorial.js';
import { TestApp } from '../../test/test-app.js';

/** A and B are alike but for the county; the item is for A's county. */
let app: TestApp;
let a: Client;
let b: Client;
let personB: BuiltPerson;
let officer: Client;
let otherOfficer: Client;
let county: string;
let file: string;
let id: string;

const POST = `query ($id: ID!) { post(id: $id) { ${WHOLE_POST} versions { version } } }`;
const NEWS = `query ($after: Cursor, $first: Int) { posts(after: $after, first: $first) { newCount nodes { id } edges { cursor } } }`;

beforeAll(async () => {
  app = await TestApp.start();
  const [town, elsewhere] = [
    await app.build.freeTown('GEMEINDE', '08115'),
    await app.build.freeTown('GEMEINDE', '08116'),
  ];
  county = '08115';
  a = await app.signInAs(await app.build.person({ ags: town }));
  personB = await app.build.person({ ags: elsewhere });
  b = await app.signInAs(personB);
  officer = await app.signInAs(await app.build.officer({ association: 'staedtetag' }));
  otherOfficer = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
  await app.db.rows(`update person set news_seen_until = $1`, [minutes(-600)]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows('delete from post');
  file = await upload(officer);
  id = await publishedBy(officer, {
    audience: audience({ counties: [county] }),
    pictures: [{ file, alt: 'Ein Bild' }],
    pinnedUntil: minutes(60).toISOString(),
  });
  await officer.data(EDIT, {
    input: {
      id,
      version: 2,
      content: content({
        title: 'Geheimer Titel',
        audience: audience({ counties: [county] }),
        pictures: [{ file, alt: 'Ein Bild' }],
        pinnedUntil: minutes(60).toISOString(),
      }),
    },
  });
});

const postOf = async (client: Client) => (await client.data<{ post: { title: string } | null }>(POST, { id })).post;
const listOf = (client: Client, after: string | null = null) =>
  client.data<{ posts: { newCount: number; nodes: { id: string }[]; edges: { cursor: string }[] } }>(NEWS, { after });

describe('somebody who is addressed', () => {
  it('gets the item on every way', async () => {
    expect(await postOf(a)).toMatchObject({ id, title: 'Geheimer Titel', versions: null, body: null });
    expect((await listOf(a)).posts).toMatchObject({ newCount: 1, nodes: [{ id }] });
    expect(await a.data('{ pinnedPosts { id } }')).toEqual({ pinnedPosts: [{ id }] });
    expect((await a.request(`/files/${file}`)).status).toBe(200);
    expect(await a.data(BOOKMARK, { id, on: true })).toEqual({ bookmarkPost: { id, bookmarked: true } });
  });
});

describe('somebody who is not addressed', () => {
  it('gets nothing of it: by id, list, count, pin, picture, mark or cursor', async () => {
    expect(await postOf(b)).toBeNull();
    expect((await listOf(b)).posts).toEqual({ newCount: 0, nodes: [], edges: [] });
    expect(await b.data('{ pinnedPosts { id } }')).toEqual({ pinnedPosts: [] });
    expect((await b.request(`/files/${file}`)).status).toBe(404);
    expect((await b.request(`/files/${file}?w=320`)).status).toBe(404);
    expect(await b.data(BOOKMARK, { id, on: true })).toEqual({ bookmarkPost: null });
    expect(await app.db.rows('select from post_bookmark where person_id = $1', [personB.id])).toEqual([]);
  });

  it('cannot tell it from an item that does not exist', async () => {
    const missing = '0198c0de-0000-7000-8000-000000000000';
    const hidden = await b.gql(POST, { id });
    expect(hidden.text).toBe((await b.gql(POST, { id: missing })).text);
    const [hiddenFile, missingFile] = [await b.request(`/files/${file}`), await b.request(`/files/${missing}`)];
    expect([hiddenFile.status, hiddenFile.text]).toEqual([missingFile.status, missingFile.text]);
    const mark = await b.gql(BOOKMARK, { id, on: true });
    expect(mark.text).toBe((await b.gql(BOOKMARK, { id: missing, on: true })).text);
  });

  it('learns nothing by the cursor of somebody who is', async () => {
    const before = await app.build.post({ publishedAt: minutes(-300) });
    const [cursor] = (await listOf(a)).posts.edges;
    expect((await listOf(b, cursor?.cursor ?? '')).posts).toMatchObject({ newCount: 1, nodes: [{ id: before }] });
    expect((await listOf(b)).posts.nodes).toEqual([{ id: before }]);
  });

  it('loses what they had marked when the audience changes', async () => {
    await app.db.rows(`update post set audience_counties = '{}' where id = $1`, [id]);
    await b.data(BOOKMARK, { id, on: true });
    expect(await b.data('{ bookmarkedPosts { nodes { id } newCount } }')).toMatchObject({
      bookmarkedPosts: { nodes: [{ id }] },
    });
    await app.db.rows(`update post set audience_counties = array['08115'] where id = $1`, [id]);
    expect(await b.data('{ bookmarkedPosts { nodes { id } newCount } }')).toEqual({
      bookmarkedPosts: { nodes: [], newCount: 0 },
    });
  });
});

describe('each condition of an audience', () => {
  it.each<
    [
      string,
      Record<string, unknown>,
      Parameters<TestApp['build']['person']>[0],
      Parameters<TestApp['build']['person']>[0],
    ]
  >([
    ['kinds', { kinds: ['STADTKREIS'] }, { ags: '08111000' }, { ags: '08115003' }],
    ['sizes', { sizeClasses: ['FROM_100000'] }, { ags: '08212000' }, { ags: '08115041' }],
    ['the county itself', { counties: ['08117'] }, { ags: '08117' }, { ags: '08118' }],
    ['qualification', { qualifiedOnly: true }, { qualified: true }, { qualified: false }],
  ])('tells people apart by %s', async (_, patch, inside, outside) => {
    const target = await publishedBy(officer, { audience: audience(patch) });
    const [insider, outsider] = [
      await app.signInAs(await app.build.person(inside)),
      await app.signInAs(await app.build.person(outside)),
    ];
    const see = async (client: Client) => {
      const { posts } = await client.data<{ posts: { nodes: { id: string }[] } }>('{ posts { nodes { id } } }');
      const { post } = await client.data<{ post: unknown }>(`query ($id: ID!) { post(id: $id) { id } }`, {
        id: target,
      });
      return [posts.nodes.some((node) => node.id === target), post !== null];
    };
    expect(await see(insider)).toEqual([true, true]);
    expect(await see(outsider)).toEqual([false, false]);
    expect(await see(otherOfficer)).toEqual([true, true]);
  });
});

describe('what is not published', () => {
  it.each(['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const)(
    'in state %s is for the own association alone',
    async (state) => {
      await app.db.rows(
        `update post set state = $2, audience_counties = '{}', scheduled_for = now() + interval '1 day' where id = $1`,
        [id, state],
      );
      for (const client of [a, b, otherOfficer]) {
        expect(await postOf(client)).toBeNull();
        expect((await listOf(client)).posts).toMatchObject({ newCount: 0, nodes: [] });
        expect(await client.data('{ pinnedPosts { id } }')).toEqual({ pinnedPosts: [] });
        expect((await client.request(`/files/${file}`)).status).toBe(404);
        expect(await client.data(BOOKMARK, { id, on: true })).toEqual({ bookmarkPost: null });
      }
      expect(await postOf(officer)).toMatchObject({ state });
      expect((await officer.request(`/files/${file}`)).status).toBe(200);
    },
  );
});

describe('an officer of another association', () => {
  const changes: [string, string, Record<string, unknown>][] = [
    ['edit', EDIT, { input: { version: 3, content: content() } }],
    ['publish', PUBLISH, {}],
    ['unschedule', UNSCHEDULE, {}],
    ['withdraw', WITHDRAW, {}],
    ['discard', DISCARD, {}],
  ];
  const withId = (variables: Record<string, unknown>, target: string) =>
    'input' in variables ? { input: { ...(variables['input'] as object), id: target } } : { ...variables, id: target };

  it('reads what is published but finds nothing to edit', async () => {
    expect(await postOf(otherOfficer)).toMatchObject({
      body: null,
      versions: null,
      viewerCan: { edit: false, publish: false, withdraw: false, discard: false },
    });
    expect(await otherOfficer.data('{ editorialPosts { nodes { id } newCount } }')).toEqual({
      editorialPosts: { nodes: [], newCount: 0 },
    });
    expect(await postOf(officer)).toMatchObject({ body: 'Es gibt **Neues**.', versions: [{ version: 2 }] });
  });

  it.each(changes)('cannot %s it, nor tell it from what is missing', async (_, document, variables) => {
    for (const target of [id, await draftBy(officer)]) {
      const answer = await otherOfficer.gql(document, withId(variables, target));
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['id UNKNOWN']]);
      const missing = await otherOfficer.gql(document, withId(variables, '0198c0de-0000-7000-8000-000000000000'));
      expect(answer.text).toBe(missing.text);
    }
    expect(await postOf(officer)).toMatchObject({ state: 'PUBLISHED', version: 3, title: 'Geheimer Titel' });
  });

  it.each(changes)(
    'has it in common with members and strangers that none of them can %s it',
    async (_, document, variables) => {
      expect(codeOf(await a.gql(document, withId(variables, id)))).toBe('FORBIDDEN');
      expect(codeOf(await app.client().gql(document, withId(variables, id)))).toBe('UNAUTHENTICATED');
      expect(await postOf(officer)).toMatchObject({ state: 'PUBLISHED', version: 3 });
    },
  );

  it('does not get a picture of it into an item of their own', async () => {
    const input = { clientKey: id, content: content({ pictures: [{ file, alt: 'x' }] }) };
    const answer = await otherOfficer.gql('mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }', {
      input,
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.content.pictures.0.file UNKNOWN']]);
  });
});
