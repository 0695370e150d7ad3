import { startEmbedded, type EmbeddedPostgres } from '@lotsennetz/embedded-postgres';
import path from 'node:path';
import pg from 'pg';
import { DATA_DIR } from '../processes/paths.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { SEED_VERSION, seed } from './seed.js';

/** The run's own PostgreSQL with one database for each number of posts; they are kept for the next run. */
export class World {
  private constructor(private readonly server: EmbeddedPostgres) {}

  static async open(): Promise<World> {
    const server = await startEmbedded({
      dataDir: path.join(DATA_DIR, 'postgres'),
      // The moment of a commit is what deliveries are measured from.
      settings: { track_commit_timestamp: 'on', max_connections: '120', shared_buffers: '512MB', work_mem: '16MB' },
    });
    return new World(server);
  }

  /** Address of a database with so many posts; made where this run needs another one than the last. */
  async withPosts(posts: number, note: (line: string) => void): Promise<string> {
    const name = `posts_${posts}`;
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    if (await this.isSeeded(name, url.href)) {
      // Schema changes since the seed come with a start of the platform, as they do for everyone.
      await this.migrate(url.href);
      return url.href;
    }
    note(`making a database of ${posts.toLocaleString('en')} posts`);
    await withClient(this.server.adminUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name} owner ${decodeURIComponent(new URL(this.server.url).username)}`);
    });
    await this.migrate(url.href);
    await withClient(url.href, (client) => seed(client, posts));
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

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
