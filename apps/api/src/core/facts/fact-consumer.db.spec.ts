import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FactReplica } from '../../../test/fact-replica.js';
import { createDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sleep, until } from '../../../test/waiting.js';
import type { Tx } from '../database/database.js';
import { metrics } from '../telemetry/metrics.js';
import type { Fact } from './fact.js';
import { exposeConsumers, type FactConsumer } from './fact-consumer.js';

/** Writes every fact into a table of its own; `before` may disturb it. */
const writer = (
  name: string,
  before: (tx: Tx, fact: Fact) => Promise<void> = () => Promise.resolve(),
): FactConsumer => ({
  name,
  kinds: ['Tried'],
  handle: async (tx, fact) => {
    await tx.rows('insert into effect (consumer, subject) values ($1, $2)', [name, fact.subject]);
    await before(tx, fact);
  },
});
const endOwnConnection = (tx: Tx) => tx.rows('select pg_terminate_backend(pg_backend_pid())');

describe('a consumer of facts', () => {
  let database: TestDatabase;
  const replicas: FactReplica[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    const replica = await FactReplica.start(database);
    await replica.db.rows('create table effect (number int generated always as identity, consumer text, subject text)');
    await replica.close();
  });
  beforeEach(async () => {
    const replica = await FactReplica.start(database);
    await replica.db.rows('truncate fact, fact_place, effect');
    await replica.close();
  });
  afterEach(async () => {
    for (const replica of replicas.splice(0)) await replica.close();
  });
  afterAll(() => database.drop());

  const start = async (...consumers: FactConsumer[]): Promise<FactReplica> => {
    const replica = await FactReplica.start(database, ...consumers);
    replicas.push(replica);
    return replica;
  };
  const effects = async (replica: FactReplica, consumer: string): Promise<string[]> => {
    const rows = await replica.db.rows<{ subject: string }>(
      'select subject from effect where consumer = $1 order by number',
      [consumer],
    );
    return rows.map(({ subject }) => subject);
  };
  const names = (count: number, prefix = 'f') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  /** The pause after a failure need not be waited for. */
  const hurry = (replica: FactReplica) =>
    replica.db.rows('update fact_place set retry_at = now() where retry_at > now()');

  it('begins with the oldest fact, does each once in order and goes on where it stood', async () => {
    const one = await start();
    await one.record(...names(250));
    const two = await start(writer('early'));
    await until('all effects', async () => (await effects(two, 'early')).length >= 250);
    await two.record('more');
    await until('the next effect', async () => (await effects(two, 'early')).length >= 251);
    const three = await start(writer('early'), writer('late'));
    await until('all effects of the new one', async () => (await effects(three, 'late')).length >= 251);
    for (const name of ['early', 'late']) expect(await effects(three, name)).toEqual([...names(250), 'more']);
  });

  it('is not done twice with a fact in the middle of which its connection dies', async () => {
    let deaths = 0;
    const replica = await start(
      writer('mortal', async (tx, { subject }) => {
        if ((subject === 'f20' || subject === 'f60') && deaths < 4 && ++deaths) await endOwnConnection(tx);
      }),
    );
    await replica.record(...names(100));
    await until('all effects', async () => {
      await hurry(replica).catch(() => undefined);
      return (await effects(replica, 'mortal')).length >= 100;
    });
    expect(deaths).toBe(4);
    expect(await effects(replica, 'mortal')).toEqual(names(100));
    expect(await replica.consumers.stuck()).toEqual([]);
  });

  it('works on one of several replicas at a time', async () => {
    let [atWork, most] = [0, 0];
    const alone = () =>
      writer('alone', async () => {
        most = Math.max(most, ++atWork);
        await sleep(1);
        atWork--;
      });
    const [one, two, three] = [await start(alone()), await start(alone()), await start(alone())];
    await Promise.all([one, two, three].map((replica, index) => replica.record(...names(60, `${index}.`))));
    await until('all effects', async () => (await effects(one, 'alone')).length >= 180);
    await sleep(50);
    const order = await one.db.rows<{ subject: string }>('select subject from fact order by fact.xid, fact.id');
    expect(await effects(one, 'alone')).toEqual(order.map(({ subject }) => subject));
    expect(most).toBe(1);
  });

  it('is held up by a broken fact alone: those before are kept, other consumers go on, pauses grow, all can see it', async () => {
    let tries = 0;
    let broken = true;
    const replica = await start(
      writer('picky', (_, { subject }) => {
        if (subject !== 'f50' || !broken) return Promise.resolve();
        tries++;
        return Promise.reject(new TypeError('does not suit'));
      }),
      writer('easy'),
    );
    await replica.record(...names(80));
    await until('the other consumer', async () => (await effects(replica, 'easy')).length === 80);
    await until('the broken fact', async () => (await replica.consumers.stuck()).length === 1);
    // Once within its batch, once alone.
    expect(tries).toBe(2);
    expect(await effects(replica, 'picky')).toEqual(names(50));
    const pause = async () => {
      const [stuck] = await replica.consumers.stuck();
      return [stuck?.failures, Math.round(((stuck?.retryAt.getTime() ?? 0) - Date.now()) / 1000)];
    };
    expect(await pause()).toEqual([1, 1]);
    for (const [failures, seconds] of [
      [2, 2],
      [3, 4],
    ]) {
      await hurry(replica);
      await until('another try', async () => (await pause())[0] === failures);
      expect(await pause()).toEqual([failures, seconds]);
    }
    expect(await replica.consumers.stuck()).toEqual([
      {
        consumer: 'picky',
        failures: 3,
        lastError: 'TypeError at Tried',
        since: expect.any(Date),
        retryAt: expect.any(Date),
      },
    ]);
    exposeConsumers(replica.consumers);
    expect(await metrics.getSingleMetricAsString('lotsennetz_fact_consumer_failures')).toContain(
      '{consumer="picky"} 3',
    );
    broken = false;
    await hurry(replica);
    await until('the rest', async () => (await effects(replica, 'picky')).length === 80);
    expect(await effects(replica, 'picky')).toEqual(names(80));
    expect(await replica.consumers.stuck()).toEqual([]);
  });

  it('does what came together as a set, and finds the broken fact of a set: those before it are kept, once', async () => {
    const sets: number[] = [];
    let broken = true;
    const one = writer('in sets', (_, { subject }) =>
      subject === 'f50' && broken ? Promise.reject(new TypeError('does not suit')) : Promise.resolve(),
    );
    const replica = await start({
      ...one,
      handleAll: async (tx, facts) => {
        sets.push(facts.length);
        for (const fact of facts) await one.handle(tx, fact);
      },
    });
    await replica.record(...names(80));
    await until('the broken fact', async () => (await replica.consumers.stuck()).length === 1);
    expect(await effects(replica, 'in sets')).toEqual(names(50));
    expect(sets[0]).toBe(80);
    broken = false;
    await hurry(replica);
    await until('the rest', async () => (await effects(replica, 'in sets')).length === 80);
    expect(await effects(replica, 'in sets')).toEqual(names(80));
  });

  it('gathers what comes in a rush', async () => {
    let sets = 0;
    const one = writer('gathering');
    const replica = await start({
      ...one,
      handleAll: async (tx, facts) => {
        sets++;
        for (const fact of facts) await one.handle(tx, fact);
      },
      handle: (tx, fact) => (sets++, one.handle(tx, fact)),
    });
    for (const name of names(60)) await replica.record(name);
    await until('all effects', async () => (await effects(replica, 'gathering')).length === 60);
    expect(await effects(replica, 'gathering')).toEqual(names(60));
    expect(sets).toBeLessThan(30);
  });

  it('leaves the other metrics readable while the database is away', async () => {
    const replica = await start(writer('any'));
    exposeConsumers({ ...replica.consumers, stuck: () => Promise.reject(new Error('refused')) } as never);
    expect(await metrics.getSingleMetricAsString('lotsennetz_fact_consumer_failures')).not.toContain('{');
  });

  it('keeps a pause of five minutes at most', async () => {
    const replica = await start(writer('hopeless', () => Promise.reject(new Error('never'))));
    await replica.record('f');
    await until('the first failure', async () => (await replica.consumers.stuck()).length === 1);
    await replica.db.rows('update fact_place set failures = 40, retry_at = now()');
    await until('another', async () => (await replica.consumers.stuck())[0]?.failures === 41);
    const [stuck] = await replica.consumers.stuck();
    expect(Math.round(((stuck?.retryAt.getTime() ?? 0) - Date.now()) / 1000)).toBe(300);
  });

  it('records facts of its own, which are kept only with their cause', async () => {
    let failures = 2;
    const replica = await start({
      name: 'talkative',
      kinds: ['Tried'],
      handle: (tx, { subject }) => {
        tx.record({ kind: 'Answered', subject, data: {} });
        return subject === 'f1' && failures-- > 0 ? Promise.reject(new Error('later')) : Promise.resolve();
      },
    });
    await replica.record(...names(3));
    await until('the failure', async () => (await replica.consumers.stuck()).length === 1);
    await hurry(replica);
    await until('all answers', async () => {
      const rows = await replica.db.rows(`select from fact where kind = 'Answered'`);
      return rows.length >= 3;
    });
    await sleep(50);
    const answers = await replica.db.rows<{ subject: string }>(
      `select subject from fact where kind = 'Answered' order by fact.xid, fact.id`,
    );
    expect(answers.map(({ subject }) => subject)).toEqual(names(3));
  });

  it('asks one question a second while there is nothing to do, and takes no transaction number', async () => {
    const replica = await start(writer('idle'), writer('idle too'));
    await replica.record('f');
    await until(
      'both',
      async () => (await effects(replica, 'idle')).length + (await effects(replica, 'idle too')).length === 2,
    );
    const written = () => replica.db.rows(`select xmin::text, ctid::text from fact_place order by consumer`);
    const before = await written();
    await sleep(1_200);
    expect(await written()).toEqual(before);
  });
});
