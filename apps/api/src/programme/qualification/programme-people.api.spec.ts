import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const FIND = `query ($search: String, $first: Int! = 20, $after: Cursor) { programmeAccounts(search: $search, first: $first, after: $after) {
  nodes { name email qualifiedOn administration { ags } } pageInfo { hasNextPage endCursor } } }`;
interface Found {
  programmeAccounts: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the people of the programme', () => {
  it('are found by officers of every association, by nobody else', async () => {
    const member = await app.signInAs(await app.build.person());
    expect(codeOf(await app.client().gql(FIND))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(FIND))).toBe('FORBIDDEN');
  });

  it('by a part of name or address, page by page; signs of patterns are letters', async () => {
    const officer = await app.signInAs(await app.build.officer());
    for (const name of ['Nora Zick', 'Nora Zander', 'Nora 100%']) await app.build.person({ name });
    const ask = async (search: string, first = 20, after: string | null = null) =>
      (await officer.data<Found>(FIND, { search, first, after })).programmeAccounts;
    const names = ({ nodes }: Found['programmeAccounts']) => nodes.map(({ name }) => name);
    const one = await ask('nora z', 1);
    expect([names(one), one.pageInfo.hasNextPage]).toEqual([['Nora Zander'], true]);
    expect(names(await ask('nora z', 1, one.pageInfo.endCursor))).toEqual(['Nora Zick']);
    expect(names(await ask('%'))).toEqual(['Nora 100%']);
  });
});
