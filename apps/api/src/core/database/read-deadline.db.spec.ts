import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DatabaseLine } from '../../../test/database-line.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { ReadDeadline } from './read-deadline.js';

const DEADLINE_MS = 400;

let database: TestDatabase;
let line: DatabaseLine;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  line = await DatabaseLine.to(database);
  pool = new pg.Pool({ connectionString: line.database.url, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  new ReadDeadline(pool, DEADLINE_MS);
});
afterEach(async () => {
  await pool.end();
  await line.close();
});

const backend = async () => (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

describe('a statement whose answer does not come', () => {
  it('fails when the deadline has passed, and the next gets another connection', async () => {
    const before = await backend();
    line.stall();
    const began = performance.now();
    await expect(pool.query('select 1')).rejects.toThrow('Query read timeout');
    expect(performance.now() - began).toBeGreaterThanOrEqual(DEADLINE_MS - 20);
    expect(performance.now() - began).toBeLessThan(DEADLINE_MS * 2);
    line.mend();
    expect(await backend()).not.toBe(before);
  });

  it('takes a transaction with it', async () => {
    const client = await pool.connect();
    await client.query('begin');
    line.stall();
    await expect(client.query('select 1')).rejects.toThrow('Query read timeout');
    client.release(true);
  });
});

describe('a connection on which nothing runs', () => {
  it('stays, in the pool and when it is lent', async () => {
    const before = await backend();
    const client = await pool.connect();
    await client.query('listen something');
    await sleep(DEADLINE_MS * 2);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    client.release();
    await sleep(DEADLINE_MS * 2);
    expect(await backend()).toBe(before);
  });

  it('stays when one statement after the other took less than the deadline', async () => {
    const client = await pool.connect();
    for (let times = 0; times < 3; times++) await client.query(`select pg_sleep(${(DEADLINE_MS * 0.6) / 1000})`);
    client.release();
  });
});
