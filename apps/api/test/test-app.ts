import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/app.js';
import type { Settings } from '../src/core/config/settings.js';
import { Database } from '../src/core/database/database.js';
import { Lifecycle } from '../src/core/http/lifecycle.js';
import { Builders, PASSWORD } from './ground/builders.js';
import { Client } from './client.js';
import { createDatabase, type TestDatabase } from './test-database.js';
import { testSettings, type SettingsPatch } from './test-settings.js';

export interface TestAppOptions {
  settings?: SettingsPatch;
  /** The app whose database and files this one shares: a second replica. */
  besides?: TestApp;
  /** A database to use instead of a fresh one; the caller drops it. */
  database?: TestDatabase;
}

/** The whole platform on a random port with a database of its own. Nothing in it is replaced. */
export class TestApp {
  readonly db: Database;
  /** Makes people, posts and whatever they need. */
  readonly build: Builders;

  private constructor(
    private readonly nest: NestExpressApplication,
    readonly url: string,
    readonly settings: Settings,
    readonly database: TestDatabase,
    private readonly owns: { database: boolean; folder: boolean },
  ) {
    this.db = nest.get(Database, { strict: false });
    this.build = new Builders(this.db);
  }

  static async start({ settings: patch, besides, database: given }: TestAppOptions = {}): Promise<TestApp> {
    const database = given ?? besides?.database ?? (await createDatabase());
    const folder = besides?.settings.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-api-'));
    const settings = testSettings(folder, patch);
    const nest = await createApp(settings, database.url);
    await nest.listen(0, '127.0.0.1');
    const address = (nest.getHttpServer() as Server).address();
    if (typeof address !== 'object' || !address) throw new Error('the app does not listen');
    const owns = { database: !given && !besides, folder: !besides };
    return new TestApp(nest, `http://127.0.0.1:${address.port}`, settings, database, owns);
  }

  /** A part of the running app, to call a service without a request. */
  get<T>(part: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get<T>(part as Type<T>, { strict: false });
  }

  /** Every address outside GraphQL that a controller answers, `GET /files/:id`; pages of the web app are no such ones. */
  routes(): string[] {
    interface Layer {
      route?: { path: string; methods: Record<string, boolean> };
    }
    const { router } = this.nest.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
    return router.stack.flatMap(({ route }) =>
      route && route.path !== '/{*path}'
        ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
        : [],
    );
  }

  /** A stranger's browser. */
  client(headers: Record<string, string> = {}): Client {
    return new Client(this.url, headers);
  }

  /** A browser in which that person signed in. */
  async signInAs(person: { email: string }, headers: Record<string, string> = {}): Promise<Client> {
    const client = this.client(headers);
    const { signIn } = await client.data<{ signIn: { __typename: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { email: person.email, password: PASSWORD } },
    );
    if (signIn.__typename !== 'SignedIn') throw new Error(`${person.email} cannot sign in: ${signIn.__typename}`);
    return client;
  }

  async close(): Promise<void> {
    await this.nest.get(Lifecycle).drain(this.nest.getHttpServer() as Server, 500);
    await this.nest.close();
    if (this.owns.database) await this.database.drop();
    if (this.owns.folder) rmSync(this.settings.dataDir, { recursive: true, force: true });
  }
}
