import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { cleanUp, newDataDir, query, start, until } from '../test/servers.js';
import { backup } from './backup.js';
import { restoreBackup } from './restore.js';

afterAll(cleanUp);

const accounts = 200;

it('makes a backup under writes from which every commit before its end can be restored', async () => {
  const server = await start({ dataDir: newDataDir() });
  await query(
    server.url,
    `create table account as select number, 100 as cents from generate_series(1, ${accounts}) number`,
  );
  await query(server.url, 'create table transfer (number bigserial primary key, padding text)');
  const writers = [1, 2, 3].map(() => transferUntilStopped(server.url));
  await until(() => writers.every((writer) => writer.acknowledged().length > 50));
  const target = path.join(path.dirname(server.dataDir), 'backup');

  const summary = await backup({ adminUrl: server.adminUrl, dataDir: server.dataDir, target });
  const committed = (await Promise.all(writers.map((writer) => writer.stop()))).flat();
  const restoredDir = newDataDir();
  await restoreBackup({ source: target, dataDir: restoredDir });
  const restored = await start({ dataDir: restoredDir });

  const [sum] = await query(restored.url, 'select sum(cents)::int as cents, count(*)::int as accounts from account');
  expect(sum).toEqual({ cents: accounts * 100, accounts });
  const rows = await query<{ number: number }>(restored.url, 'select number::int from transfer');
  const found = new Set(rows.map(({ number }) => number));
  const due = committed.filter(({ at }) => at < summary.finishedAt.getTime());
  expect(due.length).toBeGreaterThan(150);
  expect(due.filter(({ number }) => !found.has(number))).toEqual([]);
  await expectSoundIndexes(restored.adminUrl, new URL(restored.url).pathname);
  expect(new URL(restored.url).password).not.toBe(new URL(server.url).password);
  expect(summary.files).toBe(filesIn(target));
  expect(fs.statSync(target).mode & 0o777).toBe(0o700);
});

it('works on what was made by an earlier backup, again and again', async () => {
  const server = await start({ dataDir: newDataDir() });
  await query(server.url, `create table note as select 'kept' as text`);
  const folder = path.dirname(server.dataDir);

  let from = server;
  for (const generation of ['second', 'third']) {
    const target = path.join(folder, `${generation}-backup`);
    await backup({ adminUrl: from.adminUrl, dataDir: from.dataDir, target });
    await restoreBackup({ source: target, dataDir: path.join(folder, generation) });
    from = await start({ dataDir: path.join(folder, generation) });
  }

  expect(await query(from.url, 'select text from note')).toEqual([{ text: 'kept' }]);
});

it('never overwrites, and copies only the folder of the server that it asks', async () => {
  const [one, other] = await Promise.all([start({ dataDir: newDataDir() }), start({ dataDir: newDataDir() })]);
  const target = path.join(path.dirname(one.dataDir), 'backup');

  await expect(backup({ adminUrl: one.adminUrl, dataDir: other.dataDir, target })).rejects.toThrow(/does not work on/);
  expect(fs.existsSync(target)).toBe(false);
  await expect(backup({ adminUrl: one.adminUrl, dataDir: one.dataDir, target: other.dataDir })).rejects.toThrow(
    /exists already/,
  );
  await expect(restoreBackup({ source: one.dataDir, dataDir: target })).rejects.toThrow(/not a finished backup/);

  await backup({ adminUrl: one.adminUrl, dataDir: one.dataDir, target });
  await other.stop();
  await expect(restoreBackup({ source: target, dataDir: other.dataDir })).rejects.toThrow(/exists already/);
});

interface Acknowledged {
  number: number;
  /** Milliseconds since 1970, taken after the commit. */
  at: number;
}

interface Writer {
  /** What was committed so far; throws if the writer failed. */
  acknowledged(): Acknowledged[];
  stop(): Promise<Acknowledged[]>;
}

/** Moves a cent between two accounts and notes it, each time in one transaction; 1 kB of padding moves the log on. */
function transferUntilStopped(url: string): Writer {
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  let failure: unknown;
  const write = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    while (!stopped) {
      const { rows } = await transfer(client);
      acknowledged.push({ number: rows[0]?.number ?? 0, at: Date.now() });
    }
    await client.end();
  };
  const done = write().catch((error: unknown) => (failure = error));
  const checked = () => {
    if (failure) throw failure;
    return acknowledged;
  };
  return {
    acknowledged: checked,
    stop: async () => {
      stopped = true;
      await done;
      return checked();
    },
  };
}

async function transfer(client: pg.Client): Promise<pg.QueryResult<{ number: number }>> {
  const from = 1 + Math.floor(Math.random() * accounts);
  const to = 1 + (from % accounts);
  await client.query('begin');
  // Locked in one order, so that transfers never wait for each other in a ring.
  await client.query('select from account where number in ($1, $2) order by number for update', [from, to]);
  await client.query('update account set cents = cents - 1 where number = $1', [from]);
  await client.query('update account set cents = cents + 1 where number = $1', [to]);
  const inserted = await client.query<{ number: number }>(
    'insert into transfer (padding) values (repeat(md5(random()::text), 32)) returning number::int',
  );
  await client.query('commit');
  return inserted;
}

async function expectSoundIndexes(adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = database;
  await query(url.href, 'create extension amcheck');
  const [checked] = await query<{ indexes: number }>(
    url.href,
    `select count(bt_index_check(pg_class.oid, true))::int as indexes
     from pg_class join pg_am on pg_am.oid = relam join pg_index on indexrelid = pg_class.oid
     where amname = 'btree' and indisvalid`,
  );
  expect(checked?.indexes).toBeGreaterThan(100);
}

function filesIn(folder: string): number {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
