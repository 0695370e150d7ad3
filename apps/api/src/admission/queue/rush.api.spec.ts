import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { strangerOf } from '../../../test/ground/applications.js';
import { codeOf, type Answer, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { sleep } from '../../../test/waiting.js';

const RUSH = 200;

let app: TestApp;
let replica: TestApp;
beforeAll(async () => {
  // As many connections as an installation has by default.
  const settings = { trustProxy: 1, databasePool: 10 };
  app = await TestApp.start({ settings });
  replica = await TestApp.start({ settings, besides: app });
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

/** Does it as the web app does: a busy server says "try again", and the client key makes that harmless. */
async function insist<T>(client: Client, query: string, variables: Record<string, unknown>): Promise<Answer<T>> {
  for (let tries = 1; ; tries++) {
    const answer = await client.gql<T>(query, variables);
    if (codeOf(answer) !== 'UNAVAILABLE' || tries === 20) return answer;
    await sleep(200);
  }
}

it('200 people apply, confirm and are approved at once, over two replicas', async () => {
  const town = await app.build.freeTown();
  await app.build.membership({ ags: town });
  const people = Array.from({ length: RUSH }, (_, index) => `rush-${index}@stadt.example`);
  const at = (index: number) => strangerOf(index % 2 ? app : replica);
  const applied = await Promise.all(
    people.map((email, index) =>
      insist(at(index), `mutation ($input: ApplyInput!) { apply(input: $input) { __typename } }`, {
        input: {
          clientKey: randomUUID(),
          administration: town,
          name: `Person ${index}`,
          email,
          jobTitle: 'Hauptamt',
          why: 'Ja.',
          consent: { rulesVersion: 0, privacyVersion: 0, given: true },
        },
      }),
    ),
  );
  expect(new Set(applied.map(({ text }) => text.trim()))).toEqual(
    new Set(['{"data":{"apply":{"__typename":"ApplicationTaken"}}}']),
  );
  await mailsSettled(app);
  const tokens = await Promise.all(people.map(async (email) => (await mailsTo(app, email)).map(({ token }) => token)));
  expect(tokens.every((list) => list.length === 1)).toBe(true);
  const confirmed = await Promise.all(
    tokens.map(([token], index) =>
      insist(at(index), `mutation ($token: String!) { confirmApplication(token: $token) { __typename } }`, { token }),
    ),
  );
  expect(new Set(confirmed.map(({ text }) => text.trim()))).toEqual(
    new Set(['{"data":{"confirmApplication":{"__typename":"ApplicationConfirmed"}}}']),
  );
  const ids = (await app.db.rows<{ id: string }>(`select id from application where state = 'WAITING'`)).map(
    ({ id }) => id,
  );
  expect(ids).toHaveLength(RUSH);

  // Two officers work through the same list from both ends.
  const [one, two] = await Promise.all([app, replica].map(async (at) => at.signInAs(await at.build.officer())));
  const batches = Array.from({ length: RUSH / 50 }, (_, index) => ids.slice(index * 50, index * 50 + 50));
  const APPROVE = `mutation ($input: ApproveApplicationsInput!) { approveApplications(input: $input) { __typename } }`;
  if (!one || !two) throw new Error('an officer is missing');
  await Promise.all([
    ...batches.map((batch) => insist(one, APPROVE, { input: { ids: batch } })),
    ...batches.reverse().map((batch) => insist(two, APPROVE, { input: { ids: batch } })),
  ]);
  await mailsSettled(app);
  const sum = async (sql: string) => (await app.db.rows<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n;
  expect(await sum(`person p join approval a on a.person_id = p.id where p.email like 'rush-%'`)).toBe(RUSH);
  expect(await sum(`application where state = 'APPROVED'`)).toBe(RUSH);
  expect(await sum(`audit_line where action = 'APPLICATION_APPROVED'`)).toBe(RUSH);
  expect(await sum(`mailbox where recipient like 'rush-%'`)).toBe(RUSH * 3);
}, 120_000);
