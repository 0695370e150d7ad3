import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
let outsider: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  outsider = await app.signInAs(await app.build.person({ approved: false }));
});
afterAll(() => app.close());

const get = (client: Client, parameters: string) =>
  client.request(`/graphql?${parameters}`, { headers: { 'apollo-require-preflight': '1' } });

describe('the endpoint', () => {
  it('says which operation is missing', async () => {
    const answer = await officer.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ topics { id } }', operationName: 'Other' }),
    });
    expect([answer.status, codeOf(answer), fieldsOf(answer)]).toEqual([400, 'BAD_INPUT', ['operationName UNKNOWN']]);
  });

  it('reads an address as Apollo does, so that nothing passes the gate by a second question mark', async () => {
    const answer = await get(outsider, `x=1?y&query=${encodeURIComponent('{ topics { id } nonsense }')}`);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'NO_ACCESS']);
  });

  it('looks for control characters in the variables of an address too', async () => {
    const query = encodeURIComponent('query ($a: ID) { posts(filter: { association: $a }) { nodes { id } } }');
    const variables = encodeURIComponent(JSON.stringify({ a: 'x\0' }));
    expect(codeOf(await get(officer, `query=${query}&variables=${variables}`))).toBe('BAD_INPUT');
  });

  it('names a document over the limits as such', async () => {
    const answer = await officer.gql(`{ ${Array.from({ length: 31 }, (_, i) => `a${i}: topics { id }`).join(' ')} }`);
    expect(codeOf(answer)).toBe('TOO_EXPENSIVE');
  });

  it('takes half a character for no text', async () => {
    const answer = await app.client().gql('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: 'a\ud800@b.de', password: 'x' },
    });
    expect(codeOf(answer)).toBe('BAD_INPUT');
  });

  it('tells strangers that a document is wrong, not what types and fields there are', async () => {
    const answer = await app.client().gql('{ me { id } } fragment F on Post { title }');
    expect(codeOf(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(answer.text).not.toMatch(/Post|title/);
  });
});
