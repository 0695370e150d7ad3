import fs from 'node:fs';
import path from 'node:path';
import { DataFolderDenied, EmbeddedUnavailable } from './errors.js';

/** The unprivileged account that runs the server for root. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends the server an account: the owner of existing data, else "postgres",
 * else "nobody". Undefined means: run as ourselves.
 */
export function serverAccount(dataDir: string): Account | undefined {
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false });
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new DataFolderDenied(dataDir, `it belongs to the account with uid ${owner.uid}, this process has ${self}.`);
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) throw new EmbeddedUnavailable('this is root, and there is no account "postgres" or "nobody".');
  return account;
}

/** Data that root copied here, a restored backup for instance, goes to the account of the server. */
export function giveFolder(folder: string, { uid, gid }: Account): void {
  if (fs.statSync(folder).uid === uid) return;
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), uid, gid);
  }
  // Last, so that a crash in between is seen as "not yet given" next time.
  fs.lchownSync(folder, uid, gid);
}

function accountNamed(name: string): Account | undefined {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // An account named like this with uid 0 would be refused by the server as root itself.
  return uid && gid && Number(uid) !== 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
