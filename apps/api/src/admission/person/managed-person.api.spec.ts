import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';

const FIELDS = `id name suspended approved isContact isOfficer access { admitted reasons { code } } exceptions { id reason until running } suspension { reason }`;
const LIST = `query ($filter: ManagedPersonFilter, $first: Int, $after: Cursor) { managedPeople(filter: $filter, first: $first, after: $after) {
  nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($id: ID!) { managedPerson(id: $id) { ${FIELDS} } explainAccess(person: $id) { admitted reasons { code sentence } } }`;
const RESULT = `__typename ... on PersonManaged { person { ${FIELDS} } } ... on AdmissionRefused { code }`;
const GRANT = `mutation ($input: GrantExceptionInput!) { grantException(input: $input) { ${RESULT} } }`;
const END_EXCEPTION = `mutation ($input: EndExceptionInput!) { endException(input: $input) { ${RESULT} } }`;
const act = (name: string) => `mutation ($input: PersonReasonInput!) { ${name}(input: $input) { ${RESULT} } }`;

let app: TestApp;
let officer: BuiltPerson;
let referentin: Client;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.build.officer();
  referentin = await app.signInAs(officer);
  other = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
});
afterAll(() => app.close());

interface Managed {
  __typename: string;
  code?: string;
  person?: {
    suspended: boolean;
    approved: boolean;
    access: { admitted: boolean };
    exceptions: { id: string; running: boolean }[];
  };
}
const run = async (mutation: string, input: object, client = referentin): Promise<Managed> =>
  Object.values(await client.data<Record<string, Managed>>(mutation, { input }))[0] as Managed;

describe('looking after people', () => {
  it('is for the officers of the association that let them in; to others they do not exist, in every operation', async () => {
    const person = await app.build.person();
    const tries: [string, object][] = [
      [GRANT, { clientKey: randomUUID(), person: person.id, reason: 'x', until: day(1) }],
      ...['suspendPerson', 'readmitPerson', 'endApproval'].map((name): [string, object] => [
        act(name),
        { person: person.id, reason: 'x' },
      ]),
    ];
    for (const [mutation, input] of tries) {
      expect(fieldsOf(await other.gql(mutation, { input }))).toEqual(['input.person UNKNOWN']);
      expect(fieldsOf(await other.gql(mutation, { input: { ...input, person: randomUUID() } }))).toEqual([
        'input.person UNKNOWN',
      ]);
      for (const client of [app.client(), await app.signInAs(person)])
        expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(codeOf(await client.gql(mutation, { input })));
    }
    expect(await other.data(ONE, { id: person.id })).toEqual({ managedPerson: null, explainAccess: null });
    expect(await referentin.data(ONE, { id: person.id })).toMatchObject({
      managedPerson: { name: person.name, approved: true },
    });
    expect(await app.db.rows(`select suspended_at from person where id = $1`, [person.id])).toEqual([
      { suspended_at: null },
    ]);
  });

  it('lists by name, filtered, page by page, at a constant cost', async () => {
    const { statementCount } = await import('../../core/database/statement-log.js');
    const place = await app.build.freeTown();
    await app.build.membership({ ags: place });
    const names = ['Anna 100%', 'Berta_X', 'Cäcilie', 'Dora', 'Emil'];
    for (const name of names)
      await app.build.person({ ags: place, name, association: null }).then((person) => app.build.approval(person));
    const ask = (variables: object) =>
      referentin
        .data<{ managedPeople: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
          LIST,
          { ...variables },
        )
        .then((data) => data.managedPeople);
    const filter = { administration: place };
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 9; page++) {
      const { nodes, pageInfo } = await ask({ filter, first: 2, after });
      seen.push(...nodes.map(({ name }) => name));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect([...seen].sort()).toEqual([...names].sort());
    expect((await ask({ filter: { search: '%' } })).nodes.map(({ name }) => name)).toEqual(['Anna 100%']);
    expect((await ask({ filter: { search: 'berta_' } })).nodes.map(({ name }) => name)).toEqual(['Berta_X']);
    expect((await ask({ filter: { ...filter, suspended: true } })).nodes).toEqual([]);
    const cost = (first: number) =>
      least(3, async () => {
        const before = statementCount();
        await ask({ filter, first });
        return statementCount() - before;
      });
    expect(await cost(5)).toBe(await cost(1));
  });

  it('explains access in words, to officers and to the person', async () => {
    const person = await app.build.person({ approved: false });
    const { explainAccess } = await referentin.data<{
      explainAccess: { admitted: boolean; reasons: { code: string; sentence: string }[] };
    }>(ONE, { id: person.id });
    expect(explainAccess.admitted).toBe(false);
    expect(explainAccess.reasons.map(({ code }) => code)).toEqual([
      'WORKS_AT',
      'RULE',
      'MEMBER',
      'NOT_APPROVED',
      'NOT_ADMITTED',
    ]);
    const own = await app.signInAs(person);
    expect(await own.data(`{ explainMyAccess { admitted reasons { code sentence } } }`)).toEqual({
      explainMyAccess: explainAccess,
    });
    expect((await app.client().gql(`{ explainMyAccess { admitted } }`)).data).toBeNull();
  });
});

describe('an exception', () => {
  it('lets one person in until its end, with a mail, once for one client key', async () => {
    const person = await app.build.person({ approved: false });
    const clientKey = randomUUID();
    const input = { clientKey, person: person.id, reason: 'Pilot mit dem Land', until: day(20) };
    const answers = await Promise.all([run(GRANT, input), run(GRANT, input)]);
    for (const answer of answers)
      expect(answer.person).toMatchObject({
        access: { admitted: true },
        exceptions: [{ reason: 'Pilot mit dem Land', until: day(20), running: true }],
      });
    expect((await mailTo(app, person.email)).text).toContain('> Pilot mit dem Land');
    const id = answers[0]?.person?.exceptions[0]?.id;
    expect(fieldsOf(await other.gql(END_EXCEPTION, { input: { id, reason: 'x' } }))).toEqual(['input.id UNKNOWN']);
    expect((await run(END_EXCEPTION, { id, reason: 'vorbei' })).person).toMatchObject({
      access: { admitted: false },
      exceptions: [{ running: false }],
    });
    expect(await run(END_EXCEPTION, { id, reason: 'vorbei' })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it.each([
    [{ until: day(-1) }, ['input.until IN_THE_PAST']],
    [{ until: day(367) }, ['input.until TOO_FAR']],
    [{ reason: '' }, ['input.reason REQUIRED']],
    [{ reason: 'x'.repeat(2001) }, ['input.reason TOO_LONG']],
    [{ person: 'x' }, ['input.person NOT_AN_ID']],
  ])('with %j is refused', async (patch, fields) => {
    const person = await app.build.person();
    const input = { clientKey: randomUUID(), person: person.id, reason: 'x', until: day(1), ...patch };
    expect(fieldsOf(await referentin.gql(GRANT, { input }))).toEqual(fields);
  });

  it('cannot be granted to a suspended account', async () => {
    const person = await app.build.person({ suspended: true });
    expect(await run(GRANT, { clientKey: randomUUID(), person: person.id, reason: 'x', until: day(1) })).toMatchObject({
      code: 'ACCOUNT_SUSPENDED',
    });
  });
});

describe('suspending and readmitting', () => {
  it('closes and opens an account, each with a reason by mail; twice is once', async () => {
    const person = await app.build.person();
    const input = { person: person.id, reason: 'Regeln verletzt' };
    const twice = await Promise.all([run(act('suspendPerson'), input), run(act('suspendPerson'), input)]);
    expect(twice.filter(({ code }) => code === 'ALREADY_SUSPENDED')).toHaveLength(1);
    expect(twice.filter(({ person: now }) => now?.suspended)).toHaveLength(1);
    expect((await mailTo(app, person.email)).text).toContain('> Regeln verletzt');
    expect(await referentin.data(ONE, { id: person.id })).toMatchObject({
      managedPerson: { suspension: { reason: 'Regeln verletzt' } },
    });
    expect((await run(act('readmitPerson'), { ...input, reason: 'Geklärt' })).person).toMatchObject({
      suspended: false,
      access: { admitted: true },
    });
    expect((await mailTo(app, person.email, 2)).text).toContain('> Geklärt');
    expect(await run(act('readmitPerson'), input)).toMatchObject({ code: 'NOT_SUSPENDED' });
  });

  it('does not touch officers, the own account among them', async () => {
    await app.build.approval(officer);
    expect(await run(act('suspendPerson'), { person: officer.id, reason: 'x' })).toMatchObject({ code: 'IS_OFFICER' });
  });

  it('gives an ended approval back, but makes none out of nothing', async () => {
    const person = await app.build.person();
    const input = { person: person.id, reason: 'x' };
    expect((await run(act('endApproval'), input)).person).toMatchObject({
      approved: false,
      access: { admitted: false },
    });
    expect(await run(act('endApproval'), input)).toMatchObject({ code: 'ALREADY_ENDED' });
    expect((await run(act('readmitPerson'), input)).person).toMatchObject({
      approved: true,
      access: { admitted: true },
    });
    const never = await app.build.person({ approved: false });
    expect(await run(act('readmitPerson'), { person: never.id, reason: 'x' })).toMatchObject({ code: 'NOT_SUSPENDED' });
  });
});

describe('changing the employer', () => {
  const MOVE = `mutation ($input: MoveInput!) { moveToAdministration(input: $input) { __typename
    ... on ApplicationUpdated { application { state administration { ags } association { id } } }
    ... on AdministrationNotAdmitted { outlook { admissible } } ... on AdmissionRefused { code } } }`;
  const inputOf = (administration: string, patch: object = {}) => ({
    clientKey: randomUUID(),
    administration,
    jobTitle: 'IT',
    why: 'Neue Stelle',
    consent: { rulesVersion: 0, privacyVersion: 0, given: true },
    ...patch,
  });

  it('keeps account and qualification, ends the old approval at once and waits for the association of the new place', async () => {
    const person = await app.build.person({ qualified: true });
    const place = await app.build.freeTown();
    await app.build.membership({ ags: place });
    const client = await app.signInAs(person);
    const input = inputOf(place);
    for (const answer of await Promise.all([1, 2].map(() => client.data(MOVE, { input }))))
      expect(answer).toEqual({
        moveToAdministration: {
          __typename: 'ApplicationUpdated',
          application: { state: 'WAITING', administration: { ags: place }, association: { id: 'staedtetag' } },
        },
      });
    expect(
      await client.data(`{ me { access { admitted denial } administration { ags } } myApplication { state } }`),
    ).toEqual({
      me: { access: { admitted: false, denial: 'APPROVAL_ENDED' }, administration: { ags: place } },
      myApplication: { state: 'WAITING' },
    });
    const [row] = await app.db.rows<{ id: string; qualified: boolean }>(
      `select a.id, p.qualified_on is not null as qualified from application a join person p on p.id = a.person_id where p.id = $1`,
      [person.id],
    );
    expect(row?.qualified).toBe(true);
    await referentin.data(
      `mutation ($input: ApproveApplicationInput!) { approveApplication(input: $input) { __typename } }`,
      { input: { id: row?.id } },
    );
    expect(await client.data(`{ me { access { admitted } } }`)).toEqual({ me: { access: { admitted: true } } });
  });

  it('is refused where it makes no sense', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    expect(await client.data(MOVE, { input: inputOf(person.ags ?? '') })).toMatchObject({
      moveToAdministration: { code: 'HAS_ACCOUNT' },
    });
    expect(await client.data(MOVE, { input: inputOf(await app.build.freeTown('LANDKREIS')) })).toMatchObject({
      moveToAdministration: { outlook: { admissible: false } },
    });
    const place = await app.build.freeTown();
    await app.build.membership({ ags: place });
    expect(await referentin.data(MOVE, { input: inputOf(place) })).toMatchObject({
      moveToAdministration: { code: 'IS_OFFICER' },
    });
    const suspended = await app.signInAs(await app.build.person({ suspended: true }));
    expect(await suspended.data(MOVE, { input: inputOf(place) })).toMatchObject({
      moveToAdministration: { code: 'ACCOUNT_SUSPENDED' },
    });
    expect(await client.data(`{ me { access { admitted } } }`)).toEqual({ me: { access: { admitted: true } } });
  });
});
