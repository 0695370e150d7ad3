import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comment } from '../../test/ground/discussion.js';
import { TestApp } from '../../test/test-app.js';
import { PERSONAL_DATA } from './personal-data.list.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const path = '/privacy/my-data.json';

describe('the list of personal data', () => {
  it('names every column of the database that refers to a person', async () => {
    const rows = await app.db.rows<{ name: string }>(
      `select format('%s.%s', c.conrelid::regclass, a.attname) as name from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
       where c.contype = 'f' and c.confrelid = 'person'::regclass`,
    );
    const listed = PERSONAL_DATA.map(({ table, column }) => `${table}.${column}`);
    // Without a foreign key: a case outlives its person.
    const expected = [...rows.map(({ name }) => name), 'funding_case.person_id'].sort();
    expect([...listed].sort()).toEqual(expected);
  });

  it('leaves no column in the copy that opens something', async () => {
    const columns = await app.db.rows<{ table: string; name: string }>(
      `select table_name as table, column_name as name from information_schema.columns
       where table_schema = 'public' and column_name ~ 'hash|secret|token|digest|key|public'`,
    );
    const shown = PERSONAL_DATA.filter(({ holds }) => holds === 'OWN').flatMap(({ table, leaveOut = [] }) =>
      columns
        .filter((one) => one.table === table && !leaveOut.includes(one.name))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(shown.filter((name) => !name.endsWith('.association_key'))).toEqual([]);
  });
});

describe('the copy of the own data', () => {
  it('is for its owner, also without access, and for nobody else', async () => {
    expect((await app.client().request(path)).status).toBe(404);
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    expect((await outsider.request(path)).status).toBe(200);
  });

  it('has what the person wrote and is told, and nothing of others', async () => {
    const [person, other] = [
      await app.build.person({ name: 'Klara Kopie' }),
      await app.build.person({ name: 'Otto Anders' }),
    ];
    const [mine, theirs] = [await app.signInAs(person), await app.signInAs(other)];
    const post = await app.build.post();
    const root = await comment(mine, post, { body: 'Mein eigener Satz.' });
    await comment(theirs, post, { body: 'Ein fremder Satz.', replyTo: root.id });
    const answer = await mine.request(path);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="meine-daten-[\d-]+\.json"$/),
    });
    const data = JSON.parse(answer.text) as Record<string, unknown>;
    expect(data).toMatchObject({
      name: 'Klara Kopie',
      email: person.email,
      approval: [{ association_key: 'staedtetag' }],
      comment: [{ body: 'Mein eigener Satz.' }],
    });
    expect(answer.text).not.toContain('fremder');
    expect(answer.text).not.toContain(other.id);
    expect(answer.text).not.toMatch(/argon2|password/i);
  });
});
