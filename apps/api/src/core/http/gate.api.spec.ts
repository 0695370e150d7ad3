import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { rootFields, sampleOperation } from '../../../test/ground/sample-operation.js';
import { TestApp } from '../../../test/test-app.js';
import { PersonAccessChanged } from '../../admission/admission.facts.js';
import { Documents } from '../graphql/documents.js';

let app: TestApp;
let nobody: Client;
let outsider: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  nobody = app.client();
  outsider = await app.signInAs(await app.build.person({ approved: false }));
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const fields = () => rootFields(app.get(Documents).current);

describe('every root field', () => {
  it('says who may use it', () => {
    expect(fields().filter(({ access }) => access === undefined)).toEqual([]);
    expect(fields().length).toBeGreaterThan(20);
  });

  it('refuses strangers unless it is open to anyone, before anything is looked at', async () => {
    const closed = fields().filter(({ access }) => access !== 'ANYONE');
    for (const field of closed) {
      const { document, variables } = sampleOperation(field);
      const answer = await nobody.gql(document, variables);
      expect([field.name, answer.status, codeOf(answer), answer.data]).toEqual([
        field.name,
        401,
        'UNAUTHENTICATED',
        null,
      ]);
      // No argument is needed to be refused: nothing is validated first.
      const bare = await nobody.gql(`${field.operation} { ${field.name} }`);
      expect(bare.text).toBe(answer.text);
    }
    expect(closed.length).toBeGreaterThan(10);
  });

  it('refuses an account without access unless it is open to whoever signed in', async () => {
    const closed = fields().filter(({ access }) => access === 'MEMBER' || access === 'OFFICER');
    for (const field of closed) {
      const { document, variables } = sampleOperation(field);
      const answer = await outsider.gql(document, variables);
      expect([field.name, answer.status, codeOf(answer), answer.data]).toEqual([field.name, 403, 'NO_ACCESS', null]);
    }
    expect(closed.length).toBeGreaterThan(10);
  });

  it('refuses members where it is for officers', async () => {
    const closed = fields().filter(({ access }) => access === 'OFFICER');
    for (const field of closed) {
      const { document, variables } = sampleOperation(field);
      const answer = await member.gql(document, variables);
      expect([field.name, codeOf(answer), answer.data]).toEqual([field.name, 'FORBIDDEN', null]);
    }
    expect(closed.length).toBeGreaterThan(5);
  });
});

describe('the gate', () => {
  /** Ways to name a member's field; whether the text is even GraphQL makes no difference. */
  const documents: [string, string][] = [
    ['a plain one', '{ topics { id } }'],
    ['one with an unknown field', '{ topics { id kennwort } }'],
    ['one with an unknown root field', '{ topic }'],
    ['one that is not closed', '{ topics { id }'],
    ['one with too many braces', '{ topics { id } } }'],
    ['one broken in the middle', '{ topics { id ( } }'],
    ['no text', ' '],
    ['only a comment', '# topics'],
    ['no GraphQL', 'select * from person'],
    ['an unfinished string', '{ administrations(filter: { search: "x) { nodes { ags } } }'],
    ['an alias with an open name', '{ me: topics { id } }'],
    ['a closed field beside an open one', '{ me { id } topics { id } }'],
    ['a closed field after an alias', '{ topics: me { id } b: topics { id } }'],
    ['a fragment', '{ ...Closed } fragment Closed on Query { topics { id } }'],
    ['an inline fragment', '{ ... { topics { id } } }'],
    ['an inline fragment on the type', '{ me { id } ... on Query { topics { id } } }'],
    ['two operations', 'query A { me { id } } query B { topics { id } }'],
    ['a closed field behind a directive', '{ me @include(if: true) { id } topics @skip(if: false) { id } }'],
    ['a closed field behind a block string', '{ administration(ags: """ } """) { ags } topics { id } }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['a type', '{ __type(name: "Post") { fields { name } } }'],
    ['a subscription', 'subscription { newsChanged { __typename } }'],
  ];

  it.each(documents)('answers %s of a stranger as all others', async (_, document) => {
    const usual = await nobody.gql('{ posts { nodes { id } } }');
    const answer = await nobody.gql(document);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.text).toBe(usual.text);
  });

  it.each(documents)('answers %s of an account without access as all others', async (_, document) => {
    const usual = await outsider.gql('{ posts { nodes { id } } }');
    const answer = await outsider.gql(document);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'NO_ACCESS']);
    expect(answer.text).toBe(usual.text);
  });

  it('is as closed for an operation in the address', async () => {
    const ask = (client: Client, query: string) =>
      client.request(`/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect((await ask(nobody, '{ topics { id } }')).status).toBe(401);
    expect((await ask(outsider, '{ topics { id ')).status).toBe(403);
    expect((await ask(nobody, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['{ __typename }', { __typename: 'Query' }],
    ['{ me { id } }', { me: null }],
    ['query ($first: Int = 1) { administrations(first: $first) { nodes { ags } } }', expect.anything()],
    [
      'query ($filter: AdministrationFilter = { search: "Ulm" }) { administrations(filter: $filter) { nodes { ags } } }',
      expect.anything(),
    ],
    ['{ page(slug: IMPRESSUM) { ... on Page { title } } }', expect.anything()],
  ])('lets strangers ask %s', async (document, data) => {
    expect(await nobody.data(document)).toEqual(data);
  });

  it('answers an open field of which nothing is known with no hint at names', async () => {
    for (const client of [nobody, member]) {
      const answer = await client.gql('{ me { emial } administrations { nods { ags } } }');
      expect(answer.data).toBeNull();
      expect(answer.errors.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/did you mean|email|nodes/i);
    }
  });

  it('refuses fields for members below an open field whole, not as a silent null', async () => {
    const document = '{ administration(ags: "08421000") { name population } }';
    const [ofNobody, ofOutsider] = [await nobody.gql(document), await outsider.gql(document)];
    expect([codeOf(ofNobody), ofNobody.data]).toEqual(['UNAUTHENTICATED', null]);
    expect([codeOf(ofOutsider), ofOutsider.data]).toEqual(['NO_ACCESS', null]);
    expect(await member.data(document)).toMatchObject({ administration: { name: 'Ulm' } });
  });

  it('is gone for a member whose access ended, with the next request', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    await client.data('{ topics { id } }');
    await app.db.write(null, async (tx) => {
      await tx.rows('update person set suspended_at = now() where id = $1', [person.id]);
      tx.record(PersonAccessChanged(person.id, { what: 'suspension' }));
    });
    const deadline = Date.now() + 2_000;
    let answer = await client.gql('{ topics { id } }');
    while (answer.status === 200 && Date.now() < deadline) answer = await client.gql('{ topics { id } }');
    expect(codeOf(answer)).toBe('NO_ACCESS');
  });
});

describe('the schema', () => {
  it('is told by introspection only where that is switched on', async () => {
    const production = await TestApp.start({ settings: { introspection: false }, besides: app });
    try {
      const client = await production.signInAs(await app.build.officer());
      for (const document of ['{ __schema { types { name } } }', '{ a: __type(name: "Post") { name } }']) {
        const answer = await client.gql(document);
        expect(answer.data).toBeNull();
        expect(answer.text).not.toContain('PostConnection');
      }
      expect(await client.data('{ __typename me { __typename } }')).toMatchObject({ me: { __typename: 'Me' } });
    } finally {
      await production.close();
    }
    expect((await member.gql('{ __schema { types { name } } }')).text).toContain('PostConnection');
  });
});
