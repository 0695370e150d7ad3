import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { withDatabase } from '../prepare.js';
import { createOfficer, renewPasswordLink, resetFactors } from './officers.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const terms = () => ({ id: randomUUID(), now: new Date(), linkBase: 'https://netz.example/passwort/' });
const address = () => `${randomUUID().slice(0, 8)}@verband.example`;
const create = (email: string, association = 'gemeindetag', name = 'Rita Referentin') =>
  createOfficer(app.db, { name, email, association }, terms());
const tokenIn = (lines: string[]) => /passwort\/([\w-]{43})$/.exec(lines.at(-1) ?? '')?.[1] ?? '';

async function setPassword(token: string, password = 'ein-langes-Kennwort') {
  const { setPasswordByLink } = await app.client().data<{ setPasswordByLink: { __typename: string; code?: string } }>(
    `mutation ($input: SetPasswordByLinkInput!) {
       setPasswordByLink(input: $input) { __typename ... on LinkRefused { code } } }`,
    { input: { token, password } },
  );
  return setPasswordByLink;
}

describe('createOfficer', () => {
  it('makes an account whose link leads to a password and to the office', async () => {
    const email = address();
    const lines = await create(email);
    expect(lines[0]).toBe('Rita Referentin ist angelegt, mit dem Amt beim Gemeindetag.');
    expect(await setPassword(tokenIn(lines))).toEqual({ __typename: 'PasswordSet' });

    const client = app.client();
    await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email, password: 'ein-langes-Kennwort' },
    });
    expect(await client.data('{ me { name officerOf { id } access { admitted } } }')).toEqual({
      me: { name: 'Rita Referentin', officerOf: { id: 'gemeindetag' }, access: { admitted: true } },
    });
  });

  it('keeps only a digest of the link', async () => {
    const token = tokenIn(await create(address()));
    const rows = await app.db.rows<{ hash: string }>('select token_hash as hash from one_time_link');
    expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('base64url'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('records that the person and their access changed', async () => {
    const email = address();
    await create(email);
    const [person] = await app.db.rows<{ id: string }>('select id from person where email = $1', [email]);
    const facts = await app.db.rows<{ kind: string }>('select kind from fact where subject = $1 order by id', [
      person?.id,
    ]);
    expect(facts.map(({ kind }) => kind)).toEqual(['PersonChanged', 'PersonAccessChanged']);
  });

  it('renews the link when it is repeated; the earlier one is worth nothing', async () => {
    const email = address();
    const first = tokenIn(await create(email));
    const lines = await create(email.toUpperCase());
    expect(lines[0]).toBe('Rita Referentin hat dieses Amt schon. Es gibt nur einen neuen Link.');
    expect(await setPassword(first)).toEqual({ __typename: 'LinkRefused', code: 'EXPIRED_OR_USED' });
    expect(await setPassword(tokenIn(lines))).toEqual({ __typename: 'PasswordSet' });
  });

  it('gives the office to somebody who has an account, and their open session notices within two seconds', async () => {
    const member = await app.build.person({ association: null });
    const client = await app.signInAs(member);
    const mayEdit = async () => codeOf(await client.gql('{ editorialPosts(first: 1) { nodes { id } } }')) === undefined;
    expect(await mayEdit()).toBe(false);
    // As the command does it: from another process, which can only leave a fact.
    const lines = await withDatabase(app.database.url, (db) =>
      createOfficer(db, { name: 'Anders', email: member.email, association: 'landkreistag' }, terms()),
    );
    expect(lines[0]).toBe(`Das Konto von ${member.name} gab es schon; es hat jetzt das Amt beim Landkreistag.`);
    const deadline = Date.now() + 2_000;
    while (!(await mayEdit()) && Date.now() < deadline) await sleep(50);
    expect(await mayEdit()).toBe(true);
  });

  it('refuses a second office, unknown associations and broken addresses', async () => {
    const email = address();
    await create(email, 'staedtetag');
    await expect(create(email, 'landkreistag')).rejects.toThrow('hat schon ein Amt bei einem anderen Verband');
    await expect(create(address(), 'kreistag')).rejects.toThrow('Den Verband „kreistag“ gibt es nicht.');
    await expect(create('rita')).rejects.toThrow('„rita“ ist keine vollständige E-Mail-Adresse.');
    await expect(create(address(), 'staedtetag', '  ')).rejects.toThrow('Der Name ist leer.');
  });

  it('makes one account when called twice at once', async () => {
    const email = address();
    const outcomes = await Promise.all([create(email), create(email)]);
    expect(outcomes.filter(([line]) => line?.includes('ist angelegt'))).toHaveLength(1);
  });
});

describe('renewPasswordLink', () => {
  it('gives a new link to somebody with an account', async () => {
    const person = await app.build.person();
    const lines = await renewPasswordLink(app.db, person.email, terms());
    expect(await setPassword(tokenIn(lines))).toEqual({ __typename: 'PasswordSet' });
  });

  it('refuses an unknown address', async () => {
    await expect(renewPasswordLink(app.db, 'niemand@stadt.example', terms())).rejects.toThrow(
      'Ein Konto mit der Adresse niemand@stadt.example gibt es nicht.',
    );
  });
});

describe('resetFactors', () => {
  it('takes codes and passkeys from an account, ends its sessions and stands in the audit log', async () => {
    const officer = await app.build.officer();
    const client = await app.signInAs(officer);
    await app.db.rows(`insert into totp (person_id, secret_sealed, confirmed_at) values ($1, 'x', now())`, [
      officer.id,
    ]);
    await app.db.rows(
      `insert into passkey (id, person_id, public_key, counter, transports, name) values ($1, $2, '', 0, '{}', 'x')`,
      [randomUUID(), officer.id],
    );
    const [line] = await resetFactors(app.db, officer.email, new Date());
    expect(line).toContain('sind entfernt, alle Sitzungen sind beendet.');
    const left = await app.db.rows(
      `select person_id from totp where person_id = $1 union all select person_id from passkey where person_id = $1`,
      [officer.id],
    );
    expect(left).toEqual([]);
    const log = await app.db.rows(
      `select association_key as association from audit_line where action = 'FACTORS_RESET' and subject_id = $1`,
      [officer.id],
    );
    expect(log).toEqual([{ association: 'staedtetag' }]);
    const deadline = Date.now() + 2_000;
    let answer = await client.gql('{ me { id } }');
    while (Date.now() < deadline && answer.text.includes(officer.id)) answer = await client.gql('{ me { id } }');
    expect(answer.data).toEqual({ me: null });
    await expect(resetFactors(app.db, 'niemand@stadt.example', new Date())).rejects.toThrow('gibt es nicht');
  });
});
