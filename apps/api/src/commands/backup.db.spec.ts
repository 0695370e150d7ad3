import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testSettings } from '../../test/test-settings.js';
import { backUp, restore } from './backup.js';
import { openServer, withCommandDatabase } from './command-database.js';

// Whole servers are made, copied and recovered here.
jest.setTimeout(120_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settingsOf = (name: string) => testSettings(path.join(folder, name));
const quiet = () => undefined;
const names = (name: string) =>
  withCommandDatabase(settingsOf(name), async (db) =>
    (await db.rows<{ name: string }>('select name from person order by name')).map((person) => person.name),
  );
const add = (name: string, person: string) =>
  withCommandDatabase(settingsOf(name), (db) =>
    db.rows(`insert into person (id, name, email) values (gen_random_uuid(), $1, $2)`, [
      person,
      `${person}@stadt.example`,
    ]),
  );

describe('backUp and restore', () => {
  it('bring database and files back as they were, also beside a running platform', async () => {
    const platform = await openServer(settingsOf('data'));
    const files = path.join(folder, 'data/files/ab');
    await add('data', 'Anna');
    mkdirSync(files, { recursive: true });
    writeFileSync(path.join(files, 'bild-ab'), 'Bytes');
    writeFileSync(path.join(files, 'halb.unfertig'), 'Byt');
    const target = path.join(folder, 'sicherung');
    await backUp(settingsOf('data'), target, quiet);
    await add('data', 'Berta');

    await restore(settingsOf('andere'), target, quiet);
    expect(await names('andere')).toEqual(['Anna']);
    expect(await names('data')).toEqual(['Anna', 'Berta']);
    await platform.close();
    expect(readFileSync(path.join(folder, 'andere/files/ab/bild-ab'), 'utf8')).toBe('Bytes');
    expect(() => statSync(path.join(folder, 'andere/files/ab/halb.unfertig'))).toThrow('ENOENT');
    expect(statSync(target).mode & 0o077).toBe(0);
  });

  it('refuse to overwrite anything, and to lie inside the data', async () => {
    const target = path.join(folder, 'sicherung');
    await expect(backUp(settingsOf('data'), target, quiet)).rejects.toThrow('gibt es schon');
    await expect(backUp(settingsOf('data'), path.join(folder, 'data/hier'), quiet)).rejects.toThrow(
      'liegt im Datenordner',
    );
    await expect(restore(settingsOf('data'), target, quiet)).rejects.toThrow('gibt es schon');
  });

  it('refuse what is no whole backup, and one of the other kind of database', async () => {
    const half = path.join(folder, 'halb');
    mkdirSync(half);
    await expect(restore(settingsOf('neu'), half, quiet)).rejects.toThrow('keine vollständige Sicherung');
    writeFileSync(path.join(half, 'backup.json'), '{"format":1,');
    await expect(restore(settingsOf('neu'), half, quiet)).rejects.toThrow('keine vollständige Sicherung');
    const external = { ...settingsOf('neu'), databaseUrl: 'postgres://localhost/leer' };
    await expect(restore(external, path.join(folder, 'sicherung'), quiet)).rejects.toThrow('mitgelieferten Datenbank');
  });
});

describe('openServer', () => {
  it('shares the server of another process, which ends it only when the others are done', async () => {
    const first = await openServer(settingsOf('data'));
    const second = await openServer(settingsOf('data'));
    expect(second.url).toBe(first.url);

    let closed = false;
    const closing = first.close().then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(closed).toBe(false);
    await second.close();
    await closing;
  });

  it('starts one of its own when that one is gone', async () => {
    expect(await names('data')).toEqual(['Anna', 'Berta']);
  });
});
