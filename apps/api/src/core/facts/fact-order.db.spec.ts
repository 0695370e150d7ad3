import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FactReplica } from '../../../test/fact-replica.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sleep, until } from '../../../test/waiting.js';
import type { Database, Tx } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import { START_OF_FACTS, type Fact, type FactPosition } from './fact.js';
import { headOfFacts, readFacts, type FactPage } from './fact-log.js';

const asReader = (client: pg.Client): Reader => {
  const rows = async <T>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query(sql, [...parameters])).rows as T[];
  return { rows, repeated: rows };
};
/** Everything there is, once nothing is in flight; specs beside this one write as well, and the horizon is the cluster's. */
async function settled(db: Reader): Promise<FactPage> {
  let page = await readFacts(db, START_OF_FACTS, 1_000);
  await until('nothing in flight', async () => {
    page = await readFacts(db, START_OF_FACTS, 1_000);
    return !page.pending;
  });
  return page;
}
const subjects = (facts: readonly Fact[]) => facts.map(({ subject }) => subject);

/** Follows the facts as the stream does. */
class Follower {
  place: FactPosition = START_OF_FACTS;
  readonly seen: string[] = [];

  constructor(
    private readonly db: Reader,
    private readonly limit = 500,
  ) {}

  async step(): Promise<boolean> {
    const { facts, pending } = await readFacts(this.db, this.place, this.limit);
    this.place = facts.at(-1)?.position ?? this.place;
    this.seen.push(...subjects(facts));
    return pending;
  }
}

describe('the order of facts', () => {
  let database: TestDatabase;
  let db: Database;
  let replica: FactReplica;
  const clients: pg.Client[] = [];

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const record = (client: pg.Client, subject: string) =>
    client.query(`insert into fact (kind, subject, data) values ('Tried', $1, '{}')`, [subject]);

  beforeAll(async () => {
    database = await createDatabase();
    replica = await FactReplica.start(database);
    ({ db } = replica);
  });
  beforeEach(() => db.rows('truncate fact restart identity'));
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await replica.close();
    await database.drop();
  });

  it('is that of numbers, not of their texts', async () => {
    await db.rows(`insert into fact (xid, kind, subject, data) values ('1000', 'Tried', 'd', '{}')`);
    await db.rows(`insert into fact (xid, kind, subject, data) values ('999', 'Tried', 'b', '{}')`);
    await db.rows(`insert into fact (xid, kind, subject, data) values ('99', 'Tried', 'a', '{}')`);
    await db.rows(`insert into fact (xid, kind, subject, data)
      select '1000', 'Tried', 'e' || n, '{}' from generate_series(1, 12) n`);
    await db.rows(`insert into fact (xid, kind, subject, data) values ('999', 'Tried', 'c', '{}')`);
    const late = Array.from({ length: 12 }, (_, index) => `e${index + 1}`);
    expect(subjects((await readFacts(db, START_OF_FACTS, 100)).facts)).toEqual(['a', 'b', 'c', 'd', ...late]);
    const page = await readFacts(db, START_OF_FACTS, 3);
    expect([subjects(page.facts), page.pending]).toEqual([['a', 'b', 'c'], true]);
    expect(await headOfFacts(db)).toEqual({ xid: 1000n, id: 15n });
  });

  it('holds what committed first back until what began first has ended', async () => {
    const [first, second] = [await connect(), await connect()];
    await first.query('begin');
    await record(first, 'began first');
    await second.query('begin');
    await record(second, 'committed first');
    await second.query('commit');
    const meanwhile = await readFacts(db, START_OF_FACTS, 10);
    expect([subjects(meanwhile.facts), subjects(meanwhile.early), meanwhile.pending]).toEqual([
      [],
      ['committed first'],
      true,
    ]);
    expect(await headOfFacts(db)).toEqual(START_OF_FACTS);
    await record(first, 'recorded last');
    await first.query('commit');
    const { facts, early } = await settled(db);
    expect([subjects(facts), early]).toEqual([['began first', 'committed first', 'recorded last'], []]);
  });

  it('leaves out what was rolled back, wherever it stood', async () => {
    const client = await connect();
    for (const [subject, end] of [
      ['kept 1', 'commit'],
      ['lost', 'rollback'],
      ['kept 2', 'commit'],
    ] as const) {
      await client.query('begin');
      await record(client, subject);
      await client.query(end);
    }
    await client.query('begin');
    await record(client, 'kept 3');
    await client.query('savepoint before');
    await record(client, 'lost as well');
    await client.query('rollback to savepoint before');
    await client.query('commit');
    expect(subjects((await settled(db)).facts)).toEqual(['kept 1', 'kept 2', 'kept 3']);
  });

  it('is the order of changes to a row that was locked first', async () => {
    await db.rows('create table counter (value int not null)');
    await db.rows('insert into counter values (0)');
    const bump = () =>
      db.write(null, async (tx: Tx) => {
        const [row] = await tx.rows<{ value: number }>('select value from counter for update');
        await sleep(Math.random() * 3);
        const value = (row?.value ?? 0) + 1;
        await tx.rows('update counter set value = $1', [value]);
        tx.record({ kind: 'Counted', subject: String(value), data: {} });
      });
    await Promise.all(Array.from({ length: 60 }, bump));
    const { facts } = await settled(db);
    expect(subjects(facts)).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
  });

  it('shows each reader the same list, nothing lost or doubled, while transactions of any length overlap', async () => {
    const writers = await Promise.all(Array.from({ length: 5 }, connect));
    const followers = [
      new Follower(db),
      new Follower(asReader(await connect()), 3),
      new Follower(asReader(await connect()), 1),
    ];
    let writing = true;
    const following = followers.map(async (follower) => {
      while (writing || (await follower.step())) {
        await follower.step();
        await sleep(Math.random() * 4);
      }
    });
    const slow = await connect();
    await slow.query('begin');
    await record(slow, 'slow');
    await Promise.all(
      writers.map(async (writer, number) => {
        for (let round = 0; round < 30; round++) {
          await writer.query('begin');
          await record(writer, `${number}.${round}a`);
          await sleep(Math.random() * 8);
          await record(writer, `${number}.${round}b`);
          await writer.query(Math.random() < 0.2 ? 'rollback' : 'commit');
        }
      }),
    );
    expect(followers.map(({ seen }) => seen)).toEqual([[], [], []]);
    await slow.query('commit');
    writing = false;
    await Promise.all(following);
    for (const follower of followers) while (await follower.step());
    const kept = await db.rows<{ subject: string }>('select subject from fact order by fact.xid, fact.id');
    const expected = kept.map(({ subject }) => subject);
    expect(expected.length).toBeGreaterThan(150);
    for (const { seen } of followers) expect(seen).toEqual(expected);
  });
});
