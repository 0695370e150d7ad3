import fs from 'node:fs/promises';
import path from 'node:path';

export interface CopySummary {
  files: number;
  bytes: number;
}

/**
 * Copies a tree of files and folders to `target` and waits until they are on the disk. `wanted` is asked for every
 * path, relative to `source` and with "/"; what vanishes while copying is left out.
 */
export async function copyFolder(
  source: string,
  target: string,
  wanted: (name: string) => boolean = () => true,
): Promise<CopySummary> {
  const total: CopySummary = { files: 0, bytes: 0 };
  await fs.mkdir(target, { recursive: true, mode: 0o700 });
  await copyLevel('');
  return total;

  async function copyLevel(folder: string): Promise<void> {
    const entries = await unlessGone(fs.readdir(path.join(source, folder), { withFileTypes: true }));
    for (const entry of entries ?? []) {
      const name = path.posix.join(folder, entry.name);
      if (!wanted(name)) continue;
      if (entry.isDirectory()) {
        await fs.mkdir(path.join(target, name), { mode: 0o700 });
        await copyLevel(name);
      } else if (entry.isFile()) {
        const bytes = await copyFile(path.join(source, name), path.join(target, name));
        if (bytes === undefined) continue;
        total.files += 1;
        total.bytes += bytes;
      }
    }
    await flush(path.join(target, folder));
  }
}

/** Writes a file that is on the disk when the promise resolves. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  await fs.writeFile(file, content, { mode: 0o600, flush: true });
}

/** Gives a finished folder its name; a crash leaves either nothing or the whole under that name. */
export async function publish(unfinished: string, target: string): Promise<void> {
  await fs.rename(unfinished, target);
  await flush(path.dirname(target));
}

async function copyFile(source: string, target: string): Promise<number | undefined> {
  const copied = await unlessGone(fs.copyFile(source, target).then(() => true));
  if (!copied) return undefined;
  await fs.chmod(target, 0o600);
  return flush(target);
}

async function flush(file: string): Promise<number> {
  // Windows flushes only what is opened for writing, and no folders.
  if (process.platform === 'win32' && (await fs.stat(file)).isDirectory()) return 0;
  const handle = await fs.open(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
