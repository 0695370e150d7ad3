import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { CommandRefused } from './command-line.js';

/** Writes an external database to a file by PostgreSQL's own tool, which has to be installed. */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  // The tool writes into the file that is there, and so keeps it closed to other accounts.
  await writeFile(file, '', { mode: 0o600, flag: 'wx' });
  await runTool('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`], url);
}

/** Reads such a file into an empty external database, whole or not at all. */
export async function restoreDump(url: string, file: string): Promise<void> {
  if (!(await isEmpty(url)))
    throw new CommandRefused('Die Datenbank ist nicht leer. Wiederhergestellt wird nur in eine neue, leere Datenbank.');
  const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'];
  await runTool('pg_restore', [...options, `--dbname=${databaseOf(url)}`, file], url);
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' limit 1`,
    );
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** The address goes by environment: arguments, and so the password, are readable for every account of the machine. */
function environmentOf(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const sslMode = searchParams.get('sslmode');
  return {
    PATH: process.env['PATH'],
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
    ...(sslMode && { PGSSLMODE: sslMode }),
  };
}

function runTool(tool: string, args: string[], url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env: environmentOf(url), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new CommandRefused(`Für eine externe Datenbank wird ${tool} gebraucht (Paket postgresql-client).`)
          : error,
      ),
    );
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new CommandRefused(`${tool} ist gescheitert: ${complaint.trim() || `Code ${code}`}`)),
    );
  });
}
