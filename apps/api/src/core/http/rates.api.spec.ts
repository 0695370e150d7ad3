import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Answer, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ settings: { rates: { memberPerMinute: 6, strangerPerMinute: 4 }, trustProxy: 1 } });
});
afterAll(() => app.close());

const ask = (client: Client) => client.gql('{ __typename }');
async function askTimes(client: Client, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await ask(client)).status);
  return statuses;
}

function expectRefusal(answer: Answer): void {
  expect([answer.status, codeOf(answer), answer.data]).toEqual([429, 'RATE_LIMITED', null]);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(answer.errors[0]?.extensions?.['retryAfter']).toBe(wait);
  expect(answer.errors[0]?.message).toBe('Zu viele Anfragen. Bitte warten Sie einen Moment.');
}

describe('requests a minute', () => {
  it('are counted for strangers by address', async () => {
    const from = (address: string) => app.client({ 'x-forwarded-for': address });
    expect(await askTimes(from('192.0.2.1'), 4)).toEqual([200, 200, 200, 200]);
    expectRefusal(await ask(from('192.0.2.1')));
    expect(await askTimes(from('192.0.2.2'), 1)).toEqual([200]);
  });

  it('are counted for the own machine as well', async () => {
    const client = app.client();
    expect(await askTimes(client, 5)).toEqual([200, 200, 200, 200, 429]);
  });

  it('are counted for members by person, over all their browsers and apart from their address', async () => {
    const person = await app.build.person();
    const from = { 'x-forwarded-for': '192.0.2.3' };
    const [desk, phone] = [await app.signInAs(person, from), await app.signInAs(person, from)];
    expect(await askTimes(desk, 4)).toEqual([200, 200, 200, 200]);
    expect(await askTimes(phone, 3)).toEqual([200, 200, 429]);
    expectRefusal(await ask(desk));
    const colleague = await app.signInAs(await app.build.person(), from);
    expect(await askTimes(colleague, 1)).toEqual([200]);
  });

  it('do not matter to those who watch whether the platform is alive', async () => {
    for (let index = 0; index < 12; index++) expect((await app.client().request('/health/live')).status).toBe(200);
  });
});
