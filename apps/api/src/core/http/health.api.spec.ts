import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type Client } from '../../../test/client.js';
import { DatabaseLine } from '../../../test/database-line.js';
import { TestApp } from '../../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { Lifecycle } from './lifecycle.js';

let database: TestDatabase;
let line: DatabaseLine;
let app: TestApp;
let member: Client;
beforeAll(async () => {
  database = await createDatabase();
  line = await DatabaseLine.to(database);
  app = await TestApp.start({ database: line.database });
  member = await app.signInAs(await app.build.person());
});
afterEach(() => line.mend());
afterAll(async () => {
  await line.settle();
  await app.close();
  await line.close();
  await database.drop();
});

const status = async (path: string) => (await app.client().request(path)).status;
const ask = () => member.gql('{ posts { nodes { id } } }');

/** Milliseconds until the condition holds. */
async function until(condition: () => Promise<boolean>, patienceMs: number): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > patienceMs) throw new Error(`not within ${patienceMs} ms`);
    await sleep(50);
  }
  return performance.now() - start;
}

describe('health', () => {
  it('says live and ready while all is well, and lets nobody keep the answer', async () => {
    for (const [path, word] of [
      ['/health/live', 'live'],
      ['/health/ready', 'ready'],
    ] as const) {
      const answer = await app.client().request(path);
      expect([answer.status, JSON.parse(answer.text), answer.headers.get('cache-control')]).toEqual([
        200,
        { status: word },
        'no-store',
      ]);
    }
  });

  it('says live, not ready, while the database refuses, and answers that it is unavailable', async () => {
    line.cut();
    await until(async () => (await status('/health/ready')) === 503, 10_000);
    expect(await status('/health/live')).toBe(200);
    const answer = await ask();
    expect([answer.data, codeOf(answer)]).toEqual([null, 'UNAVAILABLE']);
    expect(answer.errors[0]?.message).toMatch(/nicht erreichbar/);
    expect(answer.text).not.toMatch(/ECONN|connect|postgres|127\.0\.0\.1/i);
  });

  it('is ready again soon after the database is back', async () => {
    line.cut();
    await until(async () => (await status('/health/ready')) === 503, 10_000);
    line.mend();
    await until(async () => (await status('/health/ready')) === 200, 10_000);
    await until(async () => (await ask()).status === 200, 10_000);
  });

  it('survives a reset of all connections in the middle of the work', async () => {
    const asked = Promise.all(Array.from({ length: 20 }, () => ask()));
    line.reset();
    for (const answer of await asked) expect([undefined, 'UNAVAILABLE']).toContain(codeOf(answer));
    await until(async () => (await ask()).errors.length === 0, 10_000);
  });

  it('says not ready while the database is silent, and lets nobody wait for more than fifteen seconds', async () => {
    line.stall();
    const start = performance.now();
    const asked = Promise.all([ask(), ask()]);
    await until(async () => (await status('/health/ready')) === 503, 10_000);
    expect(await status('/health/live')).toBe(200);
    for (const answer of await asked) expect([answer.data, codeOf(answer)]).toEqual([null, 'UNAVAILABLE']);
    expect(performance.now() - start).toBeLessThan(15_000);
    line.mend();
    await until(async () => (await ask()).errors.length === 0, 10_000);
  }, 30_000);

  it('says not ready while it is ending', async () => {
    const ending = await TestApp.start({ besides: app });
    const lifecycle = ending.get(Lifecycle);
    lifecycle.draining = true;
    const answer = await ending.client().request('/health/ready');
    expect([answer.status, answer.headers.get('connection')]).toEqual([503, 'close']);
    await ending.close();
  });
});
