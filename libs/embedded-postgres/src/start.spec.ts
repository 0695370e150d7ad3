import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { cleanUp, newDataDir, query, start, until } from '../test/servers.js';
import { DataFolderDenied, DataFolderInUse, WrongDataVersion } from './errors.js';
import { folderMark, isAlive, markedProcesses } from './processes.js';

afterAll(cleanUp);

describe('a new data folder', () => {
  it('holds a German UTF-8 database of a role without special rights', async () => {
    const { url, dataDir } = await start({ dataDir: newDataDir(), database: 'lotsen "A"' });

    const [row] = await query(
      url,
      `select current_database() as database, current_setting('server_encoding') as encoding,
              current_setting('timezone') as zone, rolsuper as super, rolcreatedb as createdb, datlocale as locale,
              (select string_agg(name, ' ' order by name)
               from unnest(array['Zell', 'Öhringen', 'Ofterdingen', 'aalen']) name) as sorted
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    );

    expect(row).toEqual({
      database: 'lotsen "A"',
      encoding: 'UTF8',
      zone: 'UTC',
      super: false,
      createdb: true,
      locale: 'de-DE',
      sorted: 'aalen Ofterdingen Öhringen Zell',
    });
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(fs.statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
  });

  it('finds words with umlauts by trigram and full text', async () => {
    const { url } = await start({ dataDir: newDataDir() });

    await query(url, 'create extension pg_trgm');
    const [row] = await query(
      url,
      `select similarity('ÄÖÜ', 'äöü') as same, array_length(show_trgm('ÄÖÜ'), 1) as trigrams,
              to_tsvector('ÄRZTE der Städte') @@ to_tsquery('stadt & arzt') as found`,
    );

    expect(row).toEqual({ same: 1, trigrams: 4, found: true });
  });

  it('keeps its rows over stop and start', async () => {
    const first = await start({ dataDir: newDataDir() });
    await query(first.url, `create table note as select 'kept' as text`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(fs.existsSync(`${first.dataDir}.lock`)).toBe(false);

    const second = await start({ dataDir: first.dataDir });

    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'kept' }]);
  });
});

describe('a running server', () => {
  it('is reachable with a password and from this machine only', async () => {
    const { url, port } = await start({ dataDir: newDataDir() });
    const stranger = new URL(url);
    stranger.password = 'guessed';

    await expect(query(stranger.href, 'select')).rejects.toMatchObject({ code: '28P01' });
    const outside = Object.values(os.networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.address !== '127.0.0.1' && !address.address.startsWith('fe80'));
    const open = await Promise.all(outside.map(({ address }) => accepts(address, port)));
    expect(await accepts('127.0.0.1', port)).toBe(true);
    expect(open).not.toContain(true);
  });

  it('has its folder for itself: a second start is refused and says by whom', async () => {
    const { dataDir, url } = await start({ dataDir: newDataDir() });
    const link = `${dataDir}-link`;
    fs.symlinkSync(dataDir, link);

    const refusal = {
      name: 'DataFolderInUse',
      pid: process.pid,
      message: expect.stringContaining(`process ${process.pid}`),
    };
    await expect(start({ dataDir })).rejects.toMatchObject(refusal);
    await expect(start({ dataDir: link })).rejects.toBeInstanceOf(DataFolderInUse);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('passes settings on and tells neither statements nor data', async () => {
    const lines: string[] = [];
    const { url } = await start({
      dataDir: newDataDir(),
      settings: { work_mem: '7MB' },
      log: (line) => lines.push(line),
    });

    await query(url, 'create table person (mail text primary key)');
    const insert = `insert into person values ('vera@example.org')`;
    await query(url, insert);
    await expect(query(url, insert)).rejects.toMatchObject({ code: '23505' });

    expect(await query(url, 'show work_mem')).toEqual([{ work_mem: '7MB' }]);
    expect(lines.join('\n')).toContain('PostgreSQL ready on 127.0.0.1');
    expect(lines.join('\n')).not.toContain('vera');
  });
});

describe('a folder that is not ready to use', () => {
  it('is refused when another major version wrote it', async () => {
    const dataDir = newDataDir();
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n');

    const refused = start({ dataDir });

    await expect(refused).rejects.toBeInstanceOf(WrongDataVersion);
    await expect(refused).rejects.toThrow(/belongs to PostgreSQL 15, but the embedded server is PostgreSQL 18/);
    expect(fs.existsSync(`${dataDir}.lock`)).toBe(false);
  });

  it('is refused when it holds other files', async () => {
    const dataDir = newDataDir();
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, 'thesis.txt'), 'mine');

    await expect(start({ dataDir })).rejects.toBeInstanceOf(DataFolderDenied);
    expect(fs.readdirSync(path.dirname(dataDir))).toEqual(['postgres']);
  });

  it('starts although its process id now belongs to a stranger', async () => {
    const first = await start({ dataDir: newDataDir() });
    const record = path.join(first.dataDir, 'postmaster.pid');
    const text = fs.readFileSync(record, 'utf8');
    const { uid, gid } = fs.statSync(first.dataDir);
    await first.stop();
    // Under the account of the server: of other accounts' processes PostgreSQL itself takes no notice.
    const stranger = spawn('sleep', ['60'], { uid, gid });
    await once(stranger, 'spawn');
    fs.writeFileSync(record, text.replace(/^\d+/, String(stranger.pid)));
    fs.chownSync(record, uid, gid);

    const second = await start({ dataDir: first.dataDir });

    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill();
  });

  it('starts although a crash of the machine emptied the record of its process', async () => {
    const first = await start({ dataDir: newDataDir() });
    await first.stop();
    fs.writeFileSync(path.join(first.dataDir, 'postmaster.pid'), '');

    const second = await start({ dataDir: first.dataDir });

    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('gets new passwords when the old ones are lost', async () => {
    const first = await start({ dataDir: newDataDir() });
    await first.stop();
    fs.rmSync(`${first.dataDir}.password`);

    const second = await start({ dataDir: first.dataDir });

    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

it('leaves no process behind after stop', async () => {
  const server = await start({ dataDir: newDataDir() });
  const mark = folderMark(server.dataDir);
  expect(markedProcesses(mark)).toContain(server.pid);

  await Promise.all([server.stop(), server.stop()]);

  await until(() => markedProcesses(mark).length === 0);
});

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1000 });
    const settle = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket
      .on('connect', () => settle(true))
      .on('error', () => settle(false))
      .on('timeout', () => settle(false));
  });
}
