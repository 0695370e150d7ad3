import fs from 'node:fs';
import path from 'node:path';
import { dataVersion } from './cluster.js';
import { lockFolder } from './folder-lock.js';
import { copyFolder, publish, type CopySummary } from './folder-copy.js';

export interface RestoreOptions {
  /** A folder made by `backup`; it stays as it is. */
  source: string;
  /** The data folder to make; must not exist. */
  dataDir: string;
}

/**
 * Copies a backup to a data folder; the next `startEmbedded` there recovers it to the end of the backup and sets new
 * passwords. Never replaces data: move an existing folder away first.
 */
export async function restoreBackup({ source, dataDir }: RestoreOptions): Promise<CopySummary> {
  const target = path.resolve(dataDir);
  if (dataVersion(source) === undefined || !fs.existsSync(path.join(source, 'backup_label'))) {
    throw new Error(`${source} is not a finished backup.`);
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const lock = await lockFolder(target);
  try {
    if (fs.existsSync(target)) throw new Error(`${target} exists already; move it away to restore a backup there.`);
    const unfinished = `${target}.unfinished`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    const summary = await copyFolder(source, unfinished);
    await publish(unfinished, target);
    return summary;
  } finally {
    lock.release();
  }
}
