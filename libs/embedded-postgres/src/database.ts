import pg from 'pg';
import { appRole } from './passwords.js';

/** Creates the database, owned by the platform's role, unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(name)} owner ${appRole}`);
    }
  } finally {
    await client.end();
  }
}
