import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';

const LIST = `query ($filter: AdministrationFilter, $first: Int, $after: Cursor) {
  administrations(filter: $filter, first: $first, after: $after) {
    nodes { ags displayName kind county { key name } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Found {
  ags: string;
  displayName: string;
  kind: string;
  county: { key: string; name: string } | null;
}
interface Listed {
  administrations: { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

let app: TestApp;
let nobody: Client;
beforeAll(async () => {
  app = await TestApp.start();
  nobody = app.client();
});
afterAll(() => app.close());

const page = async (variables: Record<string, unknown>) => (await nobody.data<Listed>(LIST, variables)).administrations;
const find = async (filter: Record<string, unknown>, first = 20) => (await page({ filter, first })).nodes;
const names = async (search: string) => (await find({ search })).map(({ displayName }) => displayName);

async function all(filter: Record<string, unknown> | null, first: number): Promise<Found[]> {
  const found: Found[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Listed['administrations'] = await page({ filter, first, after });
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return found;
}

describe('administrations', () => {
  it('are told to strangers without what is for members', async () => {
    expect(await nobody.data('{ administrations(first: 1) { nodes { ags name } } }')).toMatchObject({
      administrations: { nodes: [{ ags: expect.any(String), name: expect.any(String) }] },
    });
    for (const field of ['population', 'sizeClass']) {
      const answer = await nobody.gql(`{ administrations(first: 1) { nodes { name ${field} } } }`);
      expect([codeOf(answer), answer.data]).toEqual(['UNAUTHENTICATED', null]);
    }
    const member = await app.signInAs(await app.build.person());
    expect(await member.data('{ administration(ags: "08421000") { population sizeClass } }')).toEqual({
      administration: { population: expect.any(Number), sizeClass: 'FROM_100000' },
    });
  });

  it.each([1, 37, 100])('are all 1,136, each once and in order, by pages of %s', async (size) => {
    // One by one only the first fifty: the rest goes the same way.
    const filter = size === 1 ? { county: '08115' } : null;
    const found = await all(filter, size);
    const keys = found.map(({ ags }) => ags);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(size === 1 ? 27 : 1136);
    const inOrder = [...found].sort(
      (a, b) => a.displayName.localeCompare(b.displayName, 'de') || (a.ags < b.ags ? -1 : 1),
    );
    expect(found.map(({ displayName }) => displayName)).toEqual(inOrder.map(({ displayName }) => displayName));
  });

  it('have a name that stands for one of them alone', async () => {
    const found = await all(null, 100);
    expect(new Set(found.map(({ displayName }) => displayName)).size).toBe(1136);
    expect(found.map(({ displayName }) => displayName)).toEqual(
      expect.arrayContaining(['Altheim (Alb-Donau-Kreis)', 'Landkreis Karlsruhe', 'Karlsruhe', 'Enzkreis']),
    );
  });

  it.each(['muellheim', 'mullheim', 'MÜLLHEIM', 'Müllheim', '  Müllheim ', 'Stadt Müllheim'])(
    'are found by name however it is spelt: %s',
    async (search) => {
      expect((await names(search))[0]).toBe('Müllheim im Markgräflerland');
    },
  );

  it('whose name begins with the words come before others', async () => {
    const found = await names('neu');
    const begins = found.map((name) => name.toLowerCase().startsWith('neu'));
    expect(begins[0]).toBe(true);
    expect(begins).toEqual([...begins].sort((a, b) => Number(b) - Number(a)));
    expect(await names('baden')).toEqual(expect.arrayContaining(['Baden-Baden']));
  });

  it('are found by the beginning of their key', async () => {
    expect((await find({ search: '08421' })).map(({ ags }) => ags)).toEqual(['08421000']);
    expect((await find({ search: '08115003' })).map(({ displayName }) => displayName)).toEqual(['Böblingen']);
    const inCounty = await find({ search: '08115' }, 100);
    expect(inCounty.length).toBe(27);
    expect(inCounty.every(({ ags }) => ags.startsWith('08115'))).toBe(true);
    expect(await find({ search: '99' })).toEqual([]);
  });

  it.each(['xyz', '%', '_', "'; drop table administration; --", '...', '🏛'])('are none for %s', async (search) => {
    expect(await find({ search })).toEqual([]);
  });

  it('are all for a search of blanks', async () => {
    expect(await find({ search: '   ' }, 100)).toHaveLength(100);
  });

  it('are those of a county with the Landkreis itself', async () => {
    const found = await all({ county: '08115' }, 10);
    expect(found).toHaveLength(27);
    expect(found.filter(({ county }) => county === null)).toEqual([
      expect.objectContaining({ ags: '08115', kind: 'LANDKREIS', displayName: 'Landkreis Böblingen' }),
    ]);
    expect(found.filter(({ county }) => county !== null).every(({ county }) => county?.key === '08115')).toBe(true);
    expect(await find({ county: '08999' })).toEqual([]);
  });

  it('are those of a kind, and of a kind in a county with a search', async () => {
    const count = async (kind: string[]) => (await all({ kind }, 100)).length;
    expect(await count(['LANDKREIS'])).toBe(35);
    expect(await count(['STADTKREIS'])).toBe(9);
    expect(await count(['GROSSE_KREISSTADT', 'STADTKREIS'])).toBe(105);
    expect(await count([])).toBe(1136);
    expect(
      (await find({ kind: ['GROSSE_KREISSTADT'], county: '08115', search: 'leon' })).map(({ ags }) => ags),
    ).toEqual(['08115028']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a search of 101 characters', { search: 'x'.repeat(101) }, 'filter.search TOO_LONG'],
    ['a county that is no key', { county: 'Böblingen' }, 'filter.county WRONG_TYPE'],
    ['a county with the key of a town', { county: '08115003' }, 'filter.county WRONG_TYPE'],
    ['a kind twice', { kind: ['STADT', 'STADT'] }, 'filter.kind DUPLICATE'],
  ])('refuse %s', async (_, filter, field) => {
    const answer = await nobody.gql(LIST, { filter });
    expect([codeOf(answer), fieldsOf(answer), answer.data]).toEqual(['BAD_INPUT', [field], null]);
  });

  it('go on after the last one of another page, and after nothing that does not exist', async () => {
    const { pageInfo } = await page({ first: 2, filter: { county: '08115' } });
    // The cursor of a narrower list is a place in the wider one too: lists have one order.
    expect((await page({ first: 1, after: pageInfo.endCursor })).nodes).toHaveLength(1);
    const unknown = Buffer.from(JSON.stringify(['administrations', '08999999'])).toString('base64url');
    expect(await page({ first: 5, after: unknown })).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});

describe('administration', () => {
  it.each(['08999999', '', 'x', "08421000' or true --"])('is null for %s', async (ags) => {
    expect(await nobody.data('query ($ags: ID!) { administration(ags: $ags) { ags } }', { ags })).toEqual({
      administration: null,
    });
  });
});

describe('associations', () => {
  it('are the three, in their order', async () => {
    expect(await nobody.data('{ associations { id shortName contactEmail } }')).toEqual({
      associations: ['Städtetag', 'Gemeindetag', 'Landkreistag'].map((shortName) => ({
        id: shortName.toLowerCase().replace('ä', 'ae'),
        shortName,
        contactEmail: expect.stringMatching(/@/),
      })),
    });
  });
});
