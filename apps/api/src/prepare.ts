import { makeWorkerUtils } from 'graphile-worker';
import { DataSource } from 'typeorm';
import type { Settings } from './core/config/settings.js';
import { Database } from './core/database/database.js';
import { SteadyClient } from './core/database/steady-client.js';
import { migrate } from './core/database/migrate.js';
import { FactSignal } from './core/facts/fact-signal.js';
import { loadShippedRegister } from './register/shipped-register.js';
import { seedBase } from './seed/base.seed.js';
import { seedDemo } from './seed/demo.seed.js';

/** A database connection for start-up work and commands, outside the application. */
export async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url,
    extra: { Client: SteadyClient, max: 2, connectionTimeoutMillis: 10_000 },
  });
  await source.initialize();
  try {
    return await work(new Database(source, new FactSignal()));
  } finally {
    await source.destroy();
  }
}

/** Brings a database to where the application can start: schema, job queue, register, topics, and the demo world where asked for. */
export async function prepareDatabase(url: string, settings: Settings): Promise<void> {
  await migrate(url);
  const jobs = await makeWorkerUtils({ connectionString: url, noHandleSignals: true } as Parameters<
    typeof makeWorkerUtils
  >[0]);
  try {
    await jobs.migrate();
  } finally {
    await jobs.release();
  }
  await withDatabase(url, async (db) => {
    await seedBase(db);
    await loadShippedRegister(db);
    if (settings.demo) await seedDemo(db, settings, new Date());
  });
}
