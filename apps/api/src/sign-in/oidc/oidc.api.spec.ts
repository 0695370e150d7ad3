import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generate } from 'otplib';
import { PASSWORD } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { OpenIdProvider } from '../../../test/openid-provider.js';
import { TestApp } from '../../../test/test-app.js';
import { issueLink } from '../one-time-link.js';

const LINK = 'mutation ($provider: ID!) { beginIdentityLink(provider: $provider) }';
const UNLINK = 'mutation ($id: ID!) { unlinkIdentity(id: $id) }';
const MINE = '{ identities { id provider { id name } } }';
const ME = '{ me { id access { admitted denial } } }';

let idp: OpenIdProvider;
let app: TestApp;
beforeAll(async () => {
  // The provider says at length that it is set up for a spec.
  for (const told of ['info', 'warn'] as const) jest.spyOn(console, told).mockImplementation(() => undefined);
  idp = await OpenIdProvider.start();
  const gone = idp.settings({ key: 'fort', name: 'Fort', issuer: 'http://127.0.0.1:1' });
  app = await TestApp.start({ settings: { oidcProviders: [idp.settings(), gone] } });
  idp.serve([`${app.url}/sign-in/oidc/land/callback`]);
});
afterEach(() => {
  idp.forge = null;
});
afterAll(async () => {
  await app.close();
  await idp.close();
});

let subjects = 0;
const newSubject = () => `person-${++subjects}`;
/** Follows a redirect of the platform in somebody's browser. */
async function go(client: Client, address: string): Promise<string> {
  const answer = await client.request(address.replace(app.url, ''));
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
/** Signs in by the provider, as far as the page at which the browser ends. */
async function byProvider(client: Client, subject: string, start = '/sign-in/oidc/land'): Promise<string> {
  return go(client, await idp.signIn(await go(client, start), subject));
}
async function link(client: Client, subject: string): Promise<string> {
  const { beginIdentityLink } = await client.data<{ beginIdentityLink: string }>(LINK, { provider: 'land' });
  return byProvider(client, subject, beginIdentityLink);
}
async function linkedPerson(options: Parameters<typeof app.build.person>[0] = {}) {
  const person = await app.build.person(options);
  const subject = newSubject();
  expect(await link(await app.signInAs(person), subject)).toBe('/ich/sicherheit?verknuepft=ja');
  return { person, subject };
}
const whoIs = async (client: Client) => (await client.data<{ me: { id: string } | null }>(ME)).me;

describe('sign-in by OpenID Connect', () => {
  it('is offered to anybody, with the names of the providers alone', async () => {
    expect(await app.client().data('{ signInProviders { id name } }')).toEqual({
      signInProviders: [
        { id: 'land', name: 'Landeskonto' },
        { id: 'fort', name: 'Fort' },
      ],
    });
  });

  it('asks by code with PKCE, state and nonce', async () => {
    const address = new URL(await go(app.client(), '/sign-in/oidc/land'));
    expect(address.origin).toBe(idp.issuer);
    const params = Object.fromEntries(address.searchParams);
    expect(params).toMatchObject({
      response_type: 'code',
      client_id: 'lotsennetz',
      redirect_uri: `${app.url}/sign-in/oidc/land/callback`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(params[name]?.length).toBeGreaterThan(20);
  });

  it('lets nobody in whose account is not linked, also not by a verified address', async () => {
    const person = await app.build.person();
    const subject = newSubject();
    idp.claims.set(subject, { email: person.email, email_verified: true });
    const client = app.client();
    expect(await byProvider(client, subject)).toBe('/anmelden?fehler=UNKNOWN');
    expect(await whoIs(client)).toBeNull();
  });

  it('lets a linked person in, under a new session, to the page they wanted', async () => {
    const { person, subject } = await linkedPerson();
    const client = app.client();
    const toProvider = await go(client, '/sign-in/oidc/land?zurueck=/neuigkeiten');
    const before = [...client.cookies.values()];
    expect(await go(client, await idp.signIn(toProvider, subject))).toBe('/neuigkeiten');
    expect([...client.cookies.values()]).not.toEqual(before);
    expect(await whoIs(client)).toMatchObject({ id: person.id, access: { admitted: true } });
  });

  it.each(['https://boese.example', '//boese.example', '/\\boese.example', '/sign-in/oidc/land'])(
    'goes on to pages of ours alone, not to %s',
    async (target) => {
      const { subject } = await linkedPerson();
      const start = `/sign-in/oidc/land?zurueck=${encodeURIComponent(target)}`;
      expect(await byProvider(app.client(), subject, start)).toBe('/');
    },
  );

  it('tells a suspended person why nothing is open', async () => {
    const { person, subject } = await linkedPerson();
    await app.db.rows(`update person set suspended_at = now() where id = $1`, [person.id]);
    const client = app.client();
    expect(await byProvider(client, subject)).toBe('/');
    expect(await whoIs(client)).toEqual({ id: person.id, access: { admitted: false, denial: 'SUSPENDED' } });
    expect(codeOf(await client.gql('{ topics { id } }'))).toBe('NO_ACCESS');
  });

  it('asks for the code of a second factor all the same', async () => {
    const { person, subject } = await linkedPerson();
    const own = await app.signInAs(person);
    const { beginTotp } = await own.data<{ beginTotp: { secret: string } }>('mutation { beginTotp { secret } }');
    const code = (later: number) =>
      generate({ secret: beginTotp.secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });
    await own.data('mutation ($i: CodeInput!) { confirmTotp(input: $i) }', { i: { code: await code(-1) } });
    const client = app.client();
    const page = await byProvider(client, subject);
    expect(page).toMatch(/^\/anmelden\?zurueck=%2F#schritt=[\w-]{43}$/);
    expect(await whoIs(client)).toBeNull();
    const input = { step: page.split('=').at(-1), code: await code(0) };
    expect(
      await client.data('mutation ($i: ConfirmSignInInput!) { confirmSignIn(input: $i) { __typename } }', { i: input }),
    ).toEqual({ confirmSignIn: { __typename: 'SignedIn' } });
  });

  it('says that it was cancelled, or that the provider cannot be reached', async () => {
    const client = app.client();
    const back = await idp.signIn(await go(client, '/sign-in/oidc/land'), 'x', { deny: true });
    expect(await go(client, back)).toBe('/anmelden?fehler=CANCELLED');
    expect(await go(app.client(), '/sign-in/oidc/fort')).toBe('/anmelden?fehler=UNREACHABLE');
    expect(await go(app.client(), '/sign-in/oidc/gibtesnicht')).toBe('/anmelden?fehler=UNREACHABLE');
  });
});

describe('an answer of the provider', () => {
  /** A browser on its way back with a good answer for a linked person. */
  async function returning(change: (address: URL) => void = () => undefined) {
    const { subject } = await linkedPerson();
    const client = app.client();
    const address = new URL(await go(client, '/sign-in/oidc/land'));
    change(address);
    return { client, subject, back: await idp.signIn(address.href, subject) };
  }
  const refused = async (client: Client, back: string) => {
    expect(await go(client, back)).toBe('/anmelden?fehler=INVALID');
    expect(await whoIs(client)).toBeNull();
  };

  it('counts once', async () => {
    const { client, back } = await returning();
    const other = app.client();
    for (const [name, value] of client.cookies) other.cookies.set(name, value);
    expect(await go(client, back)).toBe('/');
    await refused(other, back);
  });

  it('counts in the browser alone that asked', async () => {
    const { back } = await returning();
    await refused(app.client(), back);
    const other = app.client();
    await go(other, '/sign-in/oidc/land');
    await refused(other, back);
  });

  it('is refused with another state, or none', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'x'),
      (url: URL) => url.searchParams.delete('state'),
    ]) {
      const { client, back } = await returning();
      const url = new URL(back);
      change(url);
      await refused(client, url.href);
    }
  });

  it('is refused with the nonce of somebody else', async () => {
    const { client, back } = await returning((url) => url.searchParams.set('nonce', 'von-jemand-anderem-0123456789'));
    await refused(client, back);
  });

  it.each<[string, (claims: Record<string, unknown>) => object]>([
    ['for another audience', (claims) => ({ ...claims, aud: 'eine-andere-anwendung' })],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://boese.example' })],
    ['that is over', (claims) => ({ ...claims, exp: Number(claims['iat']) - 600, iat: Number(claims['iat']) - 1200 })],
    ['without a nonce', ({ nonce: _, ...claims }) => claims],
    ['without a subject', ({ sub: _, ...claims }) => claims],
  ])('is refused with a token %s, though signed by the provider', async (_, change) => {
    const { client, back } = await returning();
    idp.forge = (claims) => ({ claims: change(claims) });
    await refused(client, back);
  });

  it('is refused with a token of another key', async () => {
    const { client, back } = await returning();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    idp.forge = (claims) => ({ claims, key: privateKey });
    await refused(client, back);
  });

  it('is taken from the forged endpoint when nothing in it is wrong', async () => {
    const { client, back } = await returning();
    idp.forge = (claims) => ({ claims });
    expect(await go(client, back)).toBe('/');
  });
});

describe('linking an account', () => {
  it('is for people who are signed in', async () => {
    expect(codeOf(await app.client().gql(LINK, { provider: 'land' }))).toBe('UNAUTHENTICATED');
    const client = await app.signInAs(await app.build.person());
    expect(fieldsOf(await client.gql(LINK, { provider: 'x' }))).toEqual(['provider UNKNOWN']);
  });

  it('shows in the own settings, and ends there', async () => {
    const { person, subject } = await linkedPerson();
    const client = await app.signInAs(person);
    const { identities } = await client.data<{ identities: { id: string }[] }>(MINE);
    expect(identities).toEqual([{ id: expect.any(String), provider: { id: 'land', name: 'Landeskonto' } }]);
    const other = await app.signInAs(await app.build.person());
    expect(await other.data(UNLINK, { id: identities[0]?.id })).toEqual({ unlinkIdentity: false });
    expect(await client.data(UNLINK, { id: identities[0]?.id })).toEqual({ unlinkIdentity: true });
    expect(await client.data(MINE)).toEqual({ identities: [] });
    expect(await byProvider(app.client(), subject)).toBe('/anmelden?fehler=UNKNOWN');
  });

  it('is a line of the audit log, as is its end; one that changes nothing is none', async () => {
    const { person, subject } = await linkedPerson();
    const client = await app.signInAs(person);
    expect(await link(client, subject)).toBe('/ich/sicherheit?verknuepft=ja');
    const { identities } = await client.data<{ identities: { id: string }[] }>(MINE);
    for (const gone of [true, false])
      expect(await client.data(UNLINK, { id: identities[0]?.id })).toEqual({ unlinkIdentity: gone });
    const lines = await app.db.rows(
      `select action, association_key as association, actor_id as actor, before, after, request_id is not null as requested
       from audit_line where subject_id = $1 order by id`,
      [person.id],
    );
    const line = { association: 'staedtetag', actor: person.id, requested: true };
    expect(lines).toEqual([
      { ...line, action: 'IDENTITY_LINKED', before: null, after: { provider: 'land' } },
      { ...line, action: 'IDENTITY_UNLINKED', before: { provider: 'land' }, after: null },
    ]);
    expect(JSON.stringify(lines)).not.toContain(subject);
  });

  it('is not saved where its line cannot be', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    await app.db.rows(`alter table audit_line add constraint no_links check (action <> 'IDENTITY_LINKED') not valid`);
    try {
      const { beginIdentityLink } = await client.data<{ beginIdentityLink: string }>(LINK, { provider: 'land' });
      const back = await idp.signIn(await go(client, beginIdentityLink), newSubject());
      expect((await client.request(back.replace(app.url, ''))).status).toBe(500);
    } finally {
      await app.db.rows(`alter table audit_line drop constraint no_links`);
    }
    expect(await client.data(MINE)).toEqual({ identities: [] });
  });

  it('is refused where the account at the provider belongs to somebody else', async () => {
    const { subject } = await linkedPerson();
    const client = await app.signInAs(await app.build.person());
    expect(await link(client, subject)).toBe('/ich/sicherheit?fehler=TAKEN');
    expect(await client.data(MINE)).toEqual({ identities: [] });
  });

  it('is done for the person who asked, in their own session, once', async () => {
    const [person, stranger] = [await app.build.person(), await app.build.person()];
    const client = await app.signInAs(person);
    const { beginIdentityLink } = await client.data<{ beginIdentityLink: string }>(LINK, { provider: 'land' });
    expect(await go(await app.signInAs(stranger), beginIdentityLink)).toBe('/anmelden?fehler=LINK_DEAD');
    expect(await go(app.client(), beginIdentityLink)).toBe('/anmelden?fehler=LINK_DEAD');
    expect(await byProvider(client, newSubject(), beginIdentityLink)).toBe('/ich/sicherheit?verknuepft=ja');
    expect(await go(client, beginIdentityLink)).toBe('/anmelden?fehler=LINK_DEAD');
  });

  it('is not done after somebody else signed in meanwhile', async () => {
    const [person, stranger] = [await app.build.person(), await app.build.person()];
    const client = await app.signInAs(person);
    const { beginIdentityLink } = await client.data<{ beginIdentityLink: string }>(LINK, { provider: 'land' });
    const back = await idp.signIn(await go(client, beginIdentityLink), newSubject());
    await client.data('mutation { signOut }');
    await client.data('mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }', {
      i: { email: stranger.email, password: PASSWORD },
    });
    expect(await go(client, back)).toBe('/anmelden?fehler=INVALID');
    expect(await client.data(MINE)).toEqual({ identities: [] });
  });

  it('is not begun by a page of somebody else', async () => {
    const person = await app.build.person();
    const token = await app.db.write(null, (tx) => issueLink(tx, person.id, 'set-password', new Date()));
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await go(app.client({ 'sec-fetch-site': site }), `/sign-in/oidc/land?link=${token}`)).toBe(
        '/anmelden?fehler=LINK_DEAD',
      );
    expect(await go(app.client({ 'sec-fetch-site': 'same-origin' }), `/sign-in/oidc/land?link=${token}`)).toContain(
      idp.issuer,
    );
  });

  it('works by the first link of a new account instead of a password, and uses it up', async () => {
    const person = await app.build.person();
    const token = await app.db.write(null, (tx) => issueLink(tx, person.id, 'set-password', new Date()));
    const [client, subject] = [app.client(), newSubject()];
    expect(await byProvider(client, subject, `/sign-in/oidc/land?link=${token}`)).toBe('/');
    expect(await whoIs(client)).toMatchObject({ id: person.id });
    expect(await go(app.client(), `/sign-in/oidc/land?link=${token}`)).toBe('/anmelden?fehler=LINK_DEAD');
    expect(await byProvider(app.client(), subject)).toBe('/');
  });
});

describe('an AGS that the provider names', () => {
  it('keeps an account of another place from being linked or opened, and admits nobody', async () => {
    const { person, subject } = await linkedPerson({ ags: '08315074' });
    idp.claims.set(subject, { ags: '08315074' });
    expect(await byProvider(app.client(), subject)).toBe('/');
    idp.claims.set(subject, { ags: '08421000' });
    expect(await byProvider(app.client(), subject)).toBe('/anmelden?fehler=OTHER_PLACE');
    const other = newSubject();
    idp.claims.set(other, { ags: '08421000' });
    expect(await link(await app.signInAs(person), other)).toBe('/ich/sicherheit?fehler=OTHER_PLACE');
    const waiting = await app.build.person({ ags: '08315074', approved: false });
    const third = newSubject();
    idp.claims.set(third, { ags: '08315074' });
    await link(await app.signInAs(waiting), third);
    const client = app.client();
    await byProvider(client, third);
    expect(await whoIs(client)).toMatchObject({ access: { admitted: false } });
  });
});
