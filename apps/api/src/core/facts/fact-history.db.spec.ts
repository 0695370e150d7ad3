import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FactReplica } from '../../../test/fact-replica.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sleep, until } from '../../../test/waiting.js';
import type { Fact, FactPosition } from './fact.js';
import type { FactConsumer } from './fact-consumer.js';
import type { FactFilter } from './fact-history.js';

const IN_A_MONTH = () => new Date(Date.now() + 31 * 86_400_000);
const everything: FactFilter = { kinds: ['Tried'], concerns: () => true };
const subjects = (facts: readonly Fact[] | 'too old') =>
  facts === 'too old' ? facts : facts.map(({ subject }) => subject);

describe('the past', () => {
  let database: TestDatabase;
  const replicas: FactReplica[] = [];
  const start = async (...consumers: FactConsumer[]): Promise<FactReplica> => {
    const replica = await FactReplica.start(database, ...consumers);
    replicas.push(replica);
    return replica;
  };
  /** Positions of facts that were recorded one by one and have been followed. */
  const recorded = async (replica: FactReplica, ...names: string[]): Promise<FactPosition[]> => {
    const positions: FactPosition[] = [];
    const end = replica.stream.listen((facts) => positions.push(...facts.map(({ position }) => position)));
    for (const name of names) await replica.record(name);
    await until('all facts', () => positions.length === names.length);
    end();
    return positions;
  };
  const since = async (replica: FactReplica, after: FactPosition | undefined, max = 100, filter = everything) =>
    subjects(await replica.history.since(after ?? { xid: -1n, id: -1n }, replica.stream.head, filter, max));

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    for (const replica of replicas.splice(0)) await replica.close();
  });
  afterAll(() => database.drop());

  it('is remembered by those who followed and known to those who start', async () => {
    const one = await start();
    const [a, , c] = await recorded(one, 'a', 'b', 'c');
    const two = await start();
    const [d] = await recorded(two, 'd');
    await until('the same head', () => one.stream.head.id === two.stream.head.id);
    for (const replica of [one, two]) {
      expect(await since(replica, a)).toEqual(['b', 'c', 'd']);
      expect(await since(replica, c)).toEqual(['d']);
      expect(await since(replica, d)).toEqual([]);
    }
  });

  it('ends where the asker has been told up to', async () => {
    const replica = await start();
    const [a, b] = await recorded(replica, 'a', 'b', 'c');
    expect(subjects(await replica.history.since(a as FactPosition, b as FactPosition, everything, 10))).toEqual(['b']);
    expect(subjects(await replica.history.since(b as FactPosition, a as FactPosition, everything, 10))).toEqual([]);
  });

  it('counts only what concerns the asker', async () => {
    const replica = await start();
    const [a] = await recorded(replica, 'a', 'b', 'c', 'b');
    expect(await since(replica, a, 2, { kinds: ['Tried'], concerns: ({ subject }) => subject === 'b' })).toEqual([
      'b',
      'b',
    ]);
    expect(await since(replica, a, 2)).toBe('too old');
    expect(await since(replica, a, 2, { kinds: ['Other'], concerns: () => true })).toEqual([]);
  });

  it('knows no position that was never given out', async () => {
    const replica = await start();
    const [a] = await recorded(replica, 'a', 'b');
    const { xid, id } = a as FactPosition;
    for (const invented of [
      { xid, id: id + 1_000n },
      { xid: xid + 1_000n, id },
      { xid: 1n, id },
      { xid: xid - 1n, id: id - 1n },
    ])
      expect(await since(replica, invented)).toBe('too old');
  });

  describe('after pruning', () => {
    it('is told from the edge on, and only from there, by whoever remembers nothing', async () => {
      const one = await start();
      const [a, b] = await recorded(one, 'a', 'b');
      expect(await one.pruner.prune(new Date())).toBe(0);
      expect(await one.pruner.prune(IN_A_MONTH())).toBeGreaterThanOrEqual(2);
      const two = await start();
      expect(two.stream.head).toEqual(b);
      await recorded(two, 'c');
      expect(await since(two, b)).toEqual(['c']);
      expect(await since(two, a)).toBe('too old');
      expect(await since(two, { xid: 0n, id: 0n })).toBe('too old');
    });

    it('keeps what a consumer has still to see, and forgets consumers that are no more', async () => {
      let broken = true;
      const replica = await start({
        name: 'slow',
        kinds: ['Tried'],
        handle: async (_, { subject }) => {
          if (subject === 'hard' && broken) throw new Error('not yet');
          await sleep(0);
        },
      });
      await replica.db.rows(`insert into fact_place (consumer, xid, id) values ('of an earlier version', '0', 0)`);
      await recorded(replica, 'easy', 'hard', 'later');
      await until('the consumer to stand', async () => (await replica.consumers.stuck()).length === 1);
      await replica.pruner.prune(IN_A_MONTH());
      const kept = () => replica.db.rows<{ subject: string }>('select subject from fact order by fact.xid, fact.id');
      expect((await kept()).map(({ subject }) => subject)).toEqual(['hard', 'later']);
      broken = false;
      await until('the consumer to go on', async () => (await replica.consumers.stuck()).length === 0);
      await replica.pruner.prune(IN_A_MONTH());
      expect(await kept()).toEqual([]);
    });

    it('is deleted in slices, by several replicas at once, and its edge never goes back', async () => {
      const [one, two] = [await start(), await start()];
      await one.db.rows(
        `insert into fact (kind, subject, data) select 'Tried', n::text, '{}' from generate_series(1, 12000) n`,
      );
      const [last] = await one.db.rows<{ id: string }>('select max(id)::text as id from fact');
      const deleted = await Promise.all([one.pruner.prune(IN_A_MONTH()), two.pruner.prune(IN_A_MONTH())]);
      expect(deleted[0] + deleted[1]).toBe(12_000);
      expect(await one.db.rows(`select id::text from fact_place where consumer = 'pruned'`)).toEqual([last]);
    });
  });
});
