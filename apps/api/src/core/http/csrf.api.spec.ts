import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, RequestOptions } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

const query = 'mutation { updateSettings(input: { language: EN }) { language } }';
const body = JSON.stringify({ query });
const inAddress = `/graphql?query=${encodeURIComponent(query)}`;
const json = { 'content-type': 'application/json' };

const multipart = [
  '--x',
  'content-disposition: form-data; name="operations"',
  '',
  body,
  '--x',
  'content-disposition: form-data; name="map"',
  '',
  '{}',
  '--x--',
  '',
].join('\r\n');

/** What a foreign page, a link or a form can make a browser send, and what tools around it try. */
const attempts: [string, string, RequestOptions][] = [
  ['a link', inAddress, {}],
  ['a link that claims a preflight', inAddress, { headers: { 'apollo-require-preflight': '1', ...json } }],
  ['HEAD', inAddress, { method: 'HEAD' }],
  ['PUT', '/graphql', { method: 'PUT', headers: json, body }],
  ['PATCH', '/graphql', { method: 'PATCH', headers: json, body }],
  ['DELETE', inAddress, { method: 'DELETE', headers: json, body }],
  ['GET that is to count as POST', inAddress, { headers: { 'x-http-method-override': 'POST', ...json } }],
  ['GET with the method in the address', `${inAddress}&_method=POST`, {}],
  [
    'a form',
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query }).toString(),
    },
  ],
  ['a form with the operation in its address', inAddress, { method: 'POST' }],
  ['JSON as text/plain', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
  [
    'JSON as text/plain that names JSON',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/plain; application/json' }, body },
  ],
  ['JSON without a type', '/graphql', { method: 'POST', body }],
  ['JSON of an empty type', '/graphql', { method: 'POST', headers: { 'content-type': '' }, body }],
  [
    'a multipart upload',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart },
  ],
  ['a batch', '/graphql', { method: 'POST', headers: json, body: `[${body}]` }],
  ...['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1', 'http://127.0.0.1.evil.example', '%'].map(
    (origin): [string, string, RequestOptions] => [
      `a script of ${origin}`,
      '/graphql',
      { method: 'POST', headers: { ...json, origin }, body },
    ],
  ),
];

let app: TestApp;
let client: Client;
let personId: string;
beforeAll(async () => {
  app = await TestApp.start();
  const person = await app.build.person();
  personId = person.id;
  client = await app.signInAs(person);
});
afterAll(() => app.close());

const language = async () => {
  const [row] = await app.db.rows<{ language: string }>('select language from person where id = $1', [personId]);
  return row?.language;
};

describe('a change with the cookie of a member', () => {
  it.each(attempts)('is not made by %s', async (_, path, options) => {
    const answer = await client.request(path, options);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data).toBeNull();
    expect(await language()).toBe('de');
  });

  it('cannot be read by a page of another host', async () => {
    const answer = await client.request('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('is made by our own page', async () => {
    const own = await client.request('/graphql', { method: 'POST', headers: { ...json, origin: app.url }, body });
    expect(own.data).toEqual({ updateSettings: { language: 'EN' } });
    expect(await language()).toBe('en');
  });
});

describe('signing in', () => {
  it('is not done for somebody by a foreign page', async () => {
    const person = await app.build.person();
    const foreign = app.client({ origin: 'https://evil.example' });
    const answer = await foreign.gql('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: person.email, password: 'falsch' },
    });
    expect(answer.status).toBe(403);
    expect(foreign.cookies.size).toBe(0);
  });
});

describe('with a public address', () => {
  it('only that origin is our own, whatever the host header says', async () => {
    const behind = await TestApp.start({ settings: { publicUrl: 'https://lotsennetz.example' }, besides: app });
    try {
      const ask = (origin: string) =>
        behind
          .client()
          .request('/graphql', { method: 'POST', headers: { ...json, origin }, body: '{"query":"{ me { id } }"}' });
      expect((await ask('https://lotsennetz.example')).data).toEqual({ me: null });
      for (const origin of [behind.url, 'http://lotsennetz.example', 'https://lotsennetz.example:8443'])
        expect((await ask(origin)).status).toBe(403);
    } finally {
      await behind.close();
    }
  });
});
