import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type AssociationKey, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';

const RULE = `{ accessRule { id associations { id } reason decidedBy { name } } accessRuleHistory { id associations { id } } }`;
const PREVIEW = `query ($associations: [ID!]!) { previewAccessRule(associations: $associations) { admits shutsOut places { administration { ags } admits shutsOut } } }`;
const SET = `mutation ($input: SetAccessRuleInput!) { setAccessRule(input: $input) { __typename
  ... on AccessRuleSet { rule { id associations { id } } effect { admits shutsOut } } ... on AdmissionRefused { code } } }`;
const EFFECT = `effect { admits shutsOut }`;
const MEMBERSHIP = `__typename ... on MembershipSaved { saved membership { id from to confirmed administration { ags } } ${EFFECT} } ... on AdmissionRefused { code }`;
const ADD = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { ${MEMBERSHIP} } }`;
const END = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { ${MEMBERSHIP} } }`;
const REMOVE = `mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { ${MEMBERSHIP} } }`;
const CONFIRM = `mutation ($input: ConfirmMembershipsInput!) { confirmMemberships(input: $input) }`;
const IMPORT = `mutation ($input: ImportMembershipsInput!) { importMemberships(input: $input) { saved added changed unchanged superseded refused { line field code message } ${EFFECT} } }`;
const LIST = `query ($filter: MembershipFilter, $first: Int, $after: Cursor) { memberships(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id people confirmed administration { ags } association { id } } } }`;

let app: TestApp;
let officer: BuiltPerson;
let referentin: Client;
let colleague: BuiltPerson;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.build.officer();
  referentin = await app.signInAs(officer);
  colleague = await app.build.officer({ association: 'gemeindetag' });
  other = await app.signInAs(colleague);
});
afterAll(() => app.close());

const peopleOf = async (association: AssociationKey, count: number, ags?: string) => {
  const place = ags ?? (await app.build.freeTown());
  await app.build.membership({ ags: place, association });
  for (let number = 0; number < count; number++) {
    const person = await app.build.person({ ags: place, association: null });
    await app.build.approval(person, { association });
  }
  return place;
};
const admitted = async () => {
  const { previewAccessRule } = await referentin.data<{ previewAccessRule: { shutsOut: number } }>(PREVIEW, {
    associations: ['landkreistag'],
  });
  return previewAccessRule;
};

describe('the rule', () => {
  it('is for officers to see and set', async () => {
    const member = await app.signInAs(await app.build.person());
    for (const client of [app.client(), member]) {
      expect((await client.gql(RULE)).data).toBeNull();
      expect((await client.gql(PREVIEW, { associations: ['gemeindetag'] })).data).toBeNull();
      const input = { clientKey: randomUUID(), associations: ['gemeindetag'], reason: 'x' };
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(codeOf(await client.gql(SET, { input })));
    }
    expect(await referentin.data(RULE)).toEqual({
      accessRule: { id: null, associations: [{ id: 'staedtetag' }], reason: null, decidedBy: null },
      accessRuleHistory: [],
    });
  });

  it.each([
    [[], ['input.associations REQUIRED']],
    [['kirchentag'], ['input.associations UNKNOWN']],
    [['staedtetag', 'staedtetag'], ['input.associations DUPLICATE']],
  ])('cannot name %j', async (associations, fields) => {
    const input = { clientKey: randomUUID(), associations, reason: 'x', replaces: null };
    expect(fieldsOf(await referentin.gql(SET, { input }))).toEqual(fields);
  });

  it('is previewed to the person and then does exactly that, with its history and a mail to the other officers', async () => {
    await peopleOf('staedtetag', 2);
    const town = await peopleOf('gemeindetag', 3);
    // In both associations, approved by the Städtetag alone: out with it, not in with the other.
    const both = await peopleOf('staedtetag', 1);
    await app.build.membership({ ags: both, association: 'gemeindetag' });
    const preview = (associations: string[]) =>
      referentin
        .data<{ previewAccessRule: { admits: number; shutsOut: number; places: unknown[] } }>(PREVIEW, { associations })
        .then((data) => data.previewAccessRule);
    const wider = await preview(['staedtetag', 'gemeindetag']);
    expect(wider).toEqual({
      admits: 3,
      shutsOut: 0,
      places: [{ administration: { ags: town }, admits: 3, shutsOut: 0 }],
    });
    const narrower = await preview(['gemeindetag']);
    expect(narrower).toMatchObject({ admits: 3, shutsOut: (await admitted()).shutsOut });

    const input = {
      clientKey: randomUUID(),
      associations: ['gemeindetag', 'staedtetag'],
      replaces: null,
      reason: 'Beschluss der drei Verbände',
    };
    const answers = await Promise.all(
      [1, 2].map(() => referentin.data<{ setAccessRule: { rule: { id: string } } }>(SET, { input })),
    );
    expect(answers[0]).toMatchObject({
      setAccessRule: {
        rule: { associations: [{ id: 'staedtetag' }, { id: 'gemeindetag' }] },
        effect: { admits: 3, shutsOut: 0 },
      },
    });
    expect(answers[1]?.setAccessRule.rule.id).toBe(answers[0]?.setAccessRule.rule.id);
    // What was promised is true.
    expect(await preview(['staedtetag'])).toMatchObject({ admits: 0, shutsOut: 3 });

    // Whoever looked at the rule before cannot overwrite it.
    expect(
      await other.data(SET, { input: { ...input, clientKey: randomUUID(), associations: ['landkreistag'] } }),
    ).toMatchObject({
      setAccessRule: { code: 'CHANGED_MEANWHILE' },
    });
    const id = answers[0]?.setAccessRule.rule.id;
    expect(await other.data(SET, { input: { ...input, clientKey: randomUUID(), replaces: id } })).toMatchObject({
      setAccessRule: { code: 'UNCHANGED' },
    });
    expect(await referentin.data(RULE)).toMatchObject({
      accessRule: { id, reason: 'Beschluss der drei Verbände', decidedBy: { name: officer.name } },
      accessRuleHistory: [{ id }],
    });
    const mail = await mailTo(app, colleague.email);
    expect(mail.subject).toBe('Die Zugangsregel wurde geändert');
    expect(mail.text).toContain(`${officer.name} hat die Zugangsregel geändert`);
    expect(mail.text).toContain('Zugang bekommen haben 3, verloren haben ihn 0 Personen.');
    await referentin.data(SET, {
      input: { clientKey: randomUUID(), associations: ['staedtetag'], replaces: id, reason: 'zurück' },
    });
  });

  it('of two changes at once, made to the same rule, takes one', async () => {
    const { accessRule } = await referentin.data<{ accessRule: { id: string } }>(RULE);
    const set = (client: Client, associations: string[]) =>
      client.data<{ setAccessRule: { __typename: string } }>(SET, {
        input: { clientKey: randomUUID(), associations, replaces: accessRule.id, reason: 'gleichzeitig' },
      });
    const answers = await Promise.all([
      set(referentin, ['gemeindetag']),
      set(other, ['landkreistag']),
      set(referentin, ['staedtetag', 'landkreistag']),
    ]);
    expect(answers.filter(({ setAccessRule }) => setAccessRule.__typename === 'AccessRuleSet')).toHaveLength(1);
    const now = await referentin.data<{ accessRule: { id: string } }>(RULE);
    await referentin.data(SET, {
      input: { clientKey: randomUUID(), associations: ['staedtetag'], replaces: now.accessRule.id, reason: 'zurück' },
    });
  });
});

describe('a membership', () => {
  const add = (patch: object, client = referentin) =>
    client
      .data<{
        addMembership: {
          code?: string;
          saved?: boolean;
          membership?: { id: string; to: string | null };
          effect?: object;
        };
      }>(ADD, {
        input: { clientKey: randomUUID(), from: day(0), source: 'Mitgliederliste', ...patch },
      })
      .then((data) => data.addMembership);

  it('is recorded for the own association, once, with its effect', async () => {
    const place = await app.build.freeTown();
    for (const number of [1, 2]) {
      const person = await app.build.person({ ags: place, association: null, name: `Person ${number}` });
      await app.build.approval(person);
    }
    const dry = await add({ administration: place, dryRun: true });
    expect(dry).toMatchObject({ saved: false, effect: { admits: 2, shutsOut: 0 } });
    expect(await app.db.rows(`select 1 from membership where ags = $1`, [place])).toEqual([]);
    const clientKey = randomUUID();
    const saved = await Promise.all([1, 2].map(() => add({ administration: place, clientKey })));
    expect(saved[0]).toMatchObject({ saved: true });
    expect(saved[0]?.membership?.id).toBe(saved[1]?.membership?.id);
    expect(await app.db.rows(`select association_key, confidence from membership where ags = $1`, [place])).toEqual([
      { association_key: 'staedtetag', confidence: 'confirmed' },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['an unknown administration', { administration: '08999999' }, ['input.administration UNKNOWN']],
    ['an end before its start', { to: day(-1) }, ['input.to END_BEFORE_START']],
    ['no source', { source: ' ' }, ['input.source REQUIRED']],
    ['a day that is none', { from: '2026-02-30' }, ['input.from WRONG_TYPE']],
  ])('with %s is refused', async (_, patch, fields) => {
    const input = {
      clientKey: randomUUID(),
      administration: await app.build.freeTown(),
      from: day(0),
      source: 'x',
      ...patch,
    };
    expect(fieldsOf(await referentin.gql(ADD, { input }))).toEqual(fields);
  });

  it('does not overlap another one, also not when two officers record it at once', async () => {
    const administration = await app.build.freeTown();
    const second = await app.signInAs(await app.build.officer());
    const answers = await Promise.all([
      add({ administration }),
      add({ administration }, second),
      add({ administration, from: day(10) }),
    ]);
    expect(answers.filter(({ code }) => code === 'OVERLAPS')).toHaveLength(2);
    // Of another association it is another membership.
    expect(await add({ administration }, other)).toMatchObject({ saved: true });
  });

  it('ends, takes its end back, and is removed, by its own association alone', async () => {
    const person = await app.build.person();
    const [row] = await app.db.rows<{ id: string }>(`select id from membership where ags = $1`, [person.ags]);
    const input = { id: row?.id, lastDay: day(-1), source: 'Austritt' };
    expect(fieldsOf(await other.gql(END, { input }))).toEqual(['input.id UNKNOWN']);
    expect(fieldsOf(await other.gql(REMOVE, { input: { id: row?.id, reason: 'x' } }))).toEqual(['input.id UNKNOWN']);
    expect(await referentin.data(END, { input: { ...input, dryRun: true } })).toMatchObject({
      endMembership: { saved: false, effect: { shutsOut: 1 } },
    });
    expect(await referentin.data(END, { input })).toMatchObject({
      endMembership: { saved: true, effect: { admits: 0, shutsOut: 1 }, membership: { to: day(-1) } },
    });
    expect(await referentin.data(END, { input })).toMatchObject({ endMembership: { code: 'UNCHANGED' } });
    expect(await referentin.data(END, { input: { ...input, lastDay: null } })).toMatchObject({
      endMembership: { effect: { admits: 1 }, membership: { to: null } },
    });
    expect(fieldsOf(await referentin.gql(END, { input: { ...input, lastDay: '2001-01-01' } }))).toEqual([
      'input.lastDay END_BEFORE_START',
    ]);
    expect(await referentin.data(REMOVE, { input: { id: row?.id, reason: 'Irrtum' } })).toMatchObject({
      removeMembership: { effect: { shutsOut: 1 } },
    });
    expect(await app.db.rows(`select 1 from membership where id = $1`, [row?.id])).toEqual([]);
  });

  it('that is presumed is confirmed in a batch', async () => {
    const ids = [];
    for (let number = 0; number < 3; number++)
      ids.push(await app.build.membership({ ags: await app.build.freeTown() }));
    await app.db.rows(`update membership set confidence = 'presumed' where id = any($1)`, [ids.slice(0, 2)]);
    expect(await referentin.data(CONFIRM, { input: { ids, source: 'Telefonat' } })).toEqual({ confirmMemberships: 2 });
    expect(
      await app.db.rows(`select count(*)::int as n from membership where id = any($1) and confidence = 'confirmed'`, [
        ids,
      ]),
    ).toEqual([{ n: 3 }]);
    expect(fieldsOf(await other.gql(CONFIRM, { input: { ids, source: 'x' } }))).toEqual(['input.ids UNKNOWN']);
  });

  it('is found by state and name, page by page, at a constant cost', async () => {
    const { statementCount } = await import('../../core/database/statement-log.js');
    const ask = (variables: object) =>
      referentin
        .data<{
          memberships: {
            totalCount: number;
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(LIST, { ...variables })
        .then((data) => data.memberships);
    const all = await ask({ first: 100 });
    expect(all.nodes).toHaveLength(all.totalCount);
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 100; page++) {
      const { nodes, pageInfo } = await ask({ first: 2, after });
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    const cost = (first: number) =>
      least(3, async () => {
        const before = statementCount();
        await ask({ first });
        return statementCount() - before;
      });
    expect(await cost(10)).toBe(await cost(1));
    expect((await ask({ filter: { search: 'gibtesnicht' } })).totalCount).toBe(0);
    expect((await ask({ filter: { association: 'gemeindetag' } })).totalCount).toBeGreaterThan(0);
  });
});

describe('a list of memberships', () => {
  const HEADER = 'ags;association;from;to;source';
  interface Imported {
    importMemberships: Record<string, unknown> & { refused: { line: number; code: string }[] };
  }
  const load = (lines: string[], patch: object = {}) =>
    referentin
      .data<Imported>(IMPORT, { input: { clientKey: randomUUID(), csv: [HEADER, ...lines].join('\n'), ...patch } })
      .then((data) => data.importMemberships);

  it('is previewed with its effect, then does exactly that', async () => {
    const leaves = await app.build.person();
    const joins = await app.build.freeTown();
    const waiting = await app.build.person({ ags: joins, association: null });
    await app.build.approval(waiting);
    const lines = [`${joins};staedtetag;${day(-1)};;Liste`, `${leaves.ags};staedtetag;${day(-365)};${day(-1)};Liste`];
    const expected = {
      added: 1,
      changed: 1,
      unchanged: 0,
      superseded: 0,
      refused: [],
      effect: { admits: 1, shutsOut: 1 },
    };
    expect(await load(lines, { dryRun: true })).toEqual({ saved: false, ...expected });
    expect(await app.db.rows(`select 1 from membership where ags = $1`, [joins])).toEqual([]);
    expect(await load(lines)).toEqual({ saved: true, ...expected });
    expect(await load(lines)).toMatchObject({
      saved: true,
      added: 0,
      changed: 0,
      unchanged: 2,
      effect: { admits: 0, shutsOut: 0 },
    });
  });

  it("is refused by line; another association's lines are not ours to write", async () => {
    const place = await app.build.freeTown();
    const lines = [
      `${place};gemeindetag;${day(0)};;Liste`,
      `${place};staedtetag;${day(0)};;Liste`,
      `1;staedtetag;gestern;;`,
    ];
    const answer = await load(lines);
    expect(answer).toMatchObject({ saved: false });
    expect(answer.refused.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 FOREIGN_ASSOCIATION',
      '4 UNKNOWN_AGS',
      '4 INVALID_DATE',
      '4 MISSING_SOURCE',
    ]);
    expect(await app.db.rows(`select 1 from membership where ags = $1`, [place])).toEqual([]);
    expect(await load(lines, { skipRefused: true })).toMatchObject({ saved: true, added: 1 });
    expect(await app.db.rows(`select association_key from membership where ags = $1`, [place])).toEqual([
      { association_key: 'staedtetag' },
    ]);
  });
});
