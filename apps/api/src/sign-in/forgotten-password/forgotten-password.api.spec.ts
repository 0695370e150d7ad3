import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { RECOVERY } from '../sign-in.limits.js';

const ASK = 'mutation ($input: RequestPasswordLinkInput!) { requestPasswordLink(input: $input) }';
const SET = `mutation ($input: SetPasswordByLinkInput!) { setPasswordByLink(input: $input) {
  __typename ... on LinkRefused { code } } }`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
});
afterAll(() => app.close());

let lines = 0;
const elsewhere = () => app.client({ 'x-forwarded-for': `198.51.100.${++lines}` });
const ask = (email: string, client = elsewhere()) =>
  client.gql<{ requestPasswordLink: true }>(ASK, { input: { email } });

describe('a forgotten password', () => {
  it('is replaced by the link of a mail, which ends every session and tells so', async () => {
    const person = await app.build.person();
    const before = await app.signInAs(person);
    expect((await ask(person.email.toUpperCase())).data).toEqual({ requestPasswordLink: true });
    const mail = await mailTo(app, person.email);
    expect(mail.subject).toBe('Neues Passwort für das Lotsennetz');
    expect(mail.text).toContain('48 Stunden');
    expect(await before.data('{ me { id } }')).toEqual({ me: { id: person.id } });
    const input = { token: mail.token, password: 'drei ganz neue Wörter' };
    expect(await elsewhere().data(SET, { input })).toEqual({ setPasswordByLink: { __typename: 'PasswordSet' } });
    expect(await before.data('{ me { id } }')).toEqual({ me: null });
    expect((await mailTo(app, person.email, 2)).subject).toBe('Ihr Passwort im Lotsennetz ist geändert');
    expect(
      await elsewhere().data(SIGN_IN, { input: { email: person.email, password: 'drei ganz neue Wörter' } }),
    ).toEqual({ signIn: { __typename: 'SignedIn' } });
    expect(await elsewhere().data(SIGN_IN, { input: { email: person.email, password: PASSWORD } })).toEqual({
      signIn: { __typename: 'SignInRefused' },
    });
    expect(await elsewhere().data(SET, { input })).toMatchObject({ setPasswordByLink: { code: 'EXPIRED_OR_USED' } });
  });

  it('is asked for with the same answer, in the same time, whether or not there is such an account', async () => {
    const person = await app.build.person();
    const times: number[] = [];
    const answers: string[] = [];
    for (const email of [person.email, 'niemand@stadt.example', person.email, 'keiner@stadt.example']) {
      const began = performance.now();
      answers.push((await ask(email)).text);
      times.push(performance.now() - began);
    }
    expect(new Set(answers).size).toBe(1);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(RECOVERY.answerMs - 5);
    await mailsSettled(app);
    expect(await mailsTo(app, 'niemand@stadt.example')).toEqual([]);
  });

  it('sends an account a few mails an hour, and says nothing of it', async () => {
    const person = await app.build.person();
    const answers = await Promise.all(Array.from({ length: RECOVERY.perAccount + 3 }, () => ask(person.email)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await mailsSettled(app);
    expect(await mailsTo(app, person.email)).toHaveLength(RECOVERY.perAccount);
  });

  it('can be asked for a few times from one line, over all of its IPv6 addresses', async () => {
    const from = (host: number) => app.client({ 'x-forwarded-for': `2001:db8:7:7::${host}` });
    for (let host = 1; host <= RECOVERY.perAddress; host++)
      expect((await ask(`person${host}@stadt.example`, from(host))).data).toEqual({ requestPasswordLink: true });
    const refused = await ask('noch.eine@stadt.example', from(99));
    expect(codeOf(refused)).toBe('RATE_LIMITED');
    expect(Number(refused.errors[0]?.extensions?.['retryAfter'])).toBeGreaterThan(60);
  });

  it('leaves only the latest link good', async () => {
    const person = await app.build.person();
    await ask(person.email);
    const first = await mailTo(app, person.email);
    await ask(person.email);
    const second = await mailTo(app, person.email, 2);
    const set = (token: string) => elsewhere().data(SET, { input: { token, password: 'noch einmal vier Wörter' } });
    expect(await set(first.token)).toMatchObject({ setPasswordByLink: { code: 'EXPIRED_OR_USED' } });
    expect(await set(second.token)).toMatchObject({ setPasswordByLink: { __typename: 'PasswordSet' } });
  });

  it('names what is wrong with an address', async () => {
    for (const email of ['', 'kein-at', `${'a'.repeat(250)}@stadt.example`])
      expect(fieldsOf(await ask(email))[0]).toMatch(/^input.email /);
  });
});
