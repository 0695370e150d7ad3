import { serverAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { prepareCluster, type Cluster } from './cluster.js';
import { connection, defaultDatabase, type Connection } from './connection.js';
import { ensureDatabase } from './database.js';
import type { DatabaseGone } from './errors.js';
import { lockFolder } from './folder-lock.js';
import { endLeftovers, leftoverDeadline } from './leftovers.js';
import { clusterPasswords } from './passwords.js';
import { realFolder } from './real-folder.js';
import { Supervisor, type RestartPolicy } from './supervisor.js';

export { backup, type BackupOptions, type BackupSummary } from './backup.js';
export { findRunning, type Connection, type FindOptions } from './connection.js';
export {
  DatabaseGone,
  DataFolderDenied,
  DataFolderInUse,
  EmbeddedUnavailable,
  ServerStartFailed,
  WrongDataVersion,
} from './errors.js';
export { restoreBackup, type RestoreOptions } from './restore.js';

export interface EmbeddedOptions {
  /** Where the data live. Beside it lie `<dataDir>.password` and, while in use, `<dataDir>.lock`. */
  dataDir: string;
  /** The database that `url` leads to; created if missing. */
  database?: string;
  /** False for tests: faster, but a crash of the machine (not of a process) may destroy the data. */
  durable?: boolean;
  /** Further server settings, named as in postgresql.conf. */
  settings?: Record<string, string>;
  /** How to bring a server back that ended by itself: by default 5 tries after 0.1, 0.4, 1.6, 6.4 and 25.6 s. */
  restart?: RestartPolicy;
  /** Called with single lines about start, recovery and trouble; they hold neither passwords nor data. */
  log?: (line: string) => void;
  /** Called once if the server ended and stayed away after all tries; by default that line is logged. */
  onExit?: (error: DatabaseGone) => void;
}

export interface EmbeddedPostgres extends Connection {
  readonly port: number;
  /** Of the server now running; another one after a restart. */
  readonly pid: number;
  readonly dataDir: string;
  /** Ends connections and server in good order and frees the folder. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, which is made if missing, and keeps it running until `stop()` or the end of this
 * process; however that ends, the server shuts down after it. The folder is for one process at a time.
 *
 * Throws DataFolderInUse, WrongDataVersion, DataFolderDenied, EmbeddedUnavailable or ServerStartFailed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = realFolder(options.dataDir);
  const account = serverAccount(dataDir);
  const lock = await lockFolder(dataDir);
  let supervisor: Supervisor | undefined;
  const end = async () => {
    await supervisor?.stop();
    lock.release();
  };
  let ended: Promise<void> | undefined;
  const stop = () => (ended ??= end());
  try {
    const log = options.log ?? (() => undefined);
    const binaries = await findBinaries(account, log);
    const cluster: Cluster = { dataDir, account, binaries, durable: options.durable ?? true };
    await prepareCluster(cluster, log);
    await endLeftovers(dataDir, leftoverDeadline(), log);
    const passwords = await clusterPasswords(cluster);
    supervisor = new Supervisor(cluster, {
      settings: options.settings ?? {},
      restart: options.restart ?? { tries: 5, delayMs: 100 },
      log,
      onExit: options.onExit ?? ((error) => log(error.message)),
    });
    await supervisor.start();
    const database = options.database ?? defaultDatabase;
    const urls = connection(passwords, supervisor.port, database);
    await ensureDatabase(urls.adminUrl, database);
    log(`PostgreSQL ready on 127.0.0.1:${supervisor.port}, pid ${supervisor.pid}`);
    return running(supervisor, { ...urls, dataDir, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

function running(
  supervisor: Supervisor,
  fixed: Pick<EmbeddedPostgres, 'url' | 'adminUrl' | 'dataDir' | 'stop'>,
): EmbeddedPostgres {
  return {
    ...fixed,
    port: supervisor.port,
    get pid() {
      return supervisor.pid;
    },
  };
}
