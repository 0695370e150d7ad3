import path from 'node:path';
import type { Settings } from './core/config/settings.js';

export interface DatabaseServer {
  url: string;
  stop(): Promise<void>;
}

/** The external PostgreSQL where one is configured, else the embedded one on the data folder. */
export async function openDatabase(
  settings: Settings,
  note: (line: string) => void,
  lost: (line: string) => void,
): Promise<DatabaseServer> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: () => Promise.resolve() };
  const { startEmbedded } = await import('@lotsennetz/embedded-postgres');
  const server = await startEmbedded({
    dataDir: path.join(settings.dataDir, 'postgres'),
    log: note,
    onExit: (error) => lost(`The database has ended and could not be restarted: ${error.message}`),
  });
  return { url: server.url, stop: () => server.stop() };
}
