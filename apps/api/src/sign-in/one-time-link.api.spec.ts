import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, type BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, fieldsOf } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { issueLink } from './one-time-link.js';

const SET = `mutation ($input: SetPasswordByLinkInput!) {
  setPasswordByLink(input: $input) { ... on PasswordSet { email } ... on LinkRefused { code retryAfter } } }`;
const NEW_PASSWORD = 'ein ganz neues Kennwort';
const HOUR = 3_600_000;

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const link = (person: BuiltPerson, now = new Date()) =>
  app.db.write(null, (tx) => issueLink(tx, person.id, 'set-password', now));
const set = async (token: string, password = NEW_PASSWORD, client = app.client()) =>
  (await client.data<{ setPasswordByLink: unknown }>(SET, { input: { token, password } })).setPasswordByLink;
const signIn = async (email: string, password: string) =>
  (
    await app
      .client()
      .data<{ signIn: { __typename: string } }>('mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }', {
        i: { email, password },
      })
  ).signIn.__typename;
const refused = { code: 'EXPIRED_OR_USED', retryAfter: null };

describe('setPasswordByLink', () => {
  it('sets the password for a stranger with the link and signs nobody in', async () => {
    const person = await app.build.person();
    const client = app.client();
    expect(await set(await link(person), NEW_PASSWORD, client)).toEqual({ email: person.email });
    expect(client.cookies.size).toBe(0);
    expect(await signIn(person.email, NEW_PASSWORD)).toBe('SignedIn');
    expect(await signIn(person.email, PASSWORD)).toBe('SignInRefused');
  });

  it('works once', async () => {
    const person = await app.build.person();
    const token = await link(person);
    await set(token);
    expect(await set(token, 'noch ein Kennwort')).toEqual(refused);
    expect(await signIn(person.email, NEW_PASSWORD)).toBe('SignedIn');
  });

  it('lets one of several through that come at once', async () => {
    const token = await link(await app.build.person());
    const answers = await Promise.all([set(token, 'Kennwort Nummer eins'), set(token, 'Kennwort Nummer zwei')]);
    expect(answers.filter((answer) => (answer as { code?: string }).code === 'EXPIRED_OR_USED')).toHaveLength(1);
  });

  it('refuses an unknown link, one older than 48 hours and one that a newer link replaced', async () => {
    const person = await app.build.person();
    expect(await set('A'.repeat(43))).toEqual(refused);
    expect(await set(await link(person, new Date(Date.now() - 48 * HOUR)))).toEqual(refused);
    const earlier = await link(person);
    await link(person);
    expect(await set(earlier)).toEqual(refused);
    expect(await signIn(person.email, PASSWORD)).toBe('SignedIn');
  });

  it('takes a link shortly before its 48 hours are over', async () => {
    const person = await app.build.person();
    expect(await set(await link(person, new Date(Date.now() - 47.9 * HOUR)))).toEqual({ email: person.email });
  });

  it('ends every session of the person and of nobody else', async () => {
    const [person, other] = [await app.build.person(), await app.build.person()];
    const sessions = [await app.signInAs(person), await app.signInAs(person), await app.signInAs(other)];
    const signedIn = () =>
      Promise.all(sessions.map(async (client) => (await client.data<{ me: unknown }>('{ me { id } }')).me !== null));
    expect(await signedIn()).toEqual([true, true, true]);
    await set(await link(person));
    expect(await signedIn()).toEqual([false, false, true]);
  });

  it('refuses a short password by field, and the link stays good', async () => {
    const person = await app.build.person();
    const token = await link(person);
    const answer = await app.client().gql(SET, { input: { token, password: 'elf Zeichen' } });
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(fieldsOf(answer)).toEqual(['input.password TOO_SHORT']);
    expect(await set(token)).toEqual({ email: person.email });
  });

  it('refuses the e-mail as password, however it is written, and the link stays good', async () => {
    const person = await app.build.person();
    const token = await link(person);
    expect(await set(token, ` ${person.email.toUpperCase()}`)).toEqual({ code: 'PASSWORD_IS_EMAIL', retryAfter: null });
    expect(await set(token)).toEqual({ email: person.email });
  });

  it('brakes tries on one link', async () => {
    const strict = await TestApp.start({ besides: app, settings: { signIn: { tries: 2 } } });
    try {
      const token = 'B'.repeat(43);
      for (const _ of [1, 2]) expect(await set(token, NEW_PASSWORD, strict.client())).toEqual(refused);
      const answer = (await set(token, NEW_PASSWORD, strict.client())) as { code: string; retryAfter: number };
      expect(answer.code).toBe('TOO_MANY_TRIES');
      expect(answer.retryAfter).toBeGreaterThan(0);
    } finally {
      await strict.close();
    }
  });
});
