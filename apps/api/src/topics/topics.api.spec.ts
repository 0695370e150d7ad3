import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

describe('topics', () => {
  it('are for members: not for strangers, not for accounts without access', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    expect(codeOf(await app.client().gql('{ topics { id } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await outsider.gql('{ topics { id } }'))).toBe('NO_ACCESS');
  });

  it("are the network's own and the 14 of the OZG, in their order, in the language of the viewer", async () => {
    const list = async (language: 'de' | 'en') => {
      const client = await app.signInAs(await app.build.person({ language }));
      return (await client.data<{ topics: { id: string; name: string }[] }>('{ topics { id name } }')).topics;
    };
    const [german, english] = [await list('de'), await list('en')];
    expect(german.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    expect(new Set(german.map(({ id }) => id)).size).toBe(german.length);
    expect(german.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Cybersicherheit', 'Familie & Kind', 'Querschnittsleistungen']),
    );
    expect(english.filter(({ name }, index) => name !== german[index]?.name).length).toBeGreaterThan(10);
    const [row] = await app.db.rows<{ count: number }>(`select count(*)::int as count from topic where kind = 'ozg'`);
    expect(row?.count).toBe(14);
  });
});
