import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, type Client } from '../../../test/client.js';
import { LiveReader } from '../../../test/live-client.js';
import { mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { Mails } from '../../core/mail/mails.js';

/** As promised: everywhere, on every replica. */
const PROMISED_MS = 2_000;

let app: TestApp;
let replica: TestApp;
let officer: Client;
const readers: LiveReader[] = [];
beforeAll(async () => {
  app = await TestApp.start();
  replica = await TestApp.start({ besides: app });
  officer = await app.signInAs(await app.build.officer());
});
afterEach(() => readers.splice(0).forEach((reader) => reader.stop()));
afterAll(async () => {
  await replica.close();
  await app.close();
});

const succeed = async (mutation: string, input: object) => {
  const name = /\{ (\w+)\(/.exec(mutation)?.[1] ?? '';
  const data = await officer.data<Record<string, { __typename: string } | number>>(mutation, { input });
  expect(data[name]).not.toMatchObject({ __typename: 'AdmissionRefused' });
};
const onPerson = (name: string) => (person: BuiltPerson) =>
  succeed(`mutation ($input: PersonReasonInput!) { ${name}(input: $input) { __typename } }`, {
    person: person.id,
    reason: 'Probe',
  });

const ENDINGS: [string, (person: BuiltPerson) => Promise<void>][] = [
  ['the account is suspended', onPerson('suspendPerson')],
  ['the approval ends', onPerson('endApproval')],
  [
    'the membership ends',
    async ({ ags }) => {
      const [row] = await app.db.rows<{ id: string }>(`select id from membership where ags = $1`, [ags]);
      await succeed(`mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }`, {
        id: row?.id,
        lastDay: day(-1),
        source: 'Austritt',
      });
    },
  ],
  [
    'the membership turns out never to have been',
    async ({ ags }) => {
      const [row] = await app.db.rows<{ id: string }>(`select id from membership where ags = $1`, [ags]);
      await succeed(`mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { __typename } }`, {
        id: row?.id,
        reason: 'Irrtum',
      });
    },
  ],
  [
    'a list of memberships ends it',
    async ({ ags }) => {
      const csv = `ags;association;from;to;source\n${ags};staedtetag;${day(-365)};${day(-1)};Liste`;
      await succeed(`mutation ($input: ImportMembershipsInput!) { importMemberships(input: $input) { saved } }`, {
        clientKey: randomUUID(),
        csv,
      });
    },
  ],
  [
    'the person leaves the administration',
    ({ id }) =>
      succeed(`mutation ($input: ReportDepartureInput!) { reportDeparture(input: $input) { __typename } }`, {
        person: id,
        lastDay: day(-1),
      }),
  ],
  [
    'the rule names another association',
    async () => {
      const { accessRule } = await officer.data<{ accessRule: { id: string | null } }>(`{ accessRule { id } }`);
      await succeed(`mutation ($input: SetAccessRuleInput!) { setAccessRule(input: $input) { __typename } }`, {
        clientKey: randomUUID(),
        associations: ['landkreistag'],
        replaces: accessRule.id,
        reason: 'Probe',
      });
    },
  ],
];

describe('when', () => {
  it.each(ENDINGS)('%s, requests and open connections end within two seconds on every replica', async (what, end) => {
    const person = await app.build.person();
    const bystander = await app.build.person();
    const client = await app.signInAs(person);
    const stays = new LiveReader(await app.signInAs(bystander));
    const here = new LiveReader(client);
    const there = new LiveReader(client, { url: () => replica.url });
    readers.push(here, there, stays);
    await until('open connections', () => readers.every(({ connections }) => connections > 0));
    expect((await client.gql(`{ posts { nodes { id } } }`)).data).not.toBeNull();

    const began = Date.now();
    await end(person);
    await until('the end of both', () => here.ends.length + there.ends.length === 2, PROMISED_MS);
    expect(Date.now() - began).toBeLessThan(PROMISED_MS + 500);
    expect([here.ends, there.ends]).toEqual([[4403], [4403]]);
    expect(codeOf(await client.gql(`{ posts { nodes { id } } }`))).toBe('NO_ACCESS');
    // They can still see why, and whom to ask.
    const { explainMyAccess } = await client.data<{
      explainMyAccess: { admitted: boolean; reasons: { sentence: string }[] };
    }>(`{ explainMyAccess { admitted reasons { code sentence } } }`);
    expect(explainMyAccess.admitted).toBe(false);
    expect(explainMyAccess.reasons.at(-1)?.sentence).toBe('Also besteht heute kein Zugang.');
    if (!what.startsWith('the rule')) expect(stays.ends).toEqual([]);
  });

  it('an approval comes back, access is open at the next request', async () => {
    const { accessRule } = await officer.data<{ accessRule: { id: string | null } }>(`{ accessRule { id } }`);
    await succeed(`mutation ($input: SetAccessRuleInput!) { setAccessRule(input: $input) { __typename } }`, {
      clientKey: randomUUID(),
      associations: ['staedtetag'],
      replaces: accessRule.id,
      reason: 'Zurück',
    });
    const person = await app.build.person();
    const client = await app.signInAs(person);
    await onPerson('suspendPerson')(person);
    await until(
      'the end',
      async () => codeOf(await client.gql(`{ posts { nodes { id } } }`)) === 'NO_ACCESS',
      PROMISED_MS,
    );
    await onPerson('readmitPerson')(person);
    await until('access', async () => (await client.gql(`{ posts { nodes { id } } }`)).data !== null, PROMISED_MS);
    await onPerson('endApproval')(person);
    await until(
      'the end',
      async () => codeOf(await client.gql(`{ posts { nodes { id } } }`)) === 'NO_ACCESS',
      PROMISED_MS,
    );
    await onPerson('readmitPerson')(person);
    await until('access', async () => (await client.gql(`{ posts { nodes { id } } }`)).data !== null, PROMISED_MS);
  });
});

describe('a mail that waits', () => {
  it('is dropped for whoever lost access meanwhile, and sent to whoever has it', async () => {
    const [kept, lost] = [await app.build.person(), await app.build.person()];
    const order = (person: BuiltPerson, onlyWhileAdmitted: boolean, subject: string) =>
      app.db.write(null, async (tx) => {
        await app.get(Mails).order(tx, {
          to: person.email,
          language: 'de',
          personId: person.id,
          onlyWhileAdmitted,
          template: { subject, paragraphs: ['x'], reason: 'wir prüfen.' },
        });
        // Lost between order and sending.
        if (person === lost) await tx.rows(`update person set suspended_at = now() where id = $1`, [person.id]);
      });
    await order(lost, true, 'nur mit Zugang');
    await order(lost, false, 'auch ohne Zugang');
    await order(kept, true, 'nur mit Zugang');
    expect((await mailTo(app, kept.email)).subject).toBe('nur mit Zugang');
    expect((await mailTo(app, lost.email)).subject).toBe('auch ohne Zugang');
    await until('the drop', async () => {
      const rows = await app.db.rows<{ state: string; text: unknown }>(
        `select state, template as text from mail where recipient = $1 and only_while_admitted`,
        [lost.email],
      );
      return rows[0]?.state === 'DROPPED' && rows[0].text === null;
    });
  });
});
