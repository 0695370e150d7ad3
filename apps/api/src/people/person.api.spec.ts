import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../test/ground/builders.js';
import { TestApp } from '../../test/test-app.js';
import { Context } from '../core/access/context.js';
import { statementCount } from '../core/database/statement-log.js';
import { PersonLoader } from './person.loader.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

describe('the public face of a person', () => {
  it('holds neither address nor anything else that is not listed', async () => {
    const member = await app.signInAs(await app.build.person());
    const { __type } = await member.data<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "Person") { fields { name } } }',
    );
    expect(__type.fields.map(({ name }) => name).sort((a, b) => a.localeCompare(b))).toEqual([
      'administration',
      'id',
      'name',
      'officerOf',
    ]);
  });

  it('names the office of today, in Berlin', async () => {
    const author = await app.build.officer({ name: 'Kim Kreis', association: 'landkreistag' });
    await app.build.post({ association: 'landkreistag', author });
    const member = await app.signInAs(await app.build.person());
    const office = async () =>
      (
        await member.data<{ posts: { nodes: { author: { officerOf: { id: string } | null } }[] } }>(
          '{ posts { nodes { author { name officerOf { id } } } } }',
        )
      ).posts.nodes[0]?.author.officerOf;
    expect(await office()).toEqual({ id: 'landkreistag' });
    await app.db.rows('update officer set until = $2::date where person_id = $1', [author.id, day(1)]);
    expect(await office()).toEqual({ id: 'landkreistag' });
    await app.db.rows('update officer set until = $2::date where person_id = $1', [author.id, day(0)]);
    expect(await office()).toBeNull();
  });
});

describe('PersonLoader', () => {
  it('reads all people of an operation with one statement, in the order asked for', async () => {
    const loader = app.get(PersonLoader);
    const people = [await app.build.person(), await app.build.officer(), await app.build.person()];
    const ctx = new Context(null, 'de', 'request');
    const missing = '0198c0de-0000-7000-8000-000000000000';
    const ids = [...people.map(({ id }) => id), missing, people[0]?.id ?? ''];
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      const fresh = new Context(null, 'de', 'request');
      const before = statementCount();
      await Promise.all(ids.map((id) => loader.load(fresh, id)));
      counts.push(statementCount() - before);
    }
    expect(Math.min(...counts)).toBe(1);
    const faces = await Promise.all(ids.map((id) => loader.load(ctx, id)));
    expect(faces.map((face) => face?.id ?? null)).toEqual([...people.map(({ id }) => id), null, people[0]?.id]);
    expect(faces[1]).toMatchObject({ administration: null, officerOf: { id: 'staedtetag' } });
  });
});
