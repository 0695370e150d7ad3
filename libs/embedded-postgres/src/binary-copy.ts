import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A copy of the binaries in a folder for temporary files. One copy serves all starts of a version; it is used again
 * only if nobody else can have touched it and nothing is missing, otherwise a fresh one is made under a random name.
 */
export function copyBinaries(source: string, temporary = os.tmpdir()): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(source, '..', 'package.json'), 'utf8')) as { version: string };
  const name = `lotsennetz-postgres-${manifest.version}-${process.getuid?.() ?? 'user'}`;
  const usable = copiesIn(temporary, name).find((copy) => isFaithful(copy, source));
  if (usable) return usable;
  const shared = path.join(temporary, name);
  const fresh = fs.mkdtempSync(`${shared}-`);
  copyTree(source, fresh);
  if (fs.existsSync(shared)) return fresh; // spoilt, or someone else's
  try {
    fs.renameSync(fresh, shared);
    return shared;
  } catch {
    return fresh; // another start was faster
  }
}

function copiesIn(temporary: string, name: string): string[] {
  const names = fs.readdirSync(temporary).filter((entry) => entry === name || entry.startsWith(`${name}-`));
  return names.map((entry) => path.join(temporary, entry));
}

function copyTree(source: string, target: string): void {
  fs.cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  for (const entry of entriesOf(target)) {
    if (entry.stat.isSymbolicLink()) continue;
    const executable = entry.stat.isDirectory() || (entry.stat.mode & 0o100) !== 0;
    fs.chmodSync(path.join(target, entry.name), executable ? 0o755 : 0o644);
  }
  fs.chmodSync(target, 0o755); // last: until then the copy is closed, and so not taken for finished
}

/** Every file of the source is there with its size, and the whole tree is writable for its owner alone: us or root. */
function isFaithful(copy: string, source: string): boolean {
  const top = fs.lstatSync(copy, { throwIfNoEntry: false });
  if (!top?.isDirectory() || !isOurs(top) || (top.mode & 0o055) !== 0o055) return false;
  const copied = new Map<string, fs.Stats>();
  for (const { name, stat } of entriesOf(copy)) {
    if (!isOurs(stat)) return false;
    copied.set(name, stat);
  }
  return entriesOf(source).every(({ name, stat }) => {
    const twin = copied.get(name);
    return twin !== undefined && (!stat.isFile() || (twin.isFile() && twin.size === stat.size));
  });
}

function isOurs(stat: fs.Stats): boolean {
  if (process.getuid === undefined) return true;
  const ownerTrusted = stat.uid === 0 || stat.uid === process.getuid();
  // The mode of a symbolic link means nothing.
  return ownerTrusted && (stat.isSymbolicLink() || (stat.mode & 0o022) === 0);
}

function entriesOf(dir: string): { name: string; stat: fs.Stats }[] {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: fs.lstatSync(path.join(dir, name)) }));
}
