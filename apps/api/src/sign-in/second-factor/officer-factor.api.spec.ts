import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { PASSWORD, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, type Client } from '../../../test/client.js';
import { LiveReader } from '../../../test/live-client.js';
import { rootFields, sampleOperation } from '../../../test/ground/sample-operation.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { Documents } from '../../core/graphql/documents.js';
import { LiveHub } from '../../core/live/hub.js';

const BEGIN = 'mutation { beginTotp { secret } }';
const SWITCH_ON = 'mutation ($input: CodeInput!) { confirmTotp(input: $input) }';
const SWITCH_OFF = 'mutation ($input: CodeInput!) { removeTotp(input: $input) }';
const ME =
  '{ me { officerOf { id } access { admitted denial } viewerCan { readNews writeNews editPages confirmPeople } } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { code } } }`;
const LIMITED = {
  me: {
    officerOf: null,
    access: { admitted: false, denial: 'SECOND_FACTOR_MISSING' },
    viewerCan: { readNews: false, writeNews: false, editPages: false, confirmPeople: false },
  },
};

let app: TestApp;
let replica: TestApp;
beforeAll(async () => {
  const settings = { officersNeedSecondFactor: true };
  app = await TestApp.start({ settings });
  replica = await TestApp.start({ settings, besides: app });
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

const codeOfApp = (secret: string, later = 0) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });

async function setUp(client: Client): Promise<string> {
  const { beginTotp } = await client.data<{ beginTotp: { secret: string } }>(BEGIN);
  await client.data(SWITCH_ON, { input: { code: await codeOfApp(beginTotp.secret, -1) } });
  return beginTotp.secret;
}
const addPasskey = (person: BuiltPerson) =>
  app.db.rows(
    `insert into passkey (id, person_id, public_key, counter, transports, name) values ($1, $2, '', 0, '{}', 'x')`,
    [randomUUID(), person.id],
  );

describe('an officer without a second factor', () => {
  it('gets a session that is good for nothing but setting one up', async () => {
    const client = await app.signInAs(await app.build.officer());
    expect(await client.data(ME)).toEqual(LIMITED);
    const closed = rootFields(app.get(Documents).current).filter(
      ({ access }) => access === 'MEMBER' || access === 'OFFICER',
    );
    expect(closed.length).toBeGreaterThan(50);
    for (const field of closed) {
      const { document, variables } = sampleOperation(field);
      const answer = await client.gql(document, variables);
      expect([field.name, codeOf(answer), answer.data]).toEqual([field.name, 'NO_ACCESS', null]);
    }
  });

  it('reads no field for members below an open one', async () => {
    const client = await app.signInAs(await app.build.officer());
    const answer = await client.gql('{ administration(ags: "08421000") { name population } }');
    expect([codeOf(answer), answer.data]).toEqual(['NO_ACCESS', null]);
    const id = await app.build.post({ state: 'PUBLISHED' });
    expect((await client.gql(`{ post(id: "${id}") { title } }`)).data).toBeNull();
  });

  it('opens no live stream', async () => {
    const reader = new LiveReader(await app.signInAs(await app.build.officer()));
    await until('the refusal', () => reader.ends.length > 0);
    expect(reader.changes).toEqual([]);
    reader.stop();
  });

  it('keeps no other role meanwhile', async () => {
    const officer = await app.build.officer();
    const ags = await app.build.freeTown();
    await app.db.rows(`update person set ags = $2 where id = $1`, [officer.id, ags]);
    await app.db.rows(
      `insert into administration_contact (ags, person_id, since, named_by) values ($1, $2, current_date, $2)`,
      [ags, officer.id],
    );
    expect(await (await app.signInAs(officer)).data(ME)).toEqual(LIMITED);
  });

  it('has everything once it is set up, here and on other replicas, while other sessions by password alone end', async () => {
    const officer = await app.build.officer();
    const [client, other] = [await app.signInAs(officer), await app.signInAs(officer)];
    await setUp(client);
    expect(await client.data(ME)).toMatchObject({
      me: { officerOf: { id: 'staedtetag' }, access: { admitted: true }, viewerCan: { writeNews: true } },
    });
    expect(await other.data(ME)).toEqual({ me: null });
    const there = replica.client({ cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
    expect(await there.data(ME)).toMatchObject({ me: { access: { admitted: true } } });
  });

  it('loses everything, open sockets too, when it is switched off again', async () => {
    const client = await app.signInAs(await app.build.officer());
    const secret = await setUp(client);
    const reader = new LiveReader(client);
    await until('the stream', () => app.get(LiveHub).size === 1);
    await client.data(SWITCH_OFF, { input: { code: await codeOfApp(secret) } });
    await until('the end of the stream', () => reader.ends.length > 0, 2_000);
    reader.stop();
    expect(await client.data(ME)).toEqual(LIMITED);
  });
});

describe('an officer with a passkey', () => {
  it('has to come by it: the password alone could set up a factor of somebody else', async () => {
    const officer = await app.build.officer();
    await addPasskey(officer);
    const client = app.client();
    const input = { email: officer.email, password: PASSWORD };
    expect(await client.data(SIGN_IN, { input })).toEqual({
      signIn: { __typename: 'SignInRefused', code: 'PASSKEY_NEEDED' },
    });
    expect(client.cookies.size).toBe(0);
    expect(await client.data(SIGN_IN, { input: { ...input, password: 'falsch' } })).toEqual({
      signIn: { __typename: 'SignInRefused', code: 'WRONG_CREDENTIALS' },
    });
  });
});

describe('whoever is no officer', () => {
  it('needs none', async () => {
    const person = await app.build.person();
    await addPasskey(person);
    expect(await (await app.signInAs(person)).data(ME)).toMatchObject({ me: { access: { admitted: true } } });
  });

  it('is no officer any more when the office is over', async () => {
    const officer = await app.build.officer();
    await app.db.rows(`update officer set until = current_date where person_id = $1`, [officer.id]);
    expect(await (await app.signInAs(officer)).data(ME)).toMatchObject({
      me: { access: { admitted: false, denial: 'NO_ADMINISTRATION' } },
    });
  });
});
