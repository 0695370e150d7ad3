import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@lotsennetz/embedded-postgres';
import pg from 'pg';
import type { Settings } from '../core/config/settings.js';
import type { Database } from '../core/database/database.js';
import { prepareDatabase, withDatabase } from '../prepare.js';

/** How long a command waits for a database that another process is just starting or ending. */
const PATIENCE_MS = 30_000;
/** Advisory lock that every command shares while it works, so that none ends the database under another. */
const COMMANDS_LOCK = 7_261_034;

/** The database of a command. */
export interface CommandServer {
  url: string;
  /** The embedded server's superuser and data folder; null with an external database. */
  embedded: { adminUrl: string; dataDir: string } | null;
  close(): Promise<void>;
}

/**
 * The external database where one is configured. Else the embedded one: that of the running platform where it runs on
 * the same data folder, otherwise one for the time of this command.
 */
export async function openServer(settings: Settings): Promise<CommandServer> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, embedded: null, close: () => Promise.resolve() };
  const { startEmbedded, findRunning, DataFolderInUse } = await import('@lotsennetz/embedded-postgres');
  const dataDir = path.join(settings.dataDir, 'postgres');
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ownServer(await startEmbedded({ dataDir }));
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      const running = await findRunning({ dataDir });
      const borrowed = running && (await borrowedServer(running, dataDir));
      if (borrowed) return borrowed;
      if (Date.now() > deadline) throw error;
    }
    await sleep(250);
  }
}

async function ownServer(server: Connection & { dataDir: string; stop(): Promise<void> }): Promise<CommandServer> {
  const presence = await announce(server.url).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    // Other commands may have found this server meanwhile: they finish first.
    await presence.query('select pg_advisory_unlock_shared($1)', [COMMANDS_LOCK]);
    await presence.query('select pg_advisory_lock($1)', [COMMANDS_LOCK]);
    await server.stop();
    await presence.end().catch(() => undefined);
  };
  return { url: server.url, embedded: { adminUrl: server.adminUrl, dataDir: server.dataDir }, close };
}

/** Null where the server cannot be reached: it is not up yet, or already on its way out. */
async function borrowedServer({ url, adminUrl }: Connection, dataDir: string): Promise<CommandServer | null> {
  const presence = await announce(url).catch(() => null);
  return presence && { url, embedded: { adminUrl, dataDir }, close: () => presence.end() };
}

async function announce(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that ends breaks this connection too; the command notices by its own work.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [COMMANDS_LOCK]);
  return client;
}

/** Runs `work` on the prepared database: a command finds what the platform would have after its start. */
export async function withCommandDatabase<T>(settings: Settings, work: (db: Database) => Promise<T>): Promise<T> {
  const server = await openServer(settings);
  try {
    await prepareDatabase(server.url, settings);
    return await withDatabase(server.url, work);
  } finally {
    await server.close();
  }
}
