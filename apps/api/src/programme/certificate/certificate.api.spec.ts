import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { ProgrammeBuilders, REFUSED, refusalsOf, type Answered } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { codeDigest } from './certificate.service.js';
import { VERIFICATION } from './verification.service.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

const ISSUE = `mutation { issueMyCertificate { __typename ... on CertificateIssued { certificate { id url level completedOn } } ${REFUSED} } }`;
const REVOKE = `mutation ($id: ID!, $reason: String!) { revokeCertificate(id: $id, reason: $reason) { id revokedReason } }`;
const REISSUE = `mutation ($id: ID!) { reissueCertificate(id: $id) { __typename ... on CertificateIssued { certificate { id } } ${REFUSED} } }`;
const VERIFY = `query ($code: String!) { verifyCertificate(code: $code) { __typename ... on CertificateValid { level course completedOn initials }
  ... on CertificateRevoked { revokedOn } ... on CertificateUnknown { wellFormed } ... on VerificationPaused { retryAfter } } }`;

interface Issued extends Answered {
  certificate?: { id: string; url: string };
}
const issue = async (client: Client) => (await client.data<{ issueMyCertificate: Issued }>(ISSUE)).issueMyCertificate;
let addresses = 0;
/** A stranger behind an address of their own. */
const stranger = () => app.client({ 'x-forwarded-for': `203.0.113.${++addresses}` });
const verify = async (code: string, client = stranger()) =>
  (await client.data<{ verifyCertificate: Answered & { retryAfter?: number } }>(VERIFY, { code })).verifyCertificate;

/** Somebody qualified, and their certificate; its code is set to a known one, since nobody can read it from the database. */
async function certified(code: string): Promise<{ person: BuiltPerson; client: Client; id: string; url: string }> {
  const person = await app.build.person({ name: 'Zoë Maier' });
  await build.qualified(person, day(-30));
  const client = await app.signInAs(person);
  const { certificate } = await issue(client);
  await app.db.rows('update certificate set code_digest = $2 where id = $1', [
    certificate?.id,
    codeDigest(code.replaceAll('-', '')),
  ]);
  return { person, client, id: certificate?.id ?? '', url: certificate?.url ?? '' };
}

describe('a certificate', () => {
  it('is issued once to whoever is qualified, to nobody else', async () => {
    expect(codeOf(await app.client().gql(ISSUE))).toBe('UNAUTHENTICATED');
    const person = await app.build.person();
    const client = await app.signInAs(person);
    expect(refusalsOf(await issue(client))).toEqual(['CERTIFICATE_NOT_EARNED']);
    await build.qualified(person, day(-30));
    const answers = await Promise.all([issue(client), issue(client), issue(client)]);
    expect(new Set(answers.map(({ certificate }) => certificate?.id)).size).toBe(1);
    expect(answers[0]?.certificate).toMatchObject({ level: 'BASIS', completedOn: day(-30) });
    const other = await client.gql(`mutation { issueMyCertificate(course: "x") { __typename } }`);
    expect(fieldsOf(other)).toEqual(['course UNKNOWN']);
  });

  it('is for its owner, also without access, and for officers', async () => {
    const { person, client, url } = await certified('AAAAA-AAAAA-AAAAA-AAAAA');
    const get = async (who: Client) => (await who.request(url)).status;
    expect([await get(client), await get(officer)]).toEqual([200, 200]);
    const contact = await app.signInAs(await build.contact(person.ags ?? ''));
    const colleague = await app.signInAs(await app.build.person({ ags: person.ags }));
    const lecturer = await app.signInAs(await build.providerPerson(await build.provider()));
    expect(await Promise.all([contact, colleague, lecturer, app.client()].map(get))).toEqual([404, 404, 404, 404]);
    expect((await client.request('/certificates/../certificates/x.pdf')).status).toBe(404);
    await app.db.rows(`update approval set ended_on = current_date where person_id = $1`, [person.id]);
    await app.db.rows(
      `insert into fact (kind, subject, data) values ('PersonAccessChanged', $1, '{"what":"approval"}')`,
      [person.id],
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(codeOf(await client.gql('{ posts { nodes { id } } }'))).toBe('NO_ACCESS');
    expect(await get(client)).toBe(200);
    const headers = (await client.request(url)).headers;
    expect([headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      'attachment; filename="zertifikat-digitallotsen.pdf"',
      'private, no-store',
    ]);
  });

  it('keeps no code in the database that could be printed again', async () => {
    const { id } = await certified('BBBBB-BBBBB-BBBBB-BBBBB');
    const [row] = await app.db.rows<{ text: string }>(
      `select (to_jsonb(c) - 'pdf')::text as text from certificate c where id = $1`,
      [id],
    );
    expect(row?.text).not.toMatch(/B{5}/);
  });
});

describe('verification', () => {
  it('confirms level, day and initials for the right code however it is typed, and nothing else', async () => {
    await certified('7K3DW-0000A-BCDEF-ZZZZ1');
    const valid = {
      __typename: 'CertificateValid',
      level: 'BASIS',
      course: null,
      completedOn: day(-30),
      initials: 'Z. M.',
    };
    expect(await verify('7K3DW-0000A-BCDEF-ZZZZ1')).toEqual(valid);
    expect(await verify(' 7k3dw ooooa bcdef zzzzl ')).toEqual(valid);
    expect(await verify('7K3DW-0000A-BCDEF-ZZZZ2')).toEqual({ __typename: 'CertificateUnknown', wellFormed: true });
    expect(await verify('7K3DW')).toEqual({ __typename: 'CertificateUnknown', wellFormed: false });
  });

  it('shows a revocation, and the new certificate in its place', async () => {
    const { client, id, url } = await certified('CCCCC-CCCCC-CCCCC-CCCCC');
    expect(codeOf(await client.gql(REVOKE, { id, reason: 'x' }))).toBe('FORBIDDEN');
    expect(fieldsOf(await officer.gql(REVOKE, { id, reason: ' ' }))).toEqual(['reason REQUIRED']);
    for (const reason of ['Name falsch', 'noch einmal']) {
      expect(await officer.data(REVOKE, { id, reason })).toEqual({
        revokeCertificate: { id, revokedReason: 'Name falsch' },
      });
    }
    expect(await verify('CCCCC-CCCCC-CCCCC-CCCCC')).toEqual({ __typename: 'CertificateRevoked', revokedOn: day(0) });
    expect((await client.request(url)).status).toBe(404);
    expect((await officer.request(url)).status).toBe(200);
    expect(refusalsOf(await issue(client))).toEqual(['CERTIFICATE_REVOKED']);
    const { reissueCertificate } = await officer.data<{ reissueCertificate: Issued }>(REISSUE, { id });
    expect(reissueCertificate.certificate?.id).not.toBe(id);
    expect((await issue(client)).certificate?.id).toBe(reissueCertificate.certificate?.id);
    const lines = await app.db.rows<{ action: string }>(
      `select action from audit_line where subject_id = any($1::text[]) order by id`,
      [[id, reissueCertificate.certificate?.id]],
    );
    expect(lines.map(({ action }) => action)).toEqual(['CERTIFICATE_REVOKED', 'CERTIFICATE_REISSUED']);
    expect(await verify('CCCCC-CCCCC-CCCCC-CCCCC')).toEqual({ __typename: 'CertificateRevoked', revokedOn: day(0) });
  });

  it('pauses an address after too many wrong codes, over all replicas, and leaves others alone', async () => {
    await certified('DDDDD-DDDDD-DDDDD-DDDDD');
    const client = stranger();
    for (let tries = 0; tries < 3; tries++)
      expect((await verify('DDDDD-DDDDD-DDDDD-DDDDD', client)).__typename).toBe('CertificateValid');
    for (let tries = 0; tries < VERIFICATION.tries; tries++) {
      expect((await verify(`EEEEE-EEEEE-EEEEE-${String(tries).padStart(5, '0')}`, client)).__typename).toBe(
        'CertificateUnknown',
      );
    }
    const paused = await verify('DDDDD-DDDDD-DDDDD-DDDDD', client);
    expect(paused.__typename).toBe('VerificationPaused');
    expect(paused.retryAfter).toBeGreaterThan(60);
    const replica = await TestApp.start({ besides: app, settings: { trustProxy: 1 } });
    try {
      const there = replica.client({ 'x-forwarded-for': `203.0.113.${addresses}` });
      expect((await verify('DDDDD-DDDDD-DDDDD-DDDDD', there)).__typename).toBe('VerificationPaused');
    } finally {
      await replica.close();
    }
    expect((await verify('DDDDD-DDDDD-DDDDD-DDDDD')).__typename).toBe('CertificateValid');
  });

  it('counts tries that are made at once', async () => {
    const client = stranger();
    const answers = await Promise.all(
      Array.from({ length: VERIFICATION.tries + 15 }, () => verify('FFFFF-FFFFF-FFFFF-FFFFF', client)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'CertificateUnknown')).toHaveLength(VERIFICATION.tries);
  });
});
