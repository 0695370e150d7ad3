import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer, type AuditResult } from 'graphql-http';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

/** Strangers may not ask for the schema, so the audits that do are asked of a field that is open to them. */
const openly = (text: string): string =>
  text.replaceAll('__type(name:', 'administration(ags:').replaceAll('$name: String!', '$name: ID!');

async function audit(cookie: string): Promise<AuditResult[]> {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
      ...(typeof init.body === 'string' && !cookie && { body: openly(init.body) }),
    });
  return auditServer({ url: `${app.url}/graphql`, fetchFn });
}

function summary(who: string, results: readonly AuditResult[]): string {
  const count = (status: AuditResult['status']) => results.filter((result) => result.status === status).length;
  const rest = results.flatMap((result) => (result.status === 'ok' ? [] : [`  ${result.status}: ${result.name}`]));
  return [`GraphQL over HTTP, ${who}: ${count('ok')} of ${results.length} audits passed`, ...rest].join('\n');
}

describe('GraphQL over HTTP', () => {
  it.each([
    ['a stranger', false],
    ['a member', true],
  ])('is served to %s as the specification demands', async (who, signedIn) => {
    const client = signedIn ? await app.signInAs(await app.build.person()) : app.client();
    const [cookie] = [...client.cookies].map(([name, value]) => `${name}=${value}`);
    const results = await audit(cookie ?? '');
    process.stdout.write(`${summary(who, results)}\n`);
    expect(results.length).toBeGreaterThan(40);
    // `error` is a MUST that failed, `warn` a SHOULD, `notice` a MAY.
    expect(results.flatMap(({ status, name }) => (status === 'error' ? [name] : []))).toEqual([]);
  });
});
