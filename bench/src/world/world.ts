import { startEmbedded, type EmbeddedPostgres } from '@lotsennetz/embedded-postgres';
import path from 'node:path';
import pg from 'pg';
import { DATA_DIR } from '../processes/paths.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { PEOPLE, SEED_VERSION, seed, type Size } from './seed.js';

/** The run's own PostgreSQL with one database for each size; they are kept for the next run. */
export class World {
  private readonly ready = new Set<string>();

  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly note: (line: string) => void,
  ) {}

  static async open(note: (line: string) => void): Promise<World> {
    const server = await startEmbedded({
      dataDir: path.join(DATA_DIR, 'postgres'),
      // The moment of a commit is what deliveries are measured from.
      settings: {
        track_commit_timestamp: 'on',
        max_connections: '120',
        shared_buffers: '512MB',
        work_mem: '16MB',
        max_wal_size: '4GB',
      },
    });
    return new World(server, note);
  }

  /** Address of a database of this size; made where there is none from an earlier run. */
  async with(wanted: Partial<Size>): Promise<string> {
    const size = { posts: 100, people: PEOPLE, reports: 0, ...wanted };
    const name = `posts_${size.posts}_people_${size.people}_reports_${size.reports}`;
    const href = this.addressOf(name);
    if (this.ready.has(href)) {
      await withClient(href, forgetWork);
      return href;
    }
    if (await this.isSeeded(name, href)) {
      // Schema changes since the seed come with a start of the platform, as they do for everyone.
      await withClient(href, forgetWork);
      await this.migrate(href);
    } else {
      this.note(
        `making a database of ${size.posts.toLocaleString('en')} posts and ${size.reports.toLocaleString('en')} reports by ${size.people.toLocaleString('en')} people`,
      );
      await this.migrate(await this.empty(name));
      await withClient(href, (client) => seed(client, size));
    }
    this.ready.add(href);
    return href;
  }

  /** Address of a new, empty database of this name. */
  async empty(name: string): Promise<string> {
    await withClient(this.server.adminUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name} owner ${decodeURIComponent(new URL(this.server.url).username)}`);
    });
    return this.addressOf(name);
  }

  private addressOf(name: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  private async isSeeded(name: string, url: string): Promise<boolean> {
    const exists = await withClient(this.server.adminUrl, (admin) =>
      admin.query(`select from pg_database where datname = $1`, [name]),
    );
    if (exists.rowCount === 0) return false;
    return withClient(url, async (client) => {
      const { rows } = await client.query<{ made: boolean }>(`select to_regclass('bench_seed') is not null as made`);
      if (!rows[0]?.made) return false;
      const version = await client.query(`select from bench_seed where version = $1`, [SEED_VERSION]);
      return version.rowCount === 1;
    });
  }

  private async migrate(url: string): Promise<void> {
    const platform = await startPlatform('platform', platformSettings(url));
    await platform.stop();
  }

  close(): Promise<void> {
    return this.server.stop();
  }
}

/** Mails and jobs that an earlier figure left behind would be worked off during the next one. */
async function forgetWork(client: pg.Client): Promise<void> {
  await client.query('truncate mail cascade');
  await client.query('delete from graphile_worker._private_jobs');
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
