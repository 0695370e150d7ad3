import fs from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { copyFolder, publish, writeDurably, type CopySummary } from './folder-copy.js';

export interface BackupOptions {
  /** Superuser's connection to the running server (`EmbeddedPostgres.adminUrl`). */
  adminUrl: string;
  /** Its data folder, readable by this process. */
  dataDir: string;
  /** The folder to make; must not exist. Appears only when the backup is complete. */
  target: string;
}

export interface BackupSummary extends CopySummary {
  /** Everything committed before this time is in the backup. */
  finishedAt: Date;
}

// What belongs to the running server or is rebuilt at the start; the log follows at the end (manual, 25.3.4).
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const left =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init[^/]*|pgsql_tmp[^/]*|backup_label[^/]*|tablespace_map[^/]*)$/;
const controlFile = 'global/pg_control';

/**
 * Makes a consistent copy of a server at work, without stopping its writers: the files as they are met, and with them
 * the log that leads all of them to the state at the end. The copy is a data folder; see `restoreBackup`.
 */
export async function backup({ adminUrl, dataDir, target }: BackupOptions): Promise<BackupSummary> {
  await refuseExisting(target);
  const unfinished = `${target}.unfinished`;
  await fs.rm(unfinished, { recursive: true, force: true });
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  // A server that ends meanwhile fails the statement under way; without a listener it would end this process as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireSameCluster(client, dataDir);
    const summary = await copyRunning(client, dataDir, unfinished);
    await publish(unfinished, target);
    return summary;
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end(); // ends the backup mode too, if it is still on
  }
}

async function copyRunning(client: pg.Client, dataDir: string, target: string): Promise<BackupSummary> {
  // The slot keeps the log from being recycled under the copy; it vanishes with this connection.
  await client.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
  const start = await one(client, `select pg_walfile_name(pg_backup_start('lotsennetz', fast => true)) as file`);
  const copied = await copyFolder(
    dataDir,
    target,
    (name) => !emptied.test(name) && !left.test(name) && name !== controlFile,
  );
  await writeDurably(path.join(target, controlFile), await readSteadily(path.join(dataDir, controlFile)));
  const { time } = await one(client, 'select clock_timestamp() as time');
  const stop = await one(
    client,
    'select pg_walfile_name(lsn) as file, labelfile as label from pg_backup_stop(wait_for_archive => false)',
  );
  const log = await copyLog(dataDir, target, String(start['file']), String(stop['file']));
  await writeDurably(path.join(target, 'backup_label'), String(stop['label']));
  return { files: copied.files + log.files + 2, bytes: copied.bytes + log.bytes, finishedAt: time as Date };
}

/** The log files from the first to the last one; their names sort by age within a timeline. */
async function copyLog(dataDir: string, target: string, first: string, last: string): Promise<CopySummary> {
  const wanted = (name: string) =>
    name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  const summary = await copyFolder(path.join(dataDir, 'pg_wal'), path.join(target, 'pg_wal'), wanted);
  const copied = await fs.readdir(path.join(target, 'pg_wal'));
  if (!copied.includes(first) || !copied.includes(last)) {
    throw new Error(`The backup is incomplete: the log files ${first} to ${last} are not all there.`);
  }
  return summary;
}

/** The server overwrites this file in place, so it is read until two readings agree. */
async function readSteadily(file: string): Promise<Buffer> {
  let before = await fs.readFile(file);
  for (;;) {
    const after = await fs.readFile(file);
    if (after.equals(before)) return after;
    before = after;
  }
}

/** Files of one server with the log of another would be a backup of neither. */
async function requireSameCluster(client: pg.Client, dataDir: string): Promise<void> {
  const { id } = await one(client, 'select system_identifier::text as id from pg_control_system()');
  const control = await fs.readFile(path.join(dataDir, controlFile));
  if (control.readBigUInt64LE(0).toString() !== id) {
    throw new Error(`The server of this connection does not work on ${dataDir}.`);
  }
}

async function refuseExisting(target: string): Promise<void> {
  const exists = await fs.stat(target).then(
    () => true,
    () => false,
  );
  if (exists) throw new Error(`${target} exists already; a backup never overwrites.`);
}

async function one(client: pg.Client, statement: string): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Record<string, unknown>>(statement);
  return rows[0] ?? {};
}
