import { expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';
import { Database } from '../database/database.js';
import { Jobs } from './jobs.js';

const KILL = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('ends while its connections are cut, without a promise or an event that nobody hears', async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  const other = await TestApp.start();
  for (const wait of [0, 3, 12, 40]) {
    const app = await TestApp.start({ besides: other });
    await app.get(Database).write(null, async (tx) => {
      for (let n = 0; n < 20; n++) await app.get(Jobs).order(tx, 'forget-file', { id: other.url });
    });
    const cut = other.db.rows(KILL).catch(() => undefined);
    await pause(wait);
    await app.close();
    await cut;
  }
  await other.close();
  await pause(300);
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  expect(unheard).toEqual([]);
}, 60_000);
