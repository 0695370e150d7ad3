import fs from 'node:fs';
import path from 'node:path';

/** One folder has one name, whatever links lead to it: lock and password file are found by it. Makes its parent. */
export function realFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  if (fs.existsSync(folder)) return fs.realpathSync(folder);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  return path.join(fs.realpathSync(path.dirname(folder)), path.basename(folder));
}
