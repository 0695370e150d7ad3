import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignedIn { me { id } } ... on SignInRefused { code retryAfter } }
}`;

interface Outcome {
  __typename: string;
  me?: { id: string };
  code?: string;
  retryAfter?: number | null;
}

const attempt = async (client: Client, email: string, password: string): Promise<Outcome> =>
  (await client.data<{ signIn: Outcome }>(SIGN_IN, { input: { email, password } })).signIn;

const WRONG = { __typename: 'SignInRefused', code: 'WRONG_CREDENTIALS', retryAfter: null };

describe('signIn', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('answers an unknown person and a wrong password alike and opens no session', async () => {
    const { email } = await app.build.person();
    const client = app.client();
    const input = { email, password: 'falsch' };
    const wrong = await client.gql(SIGN_IN, { input });
    const unknown = await client.gql(SIGN_IN, { input: { ...input, email: 'niemand@stadt.example' } });
    expect(wrong.data).toEqual({ signIn: WRONG });
    expect(unknown.text).toBe(wrong.text);
    expect(client.cookies.size).toBe(0);
    expect(await app.db.rows('select sid from session')).toEqual([]);
  });

  it('takes about as long for an unknown person as for a wrong password', async () => {
    const { email } = await app.build.person();
    const client = app.client();
    const time = async (address: string) => {
      const start = performance.now();
      await attempt(client, address, 'falsch');
      return performance.now() - start;
    };
    const wrong: number[] = [];
    const unknown: number[] = [];
    await time(email);
    for (let round = 0; round < 9; round++) {
      wrong.push(await time(email));
      unknown.push(await time('niemand@stadt.example'));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
    // Without the hash an answer takes a tenth of the time; noise of a busy machine stays far below a factor of three.
    expect(median(unknown)).toBeGreaterThan(median(wrong) / 3);
    expect(median(wrong)).toBeGreaterThan(median(unknown) / 3);
  });

  it('does not tell an account without a password from an unknown one', async () => {
    const { id, email } = await app.build.person();
    await app.db.rows('delete from credential where person_id = $1', [id]);
    expect(await attempt(app.client(), email, PASSWORD)).toEqual(WRONG);
  });

  it('signs in whatever the case of the address, and keeps the person signed in', async () => {
    const { id, email } = await app.build.person();
    const client = app.client();
    expect(await attempt(client, email.toUpperCase(), PASSWORD)).toEqual({ __typename: 'SignedIn', me: { id } });
    expect(await client.data('{ me { id email } }')).toEqual({ me: { id, email } });
  });

  it('also signs in those whom the access rule does not admit, so that they learn why', async () => {
    const { email } = await app.build.person({ association: null });
    const client = await app.signInAs({ email });
    expect(await client.data('{ me { access { admitted denial } viewerCan { readNews } } }')).toEqual({
      me: { access: { admitted: false, denial: 'NO_MEMBERSHIP' }, viewerCan: { readNews: false } },
    });
  });

  it('gives a new session id at every sign-in and ends the one before', async () => {
    const [first, second] = [await app.build.person(), await app.build.person()];
    const client = await app.signInAs(first);
    const before = client.cookies.get('lotsennetz');
    const stolen = app.client({ cookie: `lotsennetz=${before}` });
    await attempt(client, second.email, PASSWORD);
    expect(client.cookies.get('lotsennetz')).not.toBe(before);
    expect(await client.data('{ me { id } }')).toEqual({ me: { id: second.id } });
    expect(await stolen.data('{ me { id } }')).toEqual({ me: null });
  });

  it('does not take over a session id that somebody else chose', async () => {
    const { email } = await app.build.person();
    const client = app.client();
    client.cookies.set('lotsennetz', 's%3Achosen-by-an-attacker.c2lnbmF0dXJl');
    await attempt(client, email, PASSWORD);
    expect(client.cookies.get('lotsennetz')).not.toContain('chosen-by-an-attacker');
  });

  it('sets a cookie that scripts cannot read and foreign pages cannot send', async () => {
    const { email } = await app.build.person();
    const answer = await app.client().gql(SIGN_IN, { input: { email, password: PASSWORD } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^lotsennetz=s%3A/);
    const flags = cookie.split('; ').slice(1);
    expect(flags).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
    expect(flags.some((flag) => flag.startsWith('Domain'))).toBe(false);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['an empty address', { email: '  ' }, ['input.email REQUIRED']],
    ['no address', { email: 'lotsin' }, ['input.email NOT_AN_EMAIL']],
    ['a long address', { email: `${'a'.repeat(250)}@stadt.example` }, ['input.email TOO_LONG']],
    ['an empty password', { password: '' }, ['input.password REQUIRED']],
    ['a password that is too long', { password: 'a'.repeat(201) }, ['input.password TOO_LONG']],
    ['both wrong', { email: '', password: '' }, ['input.email REQUIRED', 'input.password REQUIRED']],
  ])('refuses %s by field', async (_, wrong, fields) => {
    const input = { email: 'lotsin@stadt.example', password: PASSWORD, ...wrong };
    const answer = await app.client().gql(SIGN_IN, { input });
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(fieldsOf(answer)).toEqual(fields);
  });
});

describe('signIn behind a proxy with TLS', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { publicUrl: 'https://lotsennetz.example', trustProxy: 1 } });
  });
  afterAll(() => app.close());

  it('binds the cookie to this host and to TLS', async () => {
    const { email } = await app.build.person();
    const client = app.client({ 'x-forwarded-proto': 'https', origin: 'https://lotsennetz.example' });
    const answer = await client.gql(SIGN_IN, { input: { email, password: PASSWORD } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-lotsennetz=s%3A/);
    expect(cookie.split('; ').slice(1)).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
    );
    expect(cookie).not.toMatch(/domain=/i);
    expect(await client.data('{ me { email } }')).toEqual({ me: { email } });

    const out = await client.gql('mutation { signOut }');
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-lotsennetz=; .*Secure/);
  });
});
