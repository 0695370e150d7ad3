import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../test/ground/builders.js';
import { TestApp } from '../../test/test-app.js';

const TRIES = 4;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignInRefused { code retryAfter } }
}`;

let app: TestApp;
let replica: TestApp;
beforeAll(async () => {
  const settings = { signIn: { tries: TRIES, pauseMinutes: 15 }, trustProxy: 1 };
  app = await TestApp.start({ settings });
  replica = await TestApp.start({ settings, besides: app });
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

let addresses = 0;
const newAddress = () => `192.0.2.${++addresses}`;

/** One try from an address; what came of it in a word. */
async function attempt(at: TestApp, email: string, password: string, from: string): Promise<string> {
  const client = at.client({ 'x-forwarded-for': from });
  const { signIn } = await client.data<{ signIn: { __typename: string; code?: string; retryAfter?: number } }>(
    SIGN_IN,
    { input: { email, password } },
  );
  if (signIn.code === 'TOO_MANY_TRIES') {
    expect(signIn.retryAfter).toBeGreaterThan(0);
    expect(signIn.retryAfter).toBeLessThanOrEqual(15 * 60);
  }
  return signIn.code ?? signIn.__typename;
}

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((o) => o === one).length]));

describe('the brake on sign-in tries', () => {
  it('counts parallel tries at one account over all replicas, and then refuses the right password too', async () => {
    const { email } = await app.build.person();
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => attempt(index % 2 ? app : replica, email, 'falsch', newAddress())),
    );
    expect(tally(outcomes)).toEqual({ TOO_MANY_TRIES: 16 - TRIES, WRONG_CREDENTIALS: TRIES });
    expect(await attempt(replica, email, PASSWORD, newAddress())).toBe('TOO_MANY_TRIES');
    // Spelt otherwise it is the same account.
    expect(await attempt(app, email.toUpperCase(), PASSWORD, newAddress())).toBe('TOO_MANY_TRIES');
  });

  it('counts tries at an account that does not exist in the same way', async () => {
    const outcomes: string[] = [];
    for (let index = 0; index < TRIES + 2; index++)
      outcomes.push(await attempt(app, 'niemand@stadt.example', 'falsch', newAddress()));
    expect(tally(outcomes)).toEqual({ TOO_MANY_TRIES: 2, WRONG_CREDENTIALS: TRIES });
  });

  it('counts tries from one address over all accounts, and leaves other addresses alone', async () => {
    const { email } = await app.build.person();
    const from = newAddress();
    const outcomes = await Promise.all(
      Array.from({ length: TRIES * 5 + 3 }, (_, index) =>
        attempt(index % 2 ? app : replica, `niemand-${index}@stadt.example`, 'falsch', from),
      ),
    );
    expect(tally(outcomes)).toEqual({ TOO_MANY_TRIES: 3, WRONG_CREDENTIALS: TRIES * 5 });
    expect(await attempt(app, email, PASSWORD, from)).toBe('TOO_MANY_TRIES');
    expect(await attempt(app, email, PASSWORD, newAddress())).toBe('SignedIn');
  });

  it('begins anew after the right password, for the account and for a town hall behind one address', async () => {
    const from = newAddress();
    const { email } = await app.build.person();
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < TRIES - 1; index++)
        expect(await attempt(app, email, 'falsch', from)).toBe('WRONG_CREDENTIALS');
      expect(await attempt(app, email, PASSWORD, from)).toBe('SignedIn');
    }
  });

  it('keeps neither e-mail nor address in clear', async () => {
    const { email } = await app.build.person();
    const from = newAddress();
    await attempt(app, email, 'falsch', from);
    const rows = await app.db.rows<{ key: string }>('select key from rate_limit');
    expect(rows.length).toBeGreaterThan(1);
    for (const { key } of rows) {
      expect(key).toMatch(/^(account|address):[\w-]{43}$/);
      expect(key).not.toContain(from);
    }
  });

  it('lets nobody choose their address by a header where no proxy is in front', async () => {
    const bare = await TestApp.start({ settings: { signIn: { tries: 1 } }, besides: app });
    try {
      const outcomes: string[] = [];
      for (let index = 0; index < 7; index++)
        outcomes.push(await attempt(bare, `niemand-b${index}@stadt.example`, 'falsch', newAddress()));
      expect(tally(outcomes)).toEqual({ TOO_MANY_TRIES: 2, WRONG_CREDENTIALS: 5 });
    } finally {
      await bare.close();
    }
  });
});
