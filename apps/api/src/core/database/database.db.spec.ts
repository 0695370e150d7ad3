import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';
import { Context } from '../access/context.js';
import { factKind } from '../facts/fact.js';
import { FactStream } from '../facts/fact-stream.js';
import type { Tx } from './database.js';
import { statementCount } from './statement-log.js';

const TopicRenamed = factKind<{ to: string }>('TopicRenamed');

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const factsOf = (subject: string) =>
  app.db.rows<{ kind: string; data: unknown; actor: string | null; request: string | null }>(
    'select kind, data, actor_id as actor, request_id as request from fact where subject = $1 order by xid, id',
    [subject],
  );
const nameOf = async (id: string) =>
  (await app.db.rows<{ name: string }>('select name_de as name from topic where id = $1', [id]))[0]?.name;

describe('write', () => {
  it('keeps a change and its facts together, in their order, with who asked', async () => {
    const subject = randomUUID();
    const actor = { personId: randomUUID() } as NonNullable<Context['actor']>;
    const result = await app.db.write(new Context(actor, 'de', 'request-1'), async (tx) => {
      await tx.rows(`update topic set name_de = 'KI' where id = 'ki'`);
      tx.record(TopicRenamed(subject, { to: 'KI' }));
      tx.record(TopicRenamed(subject, { to: 'KI!' }));
      return 42;
    });
    expect(result).toBe(42);
    expect(await nameOf('ki')).toBe('KI');
    expect(await factsOf(subject)).toEqual(
      ['KI', 'KI!'].map((to) => ({ kind: 'TopicRenamed', data: { to }, actor: actor.personId, request: 'request-1' })),
    );
  });

  it('leaves neither change nor fact when something fails afterwards', async () => {
    const subject = randomUUID();
    const heard: string[] = [];
    const stop = app.get(FactStream).listen((facts) => heard.push(...facts.map((fact) => fact.subject)));
    const failing = app.db.write(null, async (tx) => {
      await tx.rows(`update topic set name_de = 'Falsch' where id = 'ki'`);
      tx.record(TopicRenamed(subject, { to: 'Falsch' }));
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else went wrong');
    expect(await nameOf('ki')).not.toBe('Falsch');
    expect(await factsOf(subject)).toEqual([]);

    const last = randomUUID();
    await app.db.write(null, (tx) => Promise.resolve(tx.record(TopicRenamed(last, { to: 'x' }))));
    const deadline = Date.now() + 2_000;
    while (!heard.includes(last) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    stop();
    expect(heard).toContain(last);
    expect(heard).not.toContain(subject);
  });

  it('leaves nothing when a fact itself cannot be written', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const failing = app.db.write(null, async (tx) => {
      await tx.rows(`update topic set name_de = 'Falsch' where id = 'ki'`);
      tx.record({ kind: 'TopicRenamed', subject: 'x', data: circle });
    });
    await expect(failing).rejects.toThrow(/circular/);
    expect(await nameOf('ki')).not.toBe('Falsch');
  });

  it('leaves nothing when a statement failed that nobody waited for, and tells of that one', async () => {
    const subject = randomUUID();
    const failing = app.db.write(null, async (tx) => {
      await tx.rows(`update topic set name_de = 'Falsch' where id = 'ki'`);
      tx.push(`update topic set name_de = null where id = $1`, ['ki']);
      tx.record(TopicRenamed(subject, { to: 'Falsch' }));
      await Promise.resolve();
    });
    await expect(failing).rejects.toMatchObject({ code: '23502', column: 'name_de' });
    const later = app.db.write(null, async (tx) => {
      tx.push(`update topic set name_de = null where id = $1`, ['ki']);
      await tx.rows(`select name_de from topic where id = 'ki'`);
    });
    await expect(later).rejects.toMatchObject({ code: '23502', column: 'name_de' });
    expect(await nameOf('ki')).not.toBe('Falsch');
    expect(await factsOf(subject)).toEqual([]);
  });

  it('does not pass off as done what PostgreSQL rolled back after a failure that somebody swallowed', async () => {
    const failing = app.db.write(null, async (tx) => {
      await tx.rows(`update topic set name_de = 'Falsch' where id = 'ki'`);
      await tx.rows('select 1 / 0').catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await nameOf('ki')).not.toBe('Falsch');
  });

  it.each([
    ['before anything is written', 0],
    ['in the middle', 1],
    ['before the end', 2],
  ])('leaves nothing when its connection is cut %s, and the next gets another one', async (_, moment) => {
    const subject = randomUUID();
    const cut = async (tx: Tx, at: number) => {
      if (at !== moment) return;
      const [own] = await tx.rows<{ pid: number }>('select pg_backend_pid() as pid');
      await app.db.rows('select pg_terminate_backend($1, 1000)', [own?.pid]);
    };
    const failing = app.db.write(null, async (tx) => {
      await cut(tx, 0);
      await tx.rows(`update topic set name_de = 'Falsch' where id = 'ki'`);
      await cut(tx, 1);
      tx.push(`update topic set name_en = 'Wrong' where id = $1`, ['ki']);
      tx.record(TopicRenamed(subject, { to: 'Falsch' }));
      await cut(tx, 2);
    });
    await expect(failing).rejects.toThrow();
    expect(await nameOf('ki')).not.toBe('Falsch');
    expect(await factsOf(subject)).toEqual([]);
    await app.db.write(null, (tx) => tx.rows('select 1'));
  });

  it('carries out what is sent together in its order', async () => {
    const [first, second] = await app.db.write(null, (tx) =>
      Promise.all([
        tx.rows(`update topic set name_en = name_en where id = 'ki' returning id`),
        tx.rows<{ mine: boolean }>(`select xmin = pg_current_xact_id()::xid as mine from topic where id = 'ki'`),
      ]),
    );
    expect([first, second]).toEqual([[{ id: 'ki' }], [{ mine: true }]]);
  });

  it('gives its connections back, whatever happens', async () => {
    for (let round = 0; round < app.settings.databasePool * 3; round++)
      await app.db.write(null, () => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(await app.db.rows('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('answers a change and a deletion with their rows', async () => {
    const rows = await app.db.write(null, async (tx) => [
      await tx.rows(`update topic set name_de = 'KI' where id = 'ki' returning id`),
      await tx.rows(`delete from topic where id = 'none' returning id`),
      await tx.rows(`select id from topic where id = 'ki'`),
    ]);
    expect(rows).toEqual([[{ id: 'ki' }], [], [{ id: 'ki' }]]);
  });
});

describe('statementCount', () => {
  it('counts statements, of the pool and of transactions, without the brackets', async () => {
    const cost = async (work: () => Promise<unknown>) => {
      const counts: number[] = [];
      for (let round = 0; round < 4; round++) {
        const before = statementCount();
        await work();
        counts.push(statementCount() - before);
      }
      return Math.min(...counts);
    };
    expect(await cost(() => app.db.rows('select 1'))).toBe(1);
    expect(
      await cost(() =>
        app.db.write(null, async (tx) => {
          await tx.rows('select 1');
          await tx.rows('select 2');
        }),
      ),
    ).toBe(2);
  });
});
