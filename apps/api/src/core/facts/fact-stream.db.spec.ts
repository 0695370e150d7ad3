import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DatabaseLine } from '../../../test/database-line.js';
import { TestApp } from '../../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sleep, until } from '../../../test/waiting.js';
import type { Fact } from './fact.js';
import { FactStream } from './fact-stream.js';
import { writeBatch } from './relay.js';

const LISTENING = `select pid from pg_stat_activity where datname = current_database() and application_name = 'lotsennetz-listen'`;

/** What one replica hands out, from now on. */
class Heard {
  readonly facts: Fact[] = [];
  readonly early: Fact[] = [];
  private readonly ends: (() => void)[];

  constructor(app: TestApp) {
    const stream = app.get(FactStream);
    this.ends = [
      stream.listen((facts) => this.facts.push(...facts)),
      stream.listenEarly((facts) => this.early.push(...facts)),
    ];
  }

  get subjects(): string[] {
    return this.facts.map(({ subject }) => subject);
  }

  end(): void {
    for (const end of this.ends) end();
  }
}

describe('the stream of facts', () => {
  let database: TestDatabase;
  let line: DatabaseLine;
  let here: TestApp;
  /** Its database is reached by a line that can be disturbed. */
  let there: TestApp;
  const heard: Heard[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    line = await DatabaseLine.to(database);
    here = await TestApp.start({ database });
    there = await TestApp.start({ database: line.database });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const one of heard.splice(0)) one.end();
  });
  afterAll(async () => {
    line.mend();
    await there.close();
    await here.close();
    await line.close();
    await database.drop();
  });

  const hear = (app: TestApp): Heard => {
    const one = new Heard(app);
    heard.push(one);
    return one;
  };
  const record = (app: TestApp, ...subjects: string[]) =>
    app.db.write(null, (tx) => {
      for (const subject of subjects) tx.record({ kind: 'Tried', subject, data: { text: 'ä"\\u0001' } });
      return Promise.resolve();
    });
  /** How often this replica found facts in the database by asking. */
  const findings = (app: TestApp) => {
    const found: unknown[] = [];
    const rows = app.db.rows.bind(app.db);
    jest.spyOn(app.db, 'rows').mockImplementation(async <T>(sql: string, parameters?: readonly unknown[]) => {
      const result = await rows<T>(sql, parameters);
      if (sql.includes('as settled')) found.push(...result);
      return result;
    });
    return found;
  };

  /**
   * Whether facts recorded here come there although that replica asked for none. Other specs write in the same cluster:
   * while their transactions hold facts back, a replica has to look for itself, so there are several tries.
   */
  const isHandedOver = async (): Promise<boolean> => {
    const remote = hear(there);
    const found = findings(there);
    for (let number = 1; number <= 20; number++) {
      found.splice(0);
      await record(here, `handed over ${number}`, 'as well');
      await until('the facts', () => remote.facts.length === number * 2);
      expect(remote.facts.at(-1)).toMatchObject({ subject: 'as well', data: { text: 'ä"\\u0001' } });
      if (found.length === 0) return true;
      await sleep(50);
    }
    return false;
  };

  it('hands every replica the same facts in the same order, each once, while both write', async () => {
    const [a, b] = [hear(here), hear(there)];
    const write = async (app: TestApp, name: string) => {
      for (let number = 0; number < 25; number++) await record(app, `${name}${number}`, `${name}${number}'`);
    };
    await Promise.all([write(here, 'h'), write(there, 't'), write(here, 'i'), write(there, 'u')]);
    await until('all facts', () => a.facts.length >= 200 && b.facts.length >= 200);
    await sleep(50);
    expect(new Set(a.subjects).size).toBe(200);
    expect(a.facts).toEqual(b.facts);
    const stored = await here.db.rows<{ subject: string }>(
      `select subject from fact where kind = 'Tried' order by fact.xid, fact.id`,
    );
    expect(a.subjects).toEqual(stored.map(({ subject }) => subject));
  });

  it('adopts what another replica has read without asking the database for it', async () => {
    expect(await isHandedOver()).toBe(true);
  });

  it('asks the database where a batch is too large to be handed over', async () => {
    const remote = hear(there);
    const found = findings(there);
    const subjects = Array.from({ length: 600 }, (_, index) => `large ${index}`);
    await record(here, ...subjects);
    await until('the facts', () => remote.facts.length >= 600);
    expect(remote.subjects).toEqual(subjects);
    expect(found.length).toBeGreaterThan(0);
  });

  it('takes no batch that does not begin where it stands, and no nonsense', async () => {
    const remote = hear(there);
    const { xid, id } = there.get(FactStream).head;
    const invented = { kind: 'Invented', subject: '', data: {}, actorId: null, requestId: null, at: new Date() };
    const to = { xid: xid + 10n, id: id + 10n };
    const gap = writeBatch({ from: { xid, id: id + 1n }, to, facts: [{ ...invented, position: to }] });
    for (const message of [gap, '{"f":["1"]}', '[]', 'null', '{', '{"f":[{},1],"t":[1,2],"b":7}', 'x'.repeat(7_000)])
      await here.db.rows('select pg_notify($1, $2)', ['lotsennetz_facts', message]);
    await record(here, 'real');
    await until('the fact', () => remote.subjects.includes('real'));
    expect(remote.subjects).toEqual(['real']);
  });

  it('listens again after its connection was ended', async () => {
    const before = await here.db.rows<{ pid: number }>(LISTENING);
    expect(before).toHaveLength(2);
    await here.db.rows(`select pg_terminate_backend(pid) from (${LISTENING}) listening`);
    await until('two new connections', async () => {
      const now = await here.db.rows<{ pid: number }>(LISTENING);
      return now.length === 2 && now.every(({ pid }) => before.every((old) => old.pid !== pid));
    });
    await sleep(100);
    expect(await isHandedOver()).toBe(true);
  });

  it('polls what nobody told it', async () => {
    const [a, b] = [hear(here), hear(there)];
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`insert into fact (kind, subject, data) values ('Tried', 'by hand', '{}')`);
    await client.end();
    await until('the fact', () => a.facts.length + b.facts.length === 2, 3_000);
  });

  it.each([
    ['cut', () => line.cut()],
    ['stalled', () => line.stall()],
    ['reset', () => line.reset()],
  ])('misses nothing while its line to the database is %s', async (_, disturb) => {
    const remote = hear(there);
    await record(here, 'before');
    await until('the fact before', () => remote.facts.length === 1);
    disturb();
    await record(here, 'meanwhile 1');
    await record(here, 'meanwhile 2');
    await sleep(300);
    line.mend();
    await record(here, 'afterwards');
    await until('the others', () => remote.facts.length >= 4, 15_000);
    expect(remote.subjects).toEqual(['before', 'meanwhile 1', 'meanwhile 2', 'afterwards']);
    await until('an answer', () =>
      there.db.rows('select 1').then(
        () => true,
        () => false,
      ),
    );
  });

  it('lets rights be heard at once on every replica while a long transaction holds the order back', async () => {
    const [a, b] = [hear(here), hear(there)];
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    await record(here, 'held back');
    await until('early words', () => a.early.length > 0 && b.early.length > 0, 1_500);
    await sleep(200);
    expect(there.get(FactStream).heldSeconds).toBeGreaterThan(0.1);
    // The metrics are those of the replica that started last.
    expect((await there.client().request('/metrics')).text).toMatch(/^lotsennetz_facts_held_seconds 0\.[2-9]/m);
    expect([a.subjects, b.subjects]).toEqual([[], []]);
    expect([a.early, b.early].map((facts) => facts.map(({ subject }) => subject))).toEqual([
      ['held back'],
      ['held back'],
    ]);
    await client.query('commit');
    await until('the fact', () => a.facts.length === 1 && b.facts.length === 1);
    await until('nothing to be held', () => there.get(FactStream).heldSeconds === 0);
    await client.end();
  });

  it('ends although a transaction holds facts back', async () => {
    const third = await TestApp.start({ database });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    await record(third, 'held back');
    await sleep(50);
    const began = performance.now();
    await third.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await client.query('commit');
    await client.end();
  });
});
