import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FactReplica } from '../../../test/fact-replica.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/waiting.js';
import { migrate } from '../database/migrate.js';
import type { Fact } from './fact.js';
import type { FactFilter } from './fact-history.js';

const everything: FactFilter = { kinds: ['Tried'], concerns: () => true };

/** Counters of transactions that stood far ahead in the cluster that was saved. */
const AHEAD = 5_000_000_000n;

describe('after a restore into a new cluster', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  const list = async (replica: FactReplica): Promise<string[]> => {
    const rows = await replica.db.rows<{ subject: string }>('select subject from fact order by fact.xid, fact.id');
    return rows.map(({ subject }) => subject);
  };

  it('facts keep their order, consumers their place, old cursors lead to "load anew", and new facts come last', async () => {
    const saved = await FactReplica.start(database);
    await saved.db.rows('truncate fact, fact_place');
    // By order number, not by row number: 'c' was recorded with a smaller row number but behind 'b'.
    for (const [subject, xid, id] of [
      ['a', AHEAD, 101],
      ['b', AHEAD + 1n, 109],
      ['c', AHEAD + 2n, 103],
      ['d', AHEAD + 2n, 110],
    ])
      await saved.db.rows(
        `insert into fact (xid, id, kind, subject, data) overriding system value values ($2::text::xid8, $3, 'Tried', $1, '{}')`,
        [subject, String(xid), id],
      );
    await saved.db.rows(`select setval(pg_get_serial_sequence('fact', 'id'), 110)`);
    await saved.db.rows(
      `insert into fact_place (consumer, xid, id) values
         ('behind b', $1::text::xid8, 109), ('at the beginning', '0', 0), ('pruned', $2::text::xid8, 90)`,
      [String(AHEAD + 1n), String(AHEAD - 7n)],
    );
    await saved.close();

    await migrate(database.url);

    const seen: Record<string, string[]> = { 'behind b': [], 'at the beginning': [] };
    const consumer = (name: string) => ({
      name,
      kinds: ['Tried'],
      handle: (_: unknown, { subject }: Fact) => Promise.resolve(void seen[name]?.push(subject)),
    });
    const replica = await FactReplica.start(database, consumer('behind b'), consumer('at the beginning'));
    try {
      const followed: Fact[] = [];
      replica.stream.listen((facts) => followed.push(...facts));
      await replica.record('e', 'f');
      await until('new facts', () => followed.length === 2);
      expect(await list(replica)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      await until('the consumers', () => seen['behind b']?.length === 4 && seen['at the beginning']?.length === 6);
      expect(seen).toEqual({ 'behind b': ['c', 'd', 'e', 'f'], 'at the beginning': ['a', 'b', 'c', 'd', 'e', 'f'] });
      for (const old of [
        { xid: AHEAD, id: 101n },
        { xid: AHEAD + 2n, id: 110n },
        { xid: AHEAD - 7n, id: 90n },
        { xid: 1n, id: 103n },
      ])
        expect(await replica.history.since(old, replica.stream.head, everything, 100)).toBe('too old');
      const positions = await replica.db.rows('select xid::text, id::text from fact order by fact.xid, fact.id');
      await migrate(database.url);
      expect(await replica.db.rows('select xid::text, id::text from fact order by fact.xid, fact.id')).toEqual(
        positions,
      );
    } finally {
      await replica.close();
    }
  });

  it('a consumer goes on although all facts before are deleted', async () => {
    const saved = await FactReplica.start(database);
    await saved.db.rows('truncate fact, fact_place');
    await saved.db.rows(`insert into fact_place (consumer, xid, id) values ('done', $1::text::xid8, 4000)`, [
      String(AHEAD),
    ]);
    await saved.close();
    await migrate(database.url);
    const seen: string[] = [];
    const replica = await FactReplica.start(database, {
      name: 'done',
      kinds: ['Tried'],
      handle: (_, { subject }) => Promise.resolve(void seen.push(subject)),
    });
    try {
      await replica.record('new');
      await until('the new fact', () => seen.length === 1);
    } finally {
      await replica.close();
    }
  });
});
