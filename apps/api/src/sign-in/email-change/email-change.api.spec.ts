import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { RECOVERY } from '../sign-in.limits.js';

const PARTS = 'email oldConfirmed newConfirmed domain';
const REQUEST = `mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { ${PARTS} } }`;
const PENDING = `{ emailChange { ${PARTS} } me { email } }`;
const CANCEL = 'mutation { cancelEmailChange }';
const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) {
  ... on EmailChangeConfirmed { step } ... on EmailChangeRefused { code } } }`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

let addresses = 0;
const newEmail = () => `neu.${++addresses}@neue-adresse.example`;
const request = (client: Client, email: string) =>
  client.gql<{ requestEmailChange: object }>(REQUEST, { input: { email } });
const confirm = async (token: string) =>
  (await app.client().data<{ confirmEmailChange: object }>(CONFIRM, { input: { token } })).confirmEmailChange;
const signIn = (email: string) => app.client().data(SIGN_IN, { input: { email, password: PASSWORD } });

/** Somebody who has asked for another address, with the tokens of both mails. */
async function changing() {
  const person = await app.build.person();
  const client = await app.signInAs(person);
  const email = newEmail();
  const { data } = await request(client, email);
  const [old, fresh] = [await mailTo(app, person.email), await mailTo(app, email)];
  return { person, client, email, answer: data?.requestEmailChange, oldToken: old.token, newToken: fresh.token, old };
}

describe('another e-mail', () => {
  it('is for people who are signed in to ask for', async () => {
    expect(codeOf(await request(app.client(), newEmail()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.client().gql(CANCEL))).toBe('UNAUTHENTICATED');
  });

  it.each(['old first', 'new first'])('counts once both addresses have confirmed, %s', async (order) => {
    const { person, client, email, answer, oldToken, newToken, old } = await changing();
    expect(answer).toEqual({ email, oldConfirmed: false, newConfirmed: false, domain: 'UNKNOWN' });
    expect(old.text).toContain(email);
    const [first, second] = order === 'old first' ? [oldToken, newToken] : [newToken, oldToken];
    const waits = order === 'old first' ? 'WAITS_FOR_NEW' : 'WAITS_FOR_OLD';
    expect(await confirm(first)).toEqual({ step: waits });
    expect(await confirm(first)).toEqual({ step: waits });
    expect(await client.data(PENDING)).toMatchObject({ me: { email: person.email }, emailChange: { email } });
    expect(await confirm(second)).toEqual({ step: 'CHANGED' });
    expect(await client.data(PENDING)).toEqual({ me: { email }, emailChange: null });
    expect(await signIn(email)).toEqual({ signIn: { __typename: 'SignedIn' } });
    expect(await signIn(person.email)).toEqual({ signIn: { __typename: 'SignInRefused' } });
    expect(await confirm(second)).toEqual({ code: 'LINK_DEAD' });
    await mailsSettled(app);
    for (const to of [person.email, email])
      expect((await mailsTo(app, to)).at(-1)?.subject).toBe('Ihre E-Mail-Adresse im Lotsennetz ist geändert');
  });

  it('is changed once when both confirm at the same time', async () => {
    const { client, email, oldToken, newToken } = await changing();
    const answers = await Promise.all([confirm(oldToken), confirm(newToken)]);
    expect(answers).toContainEqual({ step: 'CHANGED' });
    expect(await client.data(PENDING)).toMatchObject({ me: { email } });
  });

  it('stays as it is when it is cancelled, replaced or too old', async () => {
    const cancelled = await changing();
    expect(await cancelled.client.data(CANCEL)).toEqual({ cancelEmailChange: true });
    expect(await cancelled.client.data(CANCEL)).toEqual({ cancelEmailChange: false });
    const replaced = await changing();
    await request(replaced.client, newEmail());
    const old = await changing();
    await app.db.rows(`update email_change set expires_at = now() where person_id = $1`, [old.person.id]);
    for (const { oldToken, newToken } of [cancelled, replaced, old])
      expect([await confirm(oldToken), await confirm(newToken)]).toEqual([
        { code: 'LINK_DEAD' },
        { code: 'LINK_DEAD' },
      ]);
    expect(await old.client.data(PENDING)).toMatchObject({ emailChange: null, me: { email: old.person.email } });
    expect(await confirm('A'.repeat(43))).toEqual({ code: 'LINK_DEAD' });
  });

  it('does not tell whether another account has the address, but tells its owner', async () => {
    const [person, owner] = [await app.build.person(), await app.build.person()];
    const client = await app.signInAs(person);
    expect((await request(client, owner.email.toUpperCase())).data?.requestEmailChange).toMatchObject({
      oldConfirmed: false,
      newConfirmed: false,
    });
    expect((await mailTo(app, owner.email)).subject).toBe('Ihre E-Mail-Adresse sollte ein zweites Konto bekommen');
    expect(await confirm((await mailTo(app, person.email)).token)).toEqual({ step: 'WAITS_FOR_NEW' });
    expect((await mailsTo(app, owner.email)).map(({ token }) => token)).toEqual(['']);
  });

  it('is refused where an account took the address meanwhile', async () => {
    const { person, email, oldToken, newToken, client } = await changing();
    await confirm(oldToken);
    await app.build.person({ email });
    expect(await confirm(newToken)).toEqual({ code: 'ADDRESS_TAKEN' });
    expect(await client.data(PENDING)).toEqual({ emailChange: null, me: { email: person.email } });
  });

  it('is given to one of those who change to it in the same instant, and refused to the others', async () => {
    const email = newEmail();
    const people = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const person = await app.build.person();
        const client = await app.signInAs(person);
        await request(client, email);
        return { person, client, oldToken: (await mailTo(app, person.email)).token };
      }),
    );
    const fresh = await mailTo(app, email, people.length);
    expect(fresh.token).not.toBe('');
    const newTokens = (await mailsTo(app, email)).map(({ token }) => token);
    for (const token of newTokens) expect(await confirm(token)).toEqual({ step: 'WAITS_FOR_OLD' });
    const answers = await Promise.all(people.map(({ oldToken }) => confirm(oldToken)));
    const winners = people.filter((_, at) => 'step' in (answers[at] ?? {}));
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => 'code' in answer)).toEqual(
      Array.from({ length: people.length - 1 }, () => ({ code: 'ADDRESS_TAKEN' })),
    );
    for (const { person, client } of people) {
      const own = person === winners[0]?.person ? email : person.email;
      expect(await client.data(PENDING)).toEqual({ emailChange: null, me: { email: own } });
    }
    const lines = await app.db.rows(
      `select 1 from audit_line where action = 'EMAIL_CHANGED' and subject_id = any($1::text[])`,
      [people.map(({ person }) => person.id)],
    );
    expect(lines).toHaveLength(1);
  });

  it('ends the password links that lie in the old mailbox', async () => {
    const { person, oldToken, newToken } = await changing();
    await app.client().data('mutation ($i: RequestPasswordLinkInput!) { requestPasswordLink(input: $i) }', {
      i: { email: person.email },
    });
    const link = await mailTo(app, person.email, 2);
    await confirm(oldToken);
    await confirm(newToken);
    expect(
      await app
        .client()
        .data(
          'mutation ($i: SetPasswordByLinkInput!) { setPasswordByLink(input: $i) { ... on LinkRefused { code } } }',
          { i: { token: link.token, password: 'von der alten Adresse' } },
        ),
    ).toEqual({ setPasswordByLink: { code: 'EXPIRED_OR_USED' } });
  });

  it('stands in the audit log, without the addresses', async () => {
    const { person, email, oldToken, newToken } = await changing();
    await confirm(oldToken);
    await confirm(newToken);
    const lines = await app.db.rows<{ association: string }>(
      `select association_key as association, actor_id as actor, after, before from audit_line where action = 'EMAIL_CHANGED' and subject_id = $1`,
      [person.id],
    );
    expect(lines).toEqual([
      { association: 'staedtetag', actor: person.id, after: { mailDomain: 'UNKNOWN' }, before: null },
    ]);
    expect(JSON.stringify(lines)).not.toContain(email);
  });

  it('names what is wrong with an address', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    expect(fieldsOf(await request(client, person.email.toUpperCase()))).toEqual(['input.email SAME_EMAIL']);
    expect(fieldsOf(await request(client, 'kein-at'))).toEqual(['input.email NOT_AN_EMAIL']);
  });

  it('can be asked for a few times an hour', async () => {
    const client = await app.signInAs(await app.build.person());
    for (let number = 0; number < RECOVERY.perAccount; number++) await request(client, newEmail());
    expect(codeOf(await request(client, newEmail()))).toBe('RATE_LIMITED');
  });
});
