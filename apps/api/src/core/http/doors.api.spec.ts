import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyAs } from '../../../test/ground/applications.js';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, type Client } from '../../../test/client.js';
import { publishedBy, upload } from '../../../test/ground/editorial.js';
import { answer, publishedEvent } from '../../../test/ground/events.js';
import { mutate, ProgrammeBuilders, step, type BuiltRun } from '../../../test/ground/programme.js';
import { reportBy } from '../../../test/ground/reports.js';
import { leavesOf, rootFields, sampleOperation, withLeaf } from '../../../test/ground/sample-operation.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { PersonAccessChanged } from '../../admission/admission.facts.js';
import { Documents } from '../graphql/documents.js';

let app: TestApp;
let build: ProgrammeBuilders;
let strict: TestApp;
let officer: Client;
let member: Client;
/** People who must reach nothing that is not for everyone, each with a session from better days. */
const shutOut: Record<string, Client> = {};

beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  build = new ProgrammeBuilders(app);
  strict = await TestApp.start({ besides: app, settings: { trustProxy: 1, officersNeedSecondFactor: true } });
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
  shutOut['nobody'] = app.client();
  shutOut['an account without access'] = await app.signInAs(await app.build.person({ approved: false }));
  const suspended = await app.build.person();
  shutOut['a suspended person'] = await app.signInAs(suspended);
  await end(suspended, `update person set suspended_at = now() where id = $1`);
  const relieved = await app.build.officer();
  shutOut['an officer whose office ended'] = await app.signInAs(relieved);
  await end(relieved, `update officer set until = $2::date where person_id = $1`, day(0));
  shutOut['an officer without a second factor'] = await strict.signInAs(await app.build.officer());
  for (const client of Object.values(shutOut))
    await until('access has ended', async () => (await client.gql('{ topics { id } }')).data === null);
});
afterAll(async () => {
  await strict.close();
  await app.close();
});

/** Ends what somebody had, as the use cases do: the row and its fact. */
async function end({ id }: { id: string }, sql: string, ...more: string[]): Promise<void> {
  await app.db.write(null, async (tx) => {
    await tx.rows(sql, [id, ...more]);
    tx.record(PersonAccessChanged(id, { what: 'office' }));
  });
}

/** A real thing behind an address, and who gets it; `open`: it decides by something else than who asks. */
interface Door {
  address: string;
  opensFor?: 'member' | 'officer' | 'signed in';
  body?: Uint8Array;
  open?: true;
}

async function doors(): Promise<Record<string, Door>> {
  const picture = await upload(officer);
  await publishedBy(officer, { pictures: [{ file: picture, alt: 'Bild' }] });
  const event = await publishedEvent(officer);
  await answer(member, event.id);
  const report = await reportBy(member);
  const owner = await app.build.person();
  await build.qualified(owner);
  const issued = await (
    await app.signInAs(owner)
  ).data<{ issueMyCertificate: { certificate: { url: string } } }>(
    `mutation { issueMyCertificate { ... on CertificateIssued { certificate { url } } } }`,
  );
  const span = `von=${day(-30)}&bis=${day(30)}`;
  return {
    'GET /health/live': { address: '/health/live', open: true },
    'GET /health/ready': { address: '/health/ready', open: true },
    // By the caller's address or a token.
    'GET /metrics': { address: '/metrics', open: true },
    // The beginning of a sign-in, and what a provider answers to it.
    'GET /sign-in/oidc/:provider': { address: '/sign-in/oidc/land', open: true },
    'GET /sign-in/oidc/:provider/callback': { address: '/sign-in/oidc/land/callback', open: true },
    // By the token in the address; nobody has this one.
    'GET /kalender/abo/:name': { address: `/kalender/abo/${'a'.repeat(43)}.ics` },
    'POST /files': { address: '/files', body: new Uint8Array([1, 2, 3]) },
    'GET /files/:id': { address: `/files/${picture}`, opensFor: 'member' },
    'GET /kalender/termin/:name': { address: `/kalender/termin/${event.id}.ics`, opensFor: 'member' },
    'GET /termine/:id/beitreten': { address: `/termine/${event.id}/beitreten` },
    'GET /termine/:id/einlass.svg': { address: `/termine/${event.id}/einlass.svg`, opensFor: 'member' },
    'GET /termine/:id/namensschilder.pdf': { address: `/termine/${event.id}/namensschilder.pdf`, opensFor: 'officer' },
    'GET /termine/:id/teilnahme.pdf': { address: `/termine/${event.id}/teilnahme.pdf` },
    'GET /termine/:id/teilnehmende.csv': { address: `/termine/${event.id}/teilnehmende.csv`, opensFor: 'officer' },
    'GET /termine/statistik.csv': { address: `/termine/statistik.csv?${span}`, opensFor: 'officer' },
    'GET /certificates/:name': { address: issued.issueMyCertificate.certificate.url, opensFor: 'officer' },
    'GET /programme/settlement.csv': { address: '/programme/settlement.csv', opensFor: 'officer' },
    'GET /programme/coverage.csv': { address: '/programme/coverage.csv', opensFor: 'officer' },
    'GET /reports/comparison.csv': { address: `/reports/comparison.csv?ids=${report}`, opensFor: 'member' },
    'GET /reports/comparison.pdf': { address: `/reports/comparison.pdf?ids=${report}`, opensFor: 'member' },
    'GET /privacy/my-data.json': { address: '/privacy/my-data.json', opensFor: 'signed in' },
  };
}

describe('every address outside GraphQL', () => {
  it('opens for those whom it is for, and gives nothing to those who are shut out', async () => {
    const known = await doors();
    // A new address stands above with a real thing behind it, so that it is tried as well.
    expect(app.routes().sort()).toEqual(Object.keys(known).sort());
    const found: string[] = [];
    for (const [route, { address, opensFor, body, open }] of Object.entries(known)) {
      const ask = (client: Client) => client.request(address, body ? { method: 'POST', body } : {});
      const guest = opensFor === 'officer' ? officer : member;
      if (opensFor && (await ask(guest)).status !== 200) found.push(`${route} is shut for whom it is for`);
      if (open) continue;
      for (const [who, client] of Object.entries(shutOut)) {
        if (opensFor === 'signed in' && who !== 'nobody') continue;
        const { status, headers } = await ask(client);
        const sent = status === 303 && /^\/(anmelden|zugang)/.test(headers.get('location') ?? '');
        if (!sent && ![401, 403, 404].includes(status)) found.push(`${route} answers ${who} with ${status}`);
        if (headers.has('content-disposition')) found.push(`${route} sends ${who} a file`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('every subscription', () => {
  it('is shut as an event stream as well', async () => {
    const live = rootFields(app.get(Documents).current).filter(({ operation }) => operation === 'subscription');
    expect(live.length).toBeGreaterThan(3);
    for (const field of live)
      for (const [who, client] of Object.entries(shutOut)) {
        const { document: query, variables } = sampleOperation(field);
        const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
        const body = JSON.stringify({ query, variables });
        const { status, text } = await client.request('/graphql/stream', { method: 'POST', headers, body });
        expect([field.name, who, status]).toEqual([field.name, who, who === 'nobody' ? 401 : 403]);
        expect(text).not.toContain('event: next');
      }
  });
});

describe('every root field', () => {
  const closed = () =>
    rootFields(app.get(Documents).current).filter(({ access }) => access === 'MEMBER' || access === 'OFFICER');

  it('is shut for people whose access has ended a moment ago', async () => {
    expect(closed().length).toBeGreaterThan(100);
    for (const who of ['a suspended person', 'an officer whose office ended'])
      for (const field of closed()) {
        const { document, variables } = sampleOperation(field);
        const said = await shutOut[who]?.gql(document, variables);
        expect([who, field.name, said && codeOf(said), said?.data]).toEqual([who, field.name, 'NO_ACCESS', null]);
      }
  });

  it('for officers is shut for a member whose office ended a moment ago', async () => {
    const person = await app.build.person();
    await app.db.rows(`insert into officer (person_id, association_key, since) values ($1, 'staedtetag', $2::date)`, [
      person.id,
      day(-9),
    ]);
    const client = await app.signInAs(person);
    await client.data('{ admissionSettings { fourEyes } }');
    await end(person, `update officer set until = $2::date where person_id = $1`, day(0));
    await until('the office has ended', async () => (await client.gql('{ mailQueue { totalCount } }')).data === null);
    for (const field of closed().filter(({ access }) => access === 'OFFICER')) {
      const { document, variables } = sampleOperation(field);
      expect([field.name, codeOf(await client.gql(document, variables))]).toEqual([field.name, 'FORBIDDEN']);
    }
  });

  it('of a role that ended a moment ago gives what nobody with that role gets', async () => {
    const run: BuiltRun = await build.run();
    const lister = await build.providerPerson(run.provider);
    const contact = await build.contact(await app.build.freeTown());
    const [list, desk] = [await app.signInAs(lister), await app.signInAs(contact)];
    const enrolment = await build.seat(run, await app.build.person());
    const read = 'query ($run: ID!) { attendanceList(run: $run) { run { id } } }';
    const places = '{ administrationFunding { places { quota } } }';
    expect(await list.data(read, { run: run.id })).toEqual({ attendanceList: { run: { id: run.id } } });
    expect((await desk.data<{ administrationFunding: unknown }>(places)).administrationFunding).not.toBeNull();
    await end(lister, `update provider_person set until = $2::date where person_id = $1`, day(0));
    await end(contact, `update administration_contact set until = $2::date where person_id = $1`, day(0));
    await until('the roles have ended', async () => {
      const seen = await desk.data<{ administrationFunding: unknown }>(places);
      const listed = await list.data<{ attendanceList: unknown }>(read, { run: run.id });
      return seen.administrationFunding === null && listed.attendanceList === null;
    });
    const record = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename } }`;
    const entries = [{ enrolment, day: 1 }];
    const recorded = await list.gql(record, { input: { clientKey: randomUUID(), run: run.id, entries } });
    expect(codeOf(recorded)).toBe('BAD_INPUT');
    const id = await caseOf(contact);
    expect(codeOf(await desk.gql(step('concludeContract'), { input: { id, on: day(0) } }))).toBe('BAD_INPUT');
  });
});

/** A case of a colleague of somebody, asked for by the colleague. */
async function caseOf({ ags }: BuiltPerson): Promise<string> {
  const colleague = await app.signInAs(await app.build.person({ ags }));
  const run = await build.run({ days: [day(20), day(21), day(22)] });
  const made = await mutate<{ __typename: string; case?: { id: string } }>(
    colleague,
    `mutation ($input: RequestFundingInput!) { requestFunding(input: $input) { __typename ... on FundingCaseSaved { case { id } } } }`,
    { clientKey: randomUUID(), kind: 'BASIS', run: run.id },
  );
  return made.case?.id ?? '';
}

/** Fields about what the associations run together: every officer may. */
const COMMON = new Set([
  'qualification',
  'recordEarlierDays',
  'nameProviderPerson',
  'endProviderPerson',
  'closeThread',
  'reopenThread',
  'slowDownThread',
]);

describe('what belongs to another association', () => {
  it('looks as if it did not exist, to every root field for officers, and stays as it is', async () => {
    const stranger = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
    const person = await app.build.person();
    const application = await applyAs(app, { administration: person.ags ?? '' });
    const [exception, invitation] = [randomUUID(), randomUUID()];
    await app.db.rows(
      `insert into access_exception (id, person_id, association_key, reason, ends_on) values ($1, $2, 'staedtetag', 'Gast', $3::date)`,
      [exception, person.id, day(20)],
    );
    await app.db.rows(
      `insert into invitation (id, client_key, association_key, ags, name, email, language, invited_at, token_hash, sent_at, expires_at)
       values ($1, $1, 'staedtetag', $2, 'Eingeladen', 'eingeladen@stadt.example', 'de', now(), $3, now(), now() + interval '9 days')`,
      [invitation, person.ags, randomUUID()],
    );
    const [membership] = await app.db.rows<{ id: string }>(`select id from membership where ags = $1`, [person.ags]);
    const draft = await app.build.post({ state: 'DRAFT' });
    const things = [person.id, application.id, exception, invitation, membership?.id ?? '', draft];
    const tables = ['person', 'application', 'access_exception', 'invitation', 'membership', 'post'];
    const state = async () =>
      Promise.all(
        tables.map((table, at) => app.db.rows(`select to_jsonb(t) from ${table} t where id = $1`, [things[at]])),
      );
    const before = await state();
    expect(before.flat()).toHaveLength(things.length);

    const fields = rootFields(app.get(Documents).current).filter(
      ({ access, name }) => access === 'OFFICER' && !COMMON.has(name),
    );
    /** Fields that say something else about a real thing than about none. */
    const tellingTo = async (client: Client) => {
      const telling: string[] = [];
      for (const field of fields) {
        const { document, variables } = sampleOperation(field);
        const places = leavesOf(variables).filter((path) => isId(path.reduce<unknown>(within, variables)));
        if (places.length === 0) continue;
        const said = async (id: string) => {
          const given = places.reduce((filled, path) => withLeaf(filled, path, id), variables);
          const { text } = await client.gql(document, given);
          return text.replaceAll(id, 'ID').replace(/"requestId":"[^"]+"/, '');
        };
        const nothing = await said(randomUUID());
        for (const [at, id] of things.entries())
          if ((await said(id)) !== nothing) telling.push(`${field.name} tells of a ${tables[at]}`);
      }
      return telling;
    };
    expect(await tellingTo(stranger)).toEqual([]);
    expect(await state()).toEqual(before);
    // The same questions of their own officer are answered: the check can fail.
    expect((await tellingTo(officer)).length).toBeGreaterThan(15);
  }, 120_000);
});

const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
const within = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];
