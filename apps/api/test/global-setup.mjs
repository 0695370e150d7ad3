// One PostgreSQL for the whole run, started before the first spec. Its data folder stays initialised between runs; a
// second run at the same time takes the next folder. What a run leaves behind is dropped by the next one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PARALLEL_RUNS = 8;

/** Plain Node runs this file, so it takes the library as built. */
async function embeddedPostgres() {
  const project = path.join(root, 'libs/embedded-postgres');
  const entry = path.join(project, 'dist/index.js');
  if (!existsSync(entry)) {
    const build = spawnSync(process.execPath, ['../tooling/swc-build.mjs'], { cwd: project, encoding: 'utf8' });
    if (build.status !== 0) throw new Error(`embedded-postgres cannot be built: ${build.stderr}`);
  }
  return import(pathToFileURL(entry).href);
}

async function startServer() {
  const { startEmbedded } = await embeddedPostgres();
  for (let run = 1; ; run++) {
    try {
      return await startEmbedded({
        dataDir: path.join(root, '.data/test', `postgres-${run}`),
        durable: false,
        settings: { max_connections: '200', shared_buffers: '64MB', autovacuum: 'off', jit: 'off' },
      });
    } catch (error) {
      if (error.name !== 'DataFolderInUse' || run >= PARALLEL_RUNS) throw error;
    }
  }
}

export default async function setUp() {
  const server = await startServer();
  globalThis.testServer = server;
  process.env.TEST_DATABASE_SERVER = server.url;
  process.env.LOG_LEVEL ??= 'silent';
  const { default: pg } = await import(createRequire(import.meta.url).resolve('pg'));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(`select datname from pg_database where datname like 'spec\\_%'`);
  for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  await client.end();
}
