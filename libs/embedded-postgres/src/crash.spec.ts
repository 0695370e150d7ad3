import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { cleanUp, newDataDir, query, start, startInOtherProcess, until } from '../test/servers.js';
import { findRunning } from './connection.js';
import { DatabaseGone } from './errors.js';
import { folderMark, isAlive, markedProcesses } from './processes.js';

afterAll(cleanUp);

describe('when the server is killed', () => {
  it('is back on the same port with every acknowledged row', async () => {
    const server = await start({ dataDir: newDataDir(), durable: true });
    const { pid } = server;
    await query(server.url, 'create table note (number int primary key)');
    const writer = writeUntilBroken(server.url);
    await until(() => writer.acknowledged() > 200);

    process.kill(pid, 'SIGKILL');
    await writer.broken;

    await until(() => answers(server.url));
    expect(server.pid).not.toBe(pid);
    const [row] = await query<{ rows: number; last: number }>(
      server.url,
      'select count(*)::int as rows, max(number) as last from note',
    );
    // The last one may be written and not acknowledged any more, but never the other way round.
    expect(row?.last).toBeGreaterThanOrEqual(writer.acknowledged());
    expect(row?.rows).toBe(row?.last);
  });

  it('is back although one of its children is too busy to notice', async () => {
    const server = await start({ dataDir: newDataDir() });
    const { pid } = server;
    const busy = query(server.url, 'select count(*) from generate_series(1, 1e12)').catch(() => 'broken');
    await until(async () => {
      const [row] = await query(
        server.adminUrl,
        `select from pg_stat_activity where query like '%1e12)' and state = 'active'`,
      );
      return row !== undefined;
    });

    process.kill(pid, 'SIGKILL');

    expect(await busy).toBe('broken');
    await until(() => answers(server.url));
  });

  it('says so once when it cannot come back, and still stops', async () => {
    const onExit = jest.fn();
    const server = await start({ dataDir: newDataDir(), restart: { tries: 2, delayMs: 10 }, onExit });
    fs.rmSync(path.join(server.dataDir, 'global/pg_control'));

    process.kill(server.pid, 'SIGKILL');

    await until(() => onExit.mock.calls.length > 0);
    expect(onExit.mock.calls).toEqual([[expect.any(DatabaseGone)]]);
    expect(String(onExit.mock.calls[0]?.[0])).toMatch(/did not come back after 2 tries.*pg_control/s);
    await server.stop();
  });

  it('can be stopped while it waits to be restarted', async () => {
    const server = await start({ dataDir: newDataDir(), restart: { tries: 5, delayMs: 60_000 } });
    const { pid } = server;
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));

    await server.stop();

    expect(fs.existsSync(`${server.dataDir}.lock`)).toBe(false);
  });
});

describe('when the Node process is killed', () => {
  it('takes the server down with it; the next start waits for that and has everything', async () => {
    const dataDir = newDataDir();
    const other = await startInOtherProcess(dataDir);
    await query(other.url, `create table note as select 'kept' as text`);
    await expect(start({ dataDir })).rejects.toMatchObject({ name: 'DataFolderInUse', pid: other.node.pid });
    expect(await findRunning({ dataDir })).toMatchObject({ url: other.url });

    await kill(other.node);
    expect(await findRunning({ dataDir })).toBeUndefined();
    const server = await start({ dataDir, durable: true });

    expect(isAlive(other.pid)).toBe(false);
    expect(await query(server.url, 'select text from note')).toEqual([{ text: 'kept' }]);
    await server.stop();
  });

  it('takes the server down without a next start as well', async () => {
    const other = await startInOtherProcess(newDataDir());

    await kill(other.node);

    await until(() => !isAlive(other.pid));
  });

  it('and the server and its children too: the next start recovers', async () => {
    const dataDir = newDataDir();
    const other = await startInOtherProcess(dataDir);
    await query(other.url, `create table note as select 'kept' as text`);

    // The server first, or its watcher would shut it down in good order.
    const processes = markedProcesses(folderMark(dataDir));
    for (const pid of [...processes, Number(other.node.pid)]) process.kill(pid, 'SIGKILL');
    await once(other.node, 'exit');
    expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(true);
    expect(fs.existsSync(`${dataDir}.lock`)).toBe(true);

    const lines: string[] = [];
    const server = await start({ dataDir, log: (line) => lines.push(line) });
    expect(lines.join('\n')).toContain('automatic recovery in progress');
    expect(await query(server.url, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('and the watcher too: the next start ends the orphaned server', async () => {
    const dataDir = newDataDir();
    const other = await startInOtherProcess(dataDir);
    process.kill(watcherOf(other.pid), 'SIGKILL');
    await kill(other.node);
    expect(isAlive(other.pid)).toBe(true);

    const server = await start({ dataDir });

    expect(isAlive(other.pid)).toBe(false);
    expect(await answers(server.url)).toBe(true);
  });

  it('lets exactly one of several starters in afterwards', async () => {
    const dataDir = newDataDir();
    const first = await startInOtherProcess(dataDir);
    await kill(first.node);

    const starts = await Promise.allSettled([1, 2, 3].map(() => startInOtherProcess(dataDir)));

    const refusals = starts.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(refusals).toEqual([expect.stringMatching('DataFolderInUse'), expect.stringMatching('DataFolderInUse')]);
  });
});

/** Inserts 1, 2, 3 … each in a transaction of its own until the connection breaks. */
function writeUntilBroken(url: string): { acknowledged: () => number; broken: Promise<void> } {
  let acknowledged = 0;
  const write = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    for (;;) {
      await client.query('insert into note values ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  };
  return { acknowledged: () => acknowledged, broken: write().catch(() => undefined) };
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'select').then(
    () => true,
    () => false,
  );
}

async function kill(node: ChildProcess): Promise<void> {
  node.kill('SIGKILL');
  await once(node, 'exit');
}

function watcherOf(serverPid: number): number {
  const watcher = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => {
      const [, , , title, pid] = commandLine(name);
      return title === 'watcher' && pid === String(serverPid);
    });
  if (!watcher) throw new Error(`no watcher of ${serverPid}`);
  return Number(watcher);
}

function commandLine(pid: string): string[] {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
