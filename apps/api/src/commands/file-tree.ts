import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

export interface CopyTotal {
  files: number;
  bytes: number;
}

/**
 * Copies uploaded files to a new folder, readable for its owner alone, and waits until they are on the disk. A missing
 * source is an empty one. Names with a dot are uploads under way (see FileStore) and left out.
 */
export async function copyTree(source: string, target: string): Promise<CopyTotal> {
  const total: CopyTotal = { files: 0, bytes: 0 };
  await mkdir(target, { recursive: true, mode: 0o700 });
  const entries = await readdir(source, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) {
      const inner = await copyTree(from, to);
      total.files += inner.files;
      total.bytes += inner.bytes;
    } else if (entry.isFile() && !entry.name.includes('.')) {
      total.files += 1;
      total.bytes += await copyDurably(from, to);
    }
  }
  return total;
}

async function copyDurably(from: string, to: string): Promise<number> {
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
