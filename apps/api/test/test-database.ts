import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepareDatabase } from '../src/prepare.js';
import { testSettings } from './test-settings.js';

/** A database of its own for one spec file: schema, job queue, associations, topics and the 1,136 administrations. */
export interface TestDatabase {
  readonly url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

const TEMPLATE = 'spec_template';
const TEMPLATE_LOCK = 4_100_117;

/** Clones the template, which the first caller of a run makes: migrations and register are paid once. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** It gets its name when it is whole: a run that was killed leaves no half-made template. */
async function makeTemplate(client: pg.Client): Promise<void> {
  const unfinished = `spec_unfinished_${randomBytes(6).toString('hex')}`;
  await client.query(`create database ${unfinished}`);
  await prepareDatabase(urlOf(unfinished), testSettings('.'));
  await client.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_SERVER'];
  if (!url) throw new Error('the test server is not running (test/global-setup.mjs)');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
