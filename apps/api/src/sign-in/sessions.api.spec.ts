import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { derivedSecret } from '../core/config/settings.js';

const COOKIE = 'lotsennetz';

let app: TestApp;
let replica: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ settings: { sessionHours: 10 } });
  replica = await TestApp.start({ settings: { sessionHours: 10 }, besides: app });
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

const whoAmI = async (client: Client): Promise<string | null> =>
  (await client.data<{ me: { id: string } | null }>('{ me { id } }')).me?.id ?? null;

/** The same browser, asking another replica. */
function at(other: TestApp, client: Client): Client {
  const copy = other.client();
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

const sidOf = (client: Client) =>
  decodeURIComponent(client.cookies.get(COOKIE) ?? '')
    .slice(2)
    .split('.')[0] ?? '';

const sign = (sid: string, secret: string) =>
  encodeURIComponent(`s:${sid}.${createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '')}`);

describe('signOut', () => {
  it('is nothing for strangers', async () => {
    const answer = await app.client().gql('mutation { signOut }');
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('ends the session here at once and on every other replica within two seconds', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const elsewhere = at(replica, client);
    const kept = at(app, client);
    expect(await whoAmI(elsewhere)).toBe(person.id);

    const answer = await client.gql('mutation { signOut }');
    expect(answer.data).toEqual({ signOut: true });
    expect(client.cookies.size).toBe(0);
    expect(await whoAmI(kept)).toBeNull();
    const deadline = Date.now() + 2_000;
    while ((await whoAmI(elsewhere)) !== null && Date.now() < deadline) await sleep(20);
    expect(await whoAmI(elsewhere)).toBeNull();
  });

  it("leaves the person's other sessions alone", async () => {
    const person = await app.build.person();
    const [desk, phone] = [await app.signInAs(person), await app.signInAs(person)];
    await desk.data('mutation { signOut }');
    expect(await whoAmI(phone)).toBe(person.id);
  });

  it('works for somebody without access', async () => {
    const client = await app.signInAs(await app.build.person({ association: null }));
    expect(await client.data('mutation { signOut }')).toEqual({ signOut: true });
  });
});

describe('a session cookie', () => {
  it.each<[string, (sid: string) => string]>([
    ['with a changed signature', (sid) => sign(sid, 'another secret')],
    ['signed with the raw secret instead of the derived one', (sid) => sign(sid, app.settings.sessionSecret ?? '')],
    ['without a signature', (sid) => `s%3A${sid}`],
    ['with an empty signature', (sid) => `s%3A${sid}.`],
    ['with the bare id', (sid) => sid],
    ['that cannot be decoded', () => '%E0%A4%A'],
    ['of ten thousand characters', () => `s%3A${'a'.repeat(10_000)}.x`],
    ['of an unknown session with a right signature', () => sign('a'.repeat(32), secretOf(app))],
    ["with SQL in a right signature's place", () => sign(`' or true --`, secretOf(app))],
  ])('%s makes a stranger', async (_, forge) => {
    const client = await app.signInAs(await app.build.person());
    client.cookies.set(COOKIE, forge(sidOf(client)));
    expect(await whoAmI(client)).toBeNull();
    expect(codeOf(await client.gql('{ topics { id } }'))).toBe('UNAUTHENTICATED');
  });

  it('is read among others and in a header of any shape', async () => {
    const person = await app.build.person();
    const value = (await app.signInAs(person)).cookies.get(COOKIE);
    for (const cookie of [`a=b; ${COOKIE}=${value}`, `;; ${COOKIE}=${value}; =x; y`, `x${COOKIE}=1;${COOKIE}=${value}`])
      expect(await whoAmI(app.client({ cookie }))).toBe(person.id);
    for (const cookie of ['', ';', '=', `${COOKIE}`, `${COOKIE}=`, `x${COOKIE}=${value}`])
      expect(await whoAmI(app.client({ cookie }))).toBeNull();
  });
});

describe('the life of a session', () => {
  const secondsLeft = async (sid: string) => {
    const [row] = await app.db.rows<{ left: string }>(
      'select extract(epoch from expire - now()) as left from session where sid = $1',
      [sid],
    );
    return Number(row?.left);
  };

  it('ends at its time', async () => {
    const client = await app.signInAs(await app.build.person());
    await app.db.rows(`update session set expire = now() - interval '1 second' where sid = $1`, [sidOf(client)]);
    expect(await whoAmI(at(replica, client))).toBeNull();
  });

  it('is extended by use once a tenth of its time is over', async () => {
    const client = await app.signInAs(await app.build.person());
    const sid = sidOf(client);
    await app.db.rows(`update session set expire = now() + interval '9 hours 30 minutes' where sid = $1`, [sid]);
    await whoAmI(at(replica, client));
    expect(await secondsLeft(sid)).toBeLessThan(9.6 * 3600);

    const third = await TestApp.start({ settings: { sessionHours: 10 }, besides: app });
    try {
      await app.db.rows(`update session set expire = now() + interval '8 hours' where sid = $1`, [sid]);
      await whoAmI(at(third, client));
      expect(await secondsLeft(sid)).toBeGreaterThan(9.9 * 3600);
    } finally {
      await third.close();
    }
  });

  it('is told to the browser again while it is used: cookie and session end together', async () => {
    const client = await app.signInAs(await app.build.person());
    const cookies = async (target: Client) =>
      (await target.gql('{ me { id } }')).headers.getSetCookie().filter((line) => line.startsWith(`${COOKIE}=`));
    // This process wrote it at sign-in: not again before a tenth of its time is over.
    expect(await cookies(client)).toEqual([]);
    const third = await TestApp.start({ settings: { sessionHours: 10 }, besides: app });
    try {
      const [line = '', ...more] = await cookies(at(third, client));
      expect(more).toEqual([]);
      expect(line).toContain(`${COOKIE}=${client.cookies.get(COOKIE)};`);
      expect(line).toMatch(/; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax$/);
      const expires = Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? '');
      expect((expires - Date.now()) / 3_600_000).toBeCloseTo(10, 1);
      expect(await cookies(third.client({ cookie: `${COOKIE}=s%3Agefaelscht.abc` }))).toEqual([]);
    } finally {
      await third.close();
    }
  });

  it('ends with the account', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    await app.db.rows('delete from person where id = $1', [person.id]);
    expect(await whoAmI(at(replica, client))).toBeNull();
  });
});

const secretOf = (target: TestApp) => derivedSecret(target.settings.sessionSecret ?? '', 'session cookie');
