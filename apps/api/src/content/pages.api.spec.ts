import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { PageSlug } from './page.graphql.js';

const PAGE = `query ($slug: PageSlug!, $language: Language) {
  page(slug: $slug, language: $language) { slug language title bodyHtml body version updatedAt }
}`;
const EDIT = `mutation ($input: EditPageInput!) { editPage(input: $input) { __typename
  ... on PageSaved { page { version title bodyHtml } } ... on PageChangedMeanwhile { current { version title } } } }`;

interface Page {
  slug: string;
  language: string;
  title: string;
  bodyHtml: string;
  body: string | null;
  version: number;
  updatedAt: string | null;
}

let app: TestApp;
let nobody: Client;
let member: Client;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  nobody = app.client();
  member = await app.signInAs(await app.build.person());
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());
beforeEach(() => app.db.rows('delete from page_version'));

const page = async (slug: string, language: string | null = null, client = nobody) =>
  (await client.data<{ page: Page }>(PAGE, { slug, language })).page;
const edit = (patch: Record<string, unknown> = {}, client = officer) =>
  client.gql(EDIT, {
    input: { slug: 'IMPRESSUM', language: 'DE', title: 'Impressum', body: 'Neuer Text.', version: 0, ...patch },
  });

describe('page', () => {
  it.each(Object.values(PageSlug).flatMap((slug) => ['DE', 'EN'].map((language) => [slug, language] as const)))(
    'shows %s in %s before sign-in, as the software ships it',
    async (slug, language) => {
      const shown = await page(slug, language);
      expect(shown).toMatchObject({ slug, language, version: 0, updatedAt: null, body: null });
      expect(shown.title.length).toBeGreaterThan(3);
      expect(shown.bodyHtml).toMatch(/<p>/);
      expect(shown.bodyHtml).not.toMatch(/<h1|<script/);
    },
  );

  it('comes in the language of the viewer where none is named', async () => {
    expect((await page('IMPRESSUM')).language).toBe('DE');
    expect((await page('IMPRESSUM', null, app.client({ 'accept-language': 'en' }))).language).toBe('EN');
    expect((await page('IMPRESSUM', null, app.client({ cookie: 'language=en' }))).language).toBe('EN');
    const english = await app.signInAs(await app.build.person({ language: 'en' }));
    expect((await page('IMPRESSUM', null, english)).language).toBe('EN');
  });

  it('shows its source to officers alone', async () => {
    expect((await page('IMPRESSUM', 'DE', officer)).body).toMatch(/\w/);
    expect((await page('IMPRESSUM', 'DE', member)).body).toBeNull();
    await edit();
    expect((await page('IMPRESSUM', 'DE', officer)).body).toBe('Neuer Text.');
    expect((await page('IMPRESSUM', 'DE', member)).body).toBeNull();
    expect((await page('IMPRESSUM', 'DE')).body).toBeNull();
  });

  it('refuses a page that is none', async () => {
    expect(codeOf(await nobody.gql(PAGE, { slug: 'START' }))).toBe('BAD_INPUT');
  });
});

describe('editPage', () => {
  it('is for officers: not for strangers, not for members', async () => {
    expect(codeOf(await edit({}, app.client()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await edit({}, member))).toBe('FORBIDDEN');
    expect(await page('IMPRESSUM')).toMatchObject({ version: 0 });
  });

  it('saves a version for everyone, of that page in that language alone', async () => {
    expect((await edit({ title: '  Wer wir sind ', body: '# Kopf\n\n**Text**' })).data).toEqual({
      editPage: {
        __typename: 'PageSaved',
        page: { version: 1, title: 'Wer wir sind', bodyHtml: '<h2>Kopf</h2>\n<p><strong>Text</strong></p>' },
      },
    });
    expect(await page('IMPRESSUM', 'DE')).toMatchObject({
      title: 'Wer wir sind',
      version: 1,
      updatedAt: expect.any(String),
    });
    expect(await page('IMPRESSUM', 'EN')).toMatchObject({ version: 0 });
    expect(await page('REGELN', 'DE')).toMatchObject({ version: 0 });
  });

  it('keeps every version and notes each with a fact', async () => {
    const before = (await app.db.rows(`select from fact where kind = 'PageEdited'`)).length;
    await edit();
    await edit({ version: 1, body: 'Dritter Text.' });
    expect(await app.db.rows('select version, body from page_version order by version')).toEqual([
      { version: 1, body: 'Neuer Text.' },
      { version: 2, body: 'Dritter Text.' },
    ]);
    const facts = await app.db.rows(
      `select subject, data from fact where kind = 'PageEdited' order by xid, id offset $1`,
      [before],
    );
    expect(facts).toEqual([
      { subject: 'IMPRESSUM', data: { language: 'de', version: 1 } },
      { subject: 'IMPRESSUM', data: { language: 'de', version: 2 } },
    ]);
  });

  it('tells that somebody else saved in between', async () => {
    await edit({ title: 'Von nebenan' });
    for (const version of [0, 7, -1])
      expect((await edit({ title: 'Von hier', version })).data).toEqual({
        editPage: { __typename: 'PageChangedMeanwhile', current: { version: 1, title: 'Von nebenan' } },
      });
  });

  it('lets one of ten parallel edits win', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => edit({ title: `Titel ${i}` })));
    const outcomes = answers.map(
      ({ data }) => (data as { editPage: { __typename: string } } | null)?.editPage.__typename,
    );
    expect(outcomes.filter((outcome) => outcome === 'PageSaved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'PageChangedMeanwhile')).toHaveLength(9);
    expect(await app.db.rows('select version from page_version')).toEqual([{ version: 1 }]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['an empty title', { title: ' ' }, ['input.title REQUIRED']],
    ['a title that is too long', { title: 'x'.repeat(201) }, ['input.title TOO_LONG']],
    ['an empty text', { body: '\n \n' }, ['input.body REQUIRED']],
    ['a text that is too long', { body: 'x'.repeat(50_001) }, ['input.body TOO_LONG']],
    ['both', { title: '', body: '' }, ['input.title REQUIRED', 'input.body REQUIRED']],
  ])('refuses %s by field and saves nothing', async (_, patch, fields) => {
    const answer = await edit(patch);
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', fields]);
    expect(await app.db.rows('select from page_version')).toEqual([]);
  });

  it('stores nothing that runs', async () => {
    await edit({
      title: '<img src=x onerror=alert(1)>',
      body: '<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://evil.example/y.png)\n\n<svg onload=alert(1)>',
    });
    const shown = await page('IMPRESSUM');
    expect(shown.title).toBe('<img src=x onerror=alert(1)>');
    expect(shown.bodyHtml).toBe('<p><a>x</a> </p>');
  });
});
