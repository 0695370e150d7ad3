import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';
import { deviceOf } from './device.js';

const LIST = '{ sessions { id current signedInAt device } }';
const END = 'mutation ($id: ID!) { endSession(id: $id) }';
const END_OTHERS = 'mutation { endOtherSessions }';

interface Session {
  id: string;
  current: boolean;
  signedInAt: string | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const list = async (client: Client) => (await client.data<{ sessions: Session[] }>(LIST)).sessions;
const isSignedIn = async (client: Client) => (await client.data<{ me: unknown }>('{ me { id } }')).me !== null;

describe('own sessions', () => {
  it('are for people who are signed in', async () => {
    for (const operation of [LIST, END_OTHERS])
      expect(codeOf(await app.client().gql(operation))).toBe('UNAUTHENTICATED');
  });

  it('are listed with the present one marked, and hold nobody else’s', async () => {
    const person = await app.build.person();
    const [one] = [
      await app.signInAs(person),
      await app.signInAs(person),
      await app.signInAs(await app.build.person()),
    ];
    const sessions = await list(one);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(
      sessions.every(({ signedInAt }) => signedInAt !== null && Date.now() - Date.parse(signedInAt) < 60_000),
    ).toBe(true);
  });

  it('end one by one, and never by a foreign id', async () => {
    const person = await app.build.person();
    const [one, two] = [await app.signInAs(person), await app.signInAs(person)];
    const stranger = await app.signInAs(await app.build.person());
    const other = (await list(one)).find(({ current }) => !current)?.id;
    expect(await stranger.data(END, { id: other })).toEqual({ endSession: false });
    expect(await isSignedIn(two)).toBe(true);
    expect(await one.data(END, { id: other })).toEqual({ endSession: true });
    expect(await isSignedIn(two)).toBe(false);
    expect(await isSignedIn(one)).toBe(true);
  });

  it('end all but the present one', async () => {
    const person = await app.build.person();
    const clients = [await app.signInAs(person), await app.signInAs(person), await app.signInAs(person)] as const;
    expect(await clients[1].data(END_OTHERS)).toEqual({ endOtherSessions: 2 });
    expect(await Promise.all(clients.map(isSignedIn))).toEqual([false, true, false]);
  });
});

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'Chrome, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge, Windows'],
    ['curl/8', ''],
    [undefined, ''],
  ])('of %s is "%s"', (header, name) => {
    expect(deviceOf(header)).toBe(name);
  });
});
