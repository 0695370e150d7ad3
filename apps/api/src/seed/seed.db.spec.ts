import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import { testSettings } from '../../test/test-settings.js';
import { prepareDatabase, withDatabase } from '../prepare.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { seedDemo } from './demo.seed.js';

let database: TestDatabase;
let folder: string;
let app: TestApp;
const demo = () => testSettings(folder, { demo: true, seedMembers: 60 });
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-seed-'));
  database = await createDatabase();
  await prepareDatabase(database.url, demo());
  app = await TestApp.start({ database, settings: { demo: true, dataDir: folder } });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (sql: string) =>
  (await app.db.rows<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]?.count ?? 0;

interface DemoAccount {
  email: string;
  password: string;
  name: string;
  description: string;
}
const INSTALLATION = '{ installation { demo demoAccounts { email password name description } } }';
const accounts = async (client: Client) =>
  (await client.data<{ installation: { demo: boolean; demoAccounts: DemoAccount[] } }>(INSTALLATION)).installation;

describe('an installation without a demo', () => {
  it('has associations, topics and register, and nobody in it', async () => {
    const bare = await TestApp.start();
    try {
      const of = async (table: string) =>
        (await bare.db.rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
      expect([await of('association'), await of('administration'), await of('person'), await of('post')]).toEqual([
        3, 1136, 0, 0,
      ]);
      expect(await of('topic')).toBeGreaterThan(14);
      expect(await accounts(bare.client())).toEqual({ demo: false, demoAccounts: [] });
    } finally {
      await bare.close();
    }
  });
});

describe('the demo', () => {
  it('offers an account of each role, and every one of them can sign in', async () => {
    const { demo: isDemo, demoAccounts } = await accounts(app.client());
    expect(isDemo).toBe(true);
    expect(demoAccounts.length).toBeGreaterThanOrEqual(4);
    const roles: string[] = [];
    for (const { email, password } of demoAccounts) {
      const client = app.client();
      const { signIn } = await client.data<{
        signIn: { me?: { access: { admitted: boolean; denial: string | null }; officerOf: object | null } };
      }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn {
          me { access { admitted denial } officerOf { id } } } } }`,
        { input: { email, password } },
      );
      const { me } = signIn;
      roles.push(me?.officerOf ? 'officer' : me?.access.admitted ? 'member' : (me?.access.denial ?? 'nobody'));
    }
    expect(roles).toEqual(expect.arrayContaining(['officer', 'member']));
    expect(roles).not.toContain('nobody');
    expect(roles.some((role) => role === role.toUpperCase())).toBe(true);
  });

  it('describes its accounts in the language of the viewer', async () => {
    const [german, english] = [await accounts(app.client()), await accounts(app.client({ 'accept-language': 'en' }))];
    expect(german.demoAccounts.map(({ email }) => email)).toEqual(english.demoAccounts.map(({ email }) => email));
    expect(german.demoAccounts[0]?.description).not.toBe(english.demoAccounts[0]?.description);
  });

  it('holds the further members of a load test, each with access', async () => {
    expect(await count(`person where email like 'mitglied-%@demo.example'`)).toBe(60);
    for (const number of ['001', '060']) {
      const client = app.client();
      await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
        input: { email: `mitglied-${number}@demo.example`, password: DEMO_PASSWORD },
      });
      expect(await client.data('{ me { access { admitted } } }')).toEqual({ me: { access: { admitted: true } } });
    }
  });

  it('shows news with pictures that a member can open', async () => {
    const client = app.client();
    await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: 'mitglied-001@demo.example', password: DEMO_PASSWORD },
    });
    const { posts } = await client.data<{
      posts: { newCount: number; nodes: { pictures: { url: string; alt: string }[]; bodyHtml: string }[] };
    }>('{ posts(first: 50) { newCount nodes { bodyHtml pictures { url alt } } } }');
    expect(posts.nodes.length).toBeGreaterThan(10);
    expect(posts.newCount).toBeGreaterThan(0);
    const pictures = posts.nodes.flatMap((node) => node.pictures);
    expect(pictures.length).toBeGreaterThan(0);
    for (const { url, alt } of pictures) {
      expect(alt.length).toBeGreaterThan(10);
      expect((await client.request(url)).status).toBe(200);
    }
    expect(posts.nodes.every(({ bodyHtml }) => bodyHtml.startsWith('<'))).toBe(true);
  });

  it('waits with what is scheduled: a job for each', async () => {
    const scheduled = await count(`post where state = 'SCHEDULED'`);
    expect(scheduled).toBeGreaterThan(0);
    expect(await count(`graphile_worker.jobs where task_identifier = 'publish-scheduled-post'`)).toBe(scheduled);
  });

  it('is made once: another start, also of two replicas at a time, changes nothing', async () => {
    const world = async () => [
      await count('person'),
      await count('post'),
      await count('membership'),
      await count('stored_file'),
    ];
    const before = await world();
    await Promise.all([prepareDatabase(database.url, demo()), prepareDatabase(database.url, demo())]);
    expect(await world()).toEqual(before);
  });

  it('is there whole or not at all', async () => {
    const broken = await createDatabase();
    try {
      await withDatabase(broken.url, async (db) => {
        // No folder can be made there, so the pictures cannot be written.
        await expect(seedDemo(db, { ...demo(), dataDir: '/dev/null' }, new Date())).rejects.toThrow();
        expect(await db.rows('select from person')).toEqual([]);
        expect(await db.rows('select from membership')).toEqual([]);
      });
    } finally {
      await broken.drop();
    }
  });
});
