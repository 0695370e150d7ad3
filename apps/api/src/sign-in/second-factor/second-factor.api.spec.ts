import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { PASSWORD, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SecondFactorNeeded { step } ... on SignInRefused { code } } }`;
const CONFIRM = `mutation ($input: ConfirmSignInInput!) { confirmSignIn(input: $input) {
  __typename ... on SignInRefused { code retryAfter } } }`;
const BEGIN = 'mutation { beginTotp { secret uri qrSvg } }';
const SWITCH_ON = 'mutation ($input: CodeInput!) { confirmTotp(input: $input) }';
const SWITCH_OFF = 'mutation ($input: CodeInput!) { removeTotp(input: $input) }';
const PROTECTION = '{ protection { totp recoveryCodesLeft } }';
const HALF_MINUTE = 30;

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

/** A code of the app, some half minutes from now: each code works once. */
const codeOfApp = (secret: string, later = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + later * HALF_MINUTE });

interface Protected {
  person: BuiltPerson;
  client: Client;
  secret: string;
  recovery: string[];
}

async function protectedPerson(): Promise<Protected> {
  const person = await app.build.person();
  const client = await app.signInAs(person);
  const { beginTotp } = await client.data<{ beginTotp: { secret: string } }>(BEGIN);
  const { confirmTotp } = await client.data<{ confirmTotp: string[] }>(SWITCH_ON, {
    input: { code: await codeOfApp(beginTotp.secret, -1) },
  });
  return { person, client, secret: beginTotp.secret, recovery: confirmTotp };
}

interface Answer {
  __typename: string;
  step?: string;
  code?: string;
}

async function passwordStep(person: BuiltPerson, client = app.client()): Promise<Answer> {
  return (await client.data<{ signIn: Answer }>(SIGN_IN, { input: { email: person.email, password: PASSWORD } }))
    .signIn;
}
async function codeStep(step: string | undefined, code: string, client = app.client()): Promise<Answer> {
  return (await client.data<{ confirmSignIn: Answer }>(CONFIRM, { input: { step, code } })).confirmSignIn;
}

describe('one-time codes', () => {
  it('are for people who are signed in', async () => {
    expect(codeOf(await app.client().gql(BEGIN))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.client().gql(PROTECTION))).toBe('UNAUTHENTICATED');
  });

  it('count once a code was given, and give ten recovery codes', async () => {
    const client = await app.signInAs(await app.build.person());
    const { beginTotp } = await client.data<{ beginTotp: { secret: string; uri: string; qrSvg: string } }>(BEGIN);
    expect(beginTotp.uri).toContain('otpauth://totp/');
    expect(beginTotp.qrSvg).toMatch(/^<svg/);
    expect(await client.data(PROTECTION)).toEqual({ protection: { totp: false, recoveryCodesLeft: 0 } });
    const wrong = await client.gql(SWITCH_ON, { input: { code: '000000' } });
    expect(fieldsOf(wrong)).toEqual(['input.code WRONG_CODE']);
    const { confirmTotp } = await client.data<{ confirmTotp: string[] }>(SWITCH_ON, {
      input: { code: await codeOfApp(beginTotp.secret) },
    });
    expect(new Set(confirmTotp).size).toBe(10);
    expect(await client.data(PROTECTION)).toEqual({ protection: { totp: true, recoveryCodesLeft: 10 } });
    expect(await client.data(BEGIN)).toEqual({ beginTotp: null });
  });

  it('are asked for after the password, and nobody is signed in before', async () => {
    const { person, secret } = await protectedPerson();
    const client = app.client();
    const first = await passwordStep(person, client);
    expect(first.__typename).toBe('SecondFactorNeeded');
    expect(client.cookies.size).toBe(0);
    expect(await client.data('{ me { id } }')).toEqual({ me: null });
    expect((await codeStep(first.step, await codeOfApp(secret), client)).__typename).toBe('SignedIn');
    expect(await client.data('{ me { id } }')).toEqual({ me: { id: person.id } });
  });

  it('work once, also when given by two at the same time', async () => {
    const { person, secret } = await protectedPerson();
    const [a, b] = [await passwordStep(person), await passwordStep(person)];
    const code = await codeOfApp(secret);
    const answers = await Promise.all([codeStep(a.step, code), codeStep(b.step, code)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['SignInRefused', 'SignedIn']);
  });

  it('can be replaced by a recovery code, once', async () => {
    const { person, client, recovery } = await protectedPerson();
    const [code = ''] = recovery;
    const spelt = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
    expect((await codeStep((await passwordStep(person)).step, spelt)).__typename).toBe('SignedIn');
    expect((await codeStep((await passwordStep(person)).step, code)).code).toBe('WRONG_CREDENTIALS');
    expect(await client.data(PROTECTION)).toEqual({ protection: { totp: true, recoveryCodesLeft: 9 } });
  });

  it('belong to their person: a step of one takes no code of another', async () => {
    const [one, other] = [await protectedPerson(), await protectedPerson()];
    const { step } = await passwordStep(one.person);
    expect((await codeStep(step, await codeOfApp(other.secret))).code).toBe('WRONG_CREDENTIALS');
    expect((await codeStep('unknown', await codeOfApp(one.secret))).code).toBe('WRONG_CREDENTIALS');
  });

  it('are braked per person, over all steps', async () => {
    const { person } = await protectedPerson();
    // The address has used its tries in the tests before.
    await app.db.rows(`delete from rate_limit`);
    const strict = await TestApp.start({ besides: app, settings: { signIn: { tries: 3 } } });
    try {
      const codes: (string | undefined)[] = [];
      for (const _ of [1, 2, 3, 4]) {
        const { step } = await passwordStep(person);
        codes.push((await codeStep(step, '000000', strict.client())).code);
      }
      expect(codes).toEqual(['WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'TOO_MANY_TRIES']);
    } finally {
      await strict.close();
    }
  });

  it('are switched off by a code only', async () => {
    const { person, client, recovery } = await protectedPerson();
    expect(codeOf(await client.gql(SWITCH_OFF, { input: { code: '000000' } }))).toBe('BAD_INPUT');
    expect(await client.data(SWITCH_OFF, { input: { code: recovery[3] } })).toEqual({ removeTotp: true });
    expect((await passwordStep(person)).__typename).toBe('SignedIn');
  });

  it('are not readable in the database', async () => {
    const { person, secret, recovery } = await protectedPerson();
    const rows = await app.db.rows<{ all: string }>(
      `select t::text || coalesce((select string_agg(r::text, '') from recovery_code r where r.person_id = t.person_id), '') as all
       from totp t where person_id = $1`,
      [person.id],
    );
    for (const text of [secret, ...recovery]) expect(rows[0]?.all).not.toContain(text);
  });
});
