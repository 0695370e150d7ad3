import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestApp } from '../../test/test-app.js';
import { statementCount } from '../core/database/statement-log.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const PAGE = `{ protection { totp recoveryCodesLeft } passkeys { name createdAt } identities { linkedAt provider { id } } }`;

it('shows the own ways to sign in, oldest first, by one statement, and nobody else’s', async () => {
  const [person, other] = [await app.build.person(), await app.build.person()];
  const days = [new Date('2026-03-02T08:00:00.000Z'), new Date('2026-03-01T08:00:00.000Z')];
  for (const [index, day] of days.entries()) {
    await app.db.rows(
      `insert into passkey (id, person_id, public_key, counter, transports, name, created_at)
       values ($1, $2, '\\x00', 0, '{}', $1, $3)`,
      [`own-${index}`, person.id, day],
    );
    await app.db.rows(
      `insert into linked_identity (id, person_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, 'https://id.example', $2, $3)`,
      [person.id, `subject-${index}`, day],
    );
  }
  const client = await app.signInAs(person);
  expect(await client.data(PAGE)).toEqual({
    protection: { totp: false, recoveryCodesLeft: 0 },
    passkeys: [
      { name: 'own-1', createdAt: '2026-03-01T08:00:00.000Z' },
      { name: 'own-0', createdAt: '2026-03-02T08:00:00.000Z' },
    ],
    identities: [
      { linkedAt: '2026-03-01T08:00:00.000Z', provider: null },
      { linkedAt: '2026-03-02T08:00:00.000Z', provider: null },
    ],
  });
  const counts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = statementCount();
    await client.data(PAGE);
    counts.push(statementCount() - before);
  }
  expect(Math.min(...counts)).toBe(1);
  const stranger = await app.signInAs(other);
  expect(await stranger.data(PAGE)).toMatchObject({ passkeys: [], identities: [] });
});
