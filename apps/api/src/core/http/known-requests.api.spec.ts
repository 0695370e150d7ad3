import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let member: Client;
let stranger: Client;
beforeAll(async () => {
  app = await TestApp.start();
  member = await app.signInAs(await app.build.person());
  stranger = app.client();
  await app.build.post({ title: 'Für alle' });
});
afterAll(() => app.close());

/** What of an answer may not depend on how often it was asked for. */
function form({ status, headers, text }: Answer<never>) {
  const own = new Set(['date', 'x-request-id']);
  return {
    status,
    text: text.replace(/"requestId":"[\w-]+"/g, ''),
    headers: [...headers].filter(([name]) => !own.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const POSTS = 'query Posts($first: Int!) { posts(first: $first) { nodes { title } pageInfo { hasNextPage } } }';

describe('an answer', () => {
  it.each<[string, string, object]>([
    ['with data', POSTS, { first: 5 }],
    [
      'with an error beside data',
      'query Refused($first: Int!) { topics { id } posts(first: $first) { nodes { id } } }',
      { first: 0 },
    ],
    ['without variables that it needs', POSTS.replace('Posts', 'Missing'), {}],
    ['with a wrong document', '{ nothing }', {}],
    ['with a wrong text', '{ posts', {}],
    ['to a subscription', 'subscription { newsChanged { kind } }', {}],
  ])('%s is the same the second time, whatever form is accepted', async (_, query, variables) => {
    for (const accept of [
      'application/json',
      'application/graphql-response+json, application/json',
      '*/*',
      'text/html',
    ]) {
      const ask = () =>
        member.request('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept },
          body: JSON.stringify({ query, variables }),
        });
      const first = form(await ask());
      expect([form(await ask()), form(await ask())]).toEqual([first, first]);
    }
  });

  it('that one person got is not opened to another by being known', async () => {
    const query = '{ editorialPosts(first: 5) { nodes { id } } }';
    const officer = await app.signInAs(await app.build.officer());
    for (let time = 0; time < 3; time++) expect((await officer.gql(query)).errors).toEqual([]);
    for (const [client, code] of [
      [member, 'FORBIDDEN'],
      [stranger, 'UNAUTHENTICATED'],
    ] as const) {
      const { data, errors } = await client.gql(query);
      expect([data, errors[0]?.extensions?.['code']]).toEqual([null, code]);
    }
  });
});
