import { adminRole } from './cluster.js';
import { isLocked } from './folder-lock.js';
import { recordedPort } from './leftovers.js';
import { appRole, readPasswords, type Passwords } from './passwords.js';
import { realFolder } from './real-folder.js';

export interface Connection {
  /** Connection of the platform: owner of its database, may create databases and trusted extensions. */
  readonly url: string;
  /** Connection of the superuser, to the database "postgres": for backups and whatever the owner may not do. */
  readonly adminUrl: string;
}

export interface FindOptions {
  dataDir: string;
  /** As given to `startEmbedded`. */
  database?: string;
}

export const defaultDatabase = 'lotsennetz';

/**
 * How to reach the server that another process runs on the folder, for commands beside the running platform. Needs
 * permission to read the password file. Undefined if nothing runs there, or not yet.
 */
export async function findRunning(options: FindOptions): Promise<Connection | undefined> {
  const dataDir = realFolder(options.dataDir);
  if (!(await isLocked(dataDir))) return undefined;
  const passwords = readPasswords(dataDir);
  const port = recordedPort(dataDir);
  return passwords && port ? connection(passwords, port, options.database ?? defaultDatabase) : undefined;
}

export function connection(passwords: Passwords, port: number, database: string): Connection {
  const server = `127.0.0.1:${port}`;
  return {
    url: `postgres://${appRole}:${passwords.app}@${server}/${encodeURIComponent(database)}`,
    adminUrl: `postgres://${adminRole}:${passwords.admin}@${server}/postgres`,
  };
}
