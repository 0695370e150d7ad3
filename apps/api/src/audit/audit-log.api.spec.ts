import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyAs } from '../../test/ground/applications.js';
import { day, type BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { until } from '../../test/waiting.js';
import { createOfficer } from '../commands/officers.js';
import { importMemberships } from '../commands/memberships-import.command.js';

const LOG = `query ($filter: AuditFilter, $first: Int, $after: Cursor) { auditLog(filter: $filter, first: $first, after: $after) {
  nodes { id at action title association { id } subjectKind subjectId subjectName before { name value } after { name value } reason requestId actorName }
  pageInfo { hasNextPage endCursor } } }`;
const EXPORT = `query ($filter: AuditFilter) { auditExport(filter: $filter) { csv lines complete } }`;
interface Line {
  id: string;
  action: string;
  title: string;
  association: { id: string } | null;
  subjectId: string;
  subjectName: string | null;
  before: { name: string; value: string }[];
  after: { name: string; value: string }[];
  reason: string | null;
  requestId: string | null;
  actorName: string | null;
}

let app: TestApp;
let officer: BuiltPerson;
let referentin: Client;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  officer = await app.build.officer();
  referentin = await app.signInAs(officer);
  other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
});
afterAll(() => app.close());

const read = async (client: Client, filter: object = {}, first = 100) =>
  (await client.data<{ auditLog: { nodes: Line[] } }>(LOG, { filter, first })).auditLog.nodes;

describe('the audit log', () => {
  it('is for officers', async () => {
    for (const client of [app.client(), await app.signInAs(await app.build.person())])
      for (const query of [LOG, EXPORT])
        expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(codeOf(await client.gql(query)));
  });

  it('holds who decided what, when, what was before and after, and under which request', async () => {
    const town = await app.build.freeTown();
    await app.build.membership({ ags: town });
    const { id, name } = await applyAs(app, { administration: town });
    const answer = await referentin.gql(
      `mutation ($input: RefuseApplicationInput!) { refuseApplication(input: $input) { __typename } }`,
      {
        input: { id, reason: 'Persönlicher Text über Eva' },
      },
    );
    const [line] = await read(referentin, { subject: id });
    expect(line).toMatchObject({
      action: 'APPLICATION_REFUSED',
      title: 'Antrag abgelehnt',
      association: { id: 'staedtetag' },
      subjectName: name,
      before: [{ name: 'state', value: 'WAITING' }],
      after: [{ name: 'state', value: 'REFUSED' }],
      requestId: answer.headers.get('x-request-id'),
      actorName: officer.name,
    });
    // Texts about people stand with the application, which goes when the person wants it; never here.
    expect(
      (await app.db.rows<{ text: string }>(`select l::text as text from audit_line l`)).map(({ text }) => text).join(),
    ).not.toMatch(/Eva|stadt\.example|Antragstellerin/);
  });

  it("shows officers their own association's lines and those that concern all", async () => {
    const person = await app.build.person();
    await referentin.data(`mutation ($input: PersonReasonInput!) { suspendPerson(input: $input) { __typename } }`, {
      input: { person: person.id, reason: 'x' },
    });
    const rule = {
      clientKey: randomUUID(),
      associations: ['staedtetag', 'gemeindetag'],
      replaces: null,
      reason: 'Beschluss',
    };
    await referentin.data(`mutation ($input: SetAccessRuleInput!) { setAccessRule(input: $input) { __typename } }`, {
      input: rule,
    });
    expect(await read(referentin, { actions: ['PERSON_SUSPENDED'] })).toMatchObject([
      { subjectId: person.id, subjectName: person.name },
    ]);
    expect(await read(other, { actions: ['PERSON_SUSPENDED'] })).toEqual([]);
    expect(await read(other, { subject: person.id })).toEqual([]);
    const [line] = await read(other, { actions: ['ACCESS_RULE_CHANGED'] });
    expect(line).toMatchObject({
      association: null,
      reason: 'Beschluss',
      before: [{ name: 'associations', value: 'staedtetag' }],
    });
    expect(line?.after).toContainEqual({ name: 'associations', value: 'staedtetag, gemeindetag' });
  });

  it('holds the sign-ins of officers and of nobody else', async () => {
    const member = await app.build.person();
    await app.signInAs(member);
    const fresh = await app.build.officer();
    await app.signInAs(fresh);
    expect(await read(referentin, { actions: ['OFFICER_SIGNED_IN'], actor: fresh.id })).toMatchObject([
      { actorName: fresh.name, requestId: expect.any(String) },
    ]);
    expect(await read(referentin, { actor: member.id })).toEqual([]);
    expect(
      await app.db.rows(`select 1 from audit_line where actor_id = $1 or subject_id = $1::text`, [member.id]),
    ).toEqual([]);
  });

  it('holds what is done at the terminal of the server, once', async () => {
    await createOfficer(
      app.db,
      { name: 'Neu im Amt', email: `amt-${randomUUID().slice(0, 6)}@verband.example`, association: 'staedtetag' },
      { id: randomUUID(), now: new Date(), linkBase: 'http://x/' },
    );
    const place = await app.build.freeTown();
    await importMemberships(app.db, `ags;association;from;to;source\n${place};staedtetag;${day(0)};;Liste`, {
      dryRun: false,
      skipRefused: false,
    });
    await until(
      'both lines',
      async () => (await read(referentin, { actions: ['OFFICE_CHANGED', 'MEMBERSHIPS_IMPORTED'] })).length >= 2,
    );
    const lines = await read(referentin, { actions: ['OFFICE_CHANGED', 'MEMBERSHIPS_IMPORTED'] });
    expect(lines.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['MEMBERSHIPS_IMPORTED', null],
      ['OFFICE_CHANGED', null],
    ]);
    expect(lines[1]).toMatchObject({ subjectName: 'Neu im Amt', association: { id: 'staedtetag' } });
    // What an officer does writes its own line, not a second one from the fact.
    const person = await app.build.person();
    const [row] = await app.db.rows<{ id: string }>(`select id from membership where ags = $1`, [person.ags]);
    await referentin.data(`mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }`, {
      input: { id: row?.id, lastDay: day(3), source: 'Brief' },
    });
    await until('all facts', async () => {
      const [behind] = await app.db.rows<{ n: number }>(
        `select count(*)::int as n from fact f, fact_place p where p.consumer = 'audit' and (f.xid, f.id) > (p.xid, p.id)`,
      );
      return behind?.n === 0;
    });
    expect(await read(referentin, { subject: person.ags })).toHaveLength(1);
  });

  it('goes page by page, from a time to a time', async () => {
    const all = await read(referentin);
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 50; page++) {
      const { auditLog } = await referentin.data<{
        auditLog: { nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(LOG, { first: 3, after });
      seen.push(...auditLog.nodes.map(({ id }) => id));
      if (!auditLog.pageInfo.hasNextPage) break;
      after = auditLog.pageInfo.endCursor;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(await read(referentin, { to: new Date(Date.now() - 3_600_000).toISOString() })).toEqual([]);
    expect(await read(referentin, { from: new Date(Date.now() - 3_600_000).toISOString() })).toEqual(all);
  });
});

describe('a line', () => {
  it.each([
    ['changed', `update audit_line set reason = 'x'`],
    ['deleted', `delete from audit_line`],
    ['emptied', `truncate audit_line`],
    ['emptied by a neighbour', `truncate audit_line, rate_limit`],
  ])('cannot be %s, whatever statement the application sends', async (_, sql) => {
    const count = () => app.db.rows(`select count(*)::int as n, max(id)::text as last from audit_line`);
    const before = await count();
    await expect(app.db.rows(sql)).rejects.toThrow('append-only');
    expect(await count()).toEqual(before);
  });

  it('is there exactly when its change is: both or neither', async () => {
    const person = await app.build.person();
    // The mail about it cannot be ordered: the whole change is taken back.
    await app.db.rows(`update person set email = 'kaputt, zwei@stadt.example' where id = $1`, [person.id]);
    const answer = await referentin.gql(
      `mutation ($input: PersonReasonInput!) { suspendPerson(input: $input) { __typename } }`,
      { input: { person: person.id, reason: 'x' } },
    );
    expect(codeOf(answer)).toBe('INTERNAL');
    expect(await app.db.rows(`select suspended_at from person where id = $1`, [person.id])).toEqual([
      { suspended_at: null },
    ]);
    expect(await read(referentin, { subject: person.id })).toEqual([]);
  });
});

describe('the actions to choose from', () => {
  it('are those of the log, in words and their order', async () => {
    const { auditActions } = await referentin.data<{ auditActions: { action: string; title: string }[] }>(
      '{ auditActions { action title } }',
    );
    expect(auditActions).toContainEqual({ action: 'PERSON_SUSPENDED', title: 'Konto gesperrt' });
    const titles = auditActions.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'de')));
    expect(codeOf(await app.client().gql('{ auditActions { action } }'))).toBe('UNAUTHENTICATED');
  });
});

describe('the export', () => {
  it('is a table in which nothing runs', async () => {
    const person = await app.build.person({ name: '=HYPERLINK("http://boese.example";"klick")' });
    await referentin.data(`mutation ($input: PersonReasonInput!) { suspendPerson(input: $input) { __typename } }`, {
      input: { person: person.id, reason: 'x' },
    });
    const { auditExport } = await referentin.data<{ auditExport: { csv: string; lines: number; complete: boolean } }>(
      EXPORT,
      { filter: { subject: person.id } },
    );
    expect(auditExport).toMatchObject({ lines: 1, complete: true });
    const [header, line] = auditExport.csv.split('\r\n');
    expect(header).toBe('\ufeffZeit (UTC);Was;Kennung;Verband;Wer;Worüber;Name;Schlüssel;Vorher;Nachher;Grund;Anfrage');
    expect(line).toContain(`;"'=HYPERLINK(""http://boese.example"";""klick"")";`);
    expect(line).toContain(';suspended: false;suspended: true;');
  });
});
