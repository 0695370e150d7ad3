import pg from 'pg';

/** As many connections as the platform's pool has. */
export function poolOfRival(): pg.Pool {
  return new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, keepAlive: true });
}
