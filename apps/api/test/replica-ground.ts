import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '../src/core/database/database.js';
import { Builders, PASSWORD, type BuiltPerson } from './ground/builders.js';
import { Client } from './client.js';
import { FactReplica } from './fact-replica.js';
import { RedisProcess, ReplicaProcess } from './replica-process.js';
import { createDatabase, type TestDatabase } from './test-database.js';

/** Replicas of the built platform on one database and, where one is installed, one Redis. */
export class ReplicaGround {
  replicas: ReplicaProcess[] = [];
  readonly build: Builders;
  private turn = 0;

  private constructor(
    private readonly folder: string,
    private readonly database: TestDatabase,
    /** Null where none is installed. */
    public redis: RedisProcess | null,
    /** The test's own line to the database, which is spared when connections are ended. */
    private readonly line: FactReplica,
    readonly settings: Record<string, string>,
  ) {
    this.build = new Builders(line.db);
  }

  static async start(count: number): Promise<ReplicaGround> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-replicas-'));
    const [database, redis] = await Promise.all([createDatabase(), RedisProcess.start()]);
    if (!redis) process.stderr.write('No redis-server is installed: the replicas talk by PostgreSQL alone.\n');
    const ground = new ReplicaGround(folder, database, redis, await FactReplica.start(database), {
      NODE_ENV: 'test',
      DEMO: 'off',
      DATABASE_URL: database.url,
      DATABASE_POOL: '8',
      DATA_DIR: folder,
      SESSION_SECRET: 'a secret that is only known to this test',
      LOG_LEVEL: 'error',
      RATE_MEMBER_PER_MINUTE: '100000',
      RATE_STRANGER_PER_MINUTE: '100000',
      ...(redis && { REDIS_URL: redis.url }),
    });
    await Promise.all(Array.from({ length: count }, () => ground.add()));
    return ground;
  }

  get db(): Database {
    return this.line.db;
  }

  async add(): Promise<void> {
    this.replicas.push(await ReplicaProcess.start(this.settings));
  }

  /** The next running replica, in turn. */
  next(): ReplicaProcess {
    return this.at(this.turn++ % this.replicas.length);
  }

  at(number: number): ReplicaProcess {
    return this.replicas[number] as ReplicaProcess;
  }

  async signIn(person: BuiltPerson): Promise<Client> {
    const client = new Client(this.next().url);
    await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: person.email, password: PASSWORD },
    });
    return client;
  }

  /** So many signed-in members; as many at a time as there are replicas: passwords are hashed slowly on purpose. */
  async members(count: number): Promise<Client[]> {
    const members: Client[] = [];
    while (members.length < count)
      members.push(...(await Promise.all(this.replicas.map(async () => this.signIn(await this.build.person())))));
    return members;
  }

  /** The same browser, at another replica. */
  via(client: Client, { url }: ReplicaProcess = this.next()): Client {
    const copy = new Client(url);
    for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** Live lines at all running replicas. */
  async lines(): Promise<number> {
    const open = await Promise.all(this.replicas.map((replica) => replica.metric('lotsennetz_live_lines')));
    return open.reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.end('SIGKILL')));
    await this.redis?.end('SIGKILL');
    await this.line.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
