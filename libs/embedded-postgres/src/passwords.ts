import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { programPath } from './binaries.js';
import { adminRole, type Cluster } from './cluster.js';
import { lendFolder, runCommand } from './command.js';
import { folderMark } from './processes.js';

/** The role that the platform works as: owner of its database, no superuser. */
export const appRole = 'lotsennetz';

export interface Passwords {
  admin: string;
  app: string;
}

/**
 * The passwords of the cluster, from `<dataDir>.password`. New ones are set when the file is lost, and when the folder
 * is a restored backup: backups carry no passwords, and a file found beside one belongs to other data.
 */
export async function clusterPasswords(cluster: Cluster): Promise<Passwords> {
  const restored = fs.existsSync(path.join(cluster.dataDir, 'backup_label'));
  const known = restored ? undefined : readPasswords(cluster.dataDir);
  if (known) return known;
  // In this order a crash in between leaves no file, never a file that does not fit the cluster.
  fs.rmSync(passwordFile(cluster.dataDir), { force: true });
  const fresh = { admin: randomPassword(), app: randomPassword() };
  await setPasswords(cluster, fresh);
  writePasswords(passwordFile(cluster.dataDir), fresh);
  return fresh;
}

function passwordFile(dataDir: string): string {
  return `${dataDir}.password`;
}

/** Safe in a URL and in an SQL string. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Undefined if the file is missing or cut off. */
export function readPasswords(dataDir: string): Passwords | undefined {
  try {
    const { admin, app } = JSON.parse(fs.readFileSync(passwordFile(dataDir), 'utf8')) as Partial<Passwords>;
    return admin && app ? { admin, app } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writePasswords(file: string, passwords: Passwords): void {
  const unfinished = `${file}.new`;
  fs.rmSync(unfinished, { force: true });
  fs.writeFileSync(unfinished, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  fs.renameSync(unfinished, file);
}

/** Single-user mode needs no password and opens no port. It takes one statement a line. */
async function setPasswords(cluster: Cluster, { admin, app }: Passwords): Promise<void> {
  const statements = [
    `do $$ begin create role ${appRole}; exception when duplicate_object then null; end $$`,
    `alter role ${appRole} login createdb nosuperuser password '${app}'`,
    `alter role ${adminRole} login superuser password '${admin}'`,
  ];
  const { code, stderr } = await lendFolder(cluster.dataDir, cluster.account, (folder) =>
    runCommand(
      {
        file: programPath(cluster.binaries.dir, 'postgres'),
        args: [
          '--single',
          ...['-D', folder.path],
          ...['-c', `cluster_name=${folderMark(cluster.dataDir)}`],
          ...['-c', 'log_min_messages=error', '-c', 'log_min_error_statement=panic'],
          ...(cluster.durable ? [] : ['-F']),
          'postgres',
        ],
        account: cluster.account,
      },
      `${statements.join('\n')}\n`,
      folder,
    ),
  );
  // Single-user mode goes on after an error and still ends with 0.
  if (code !== 0 || /(ERROR|FATAL|PANIC):/.test(stderr))
    throw new Error(`PostgreSQL set no passwords: ${stderr.trim()}`);
}
