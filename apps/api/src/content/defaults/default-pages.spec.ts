import { describe, expect, it } from '@jest/globals';
import { defaultPages } from './default-pages.js';

const slugs = [
  'BARRIEREFREIHEIT',
  'DATENSCHUTZ',
  'GEBAERDENSPRACHE',
  'IMPRESSUM',
  'LEICHTE_SPRACHE',
  'LIZENZEN',
  'REGELN',
];
const ownPaths = slugs.map((slug) => `/${slug.toLowerCase().replace('_', '-')}`);

describe('default pages', () => {
  it.each(['DE', 'EN'])('has every duty page once in %s', (language) => {
    const found = defaultPages.filter((page) => page.language === language).map(({ slug }) => slug);
    expect([...found].sort()).toEqual(slugs);
  });

  it.each(defaultPages.map((page) => [`${page.slug} ${page.language}`, page] as const))(
    '%s is fit to print',
    (_, page) => {
      expect(page.title.length).toBeLessThanOrEqual(200);
      expect(page.body.length).toBeLessThanOrEqual(20_000);
      const levels = [...page.body.matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
      expect(levels.length).toBeGreaterThan(2);
      levels.forEach((level, index) => {
        expect(level).toBeGreaterThanOrEqual(2);
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
      });
    },
  );

  it('links to pages that exist, mails nobody and shows no straight quotes', () => {
    for (const { slug, body } of defaultPages) {
      for (const [, path] of body.matchAll(/\]\((\/[^)]*)\)/g)) expect(ownPaths).toContain(path);
      for (const [address] of body.matchAll(/[\w.-]+@[\w.-]+\w/g)) expect(address).toMatch(/@demo\.example$/);
      expect({ slug, quotes: body.match(/["']/g) }).toEqual({ slug, quotes: null });
    }
  });

  it('says plainly that the imprint is a template', () => {
    const imprints = defaultPages.filter(({ slug }) => slug === 'IMPRESSUM');
    expect(imprints.map(({ body }) => body.slice(0, 24))).toEqual([
      '> **Vorlage – vor dem Be',
      '> **Template – replace b',
    ]);
  });

  it('puts every sentence of Leichte Sprache on its own line', () => {
    for (const { body } of defaultPages.filter(({ slug }) => slug === 'LEICHTE_SPRACHE')) {
      const lines = body.split('\n').filter((line) => line !== '');
      for (const line of lines) expect(line.replace(/\\$/, '')).not.toMatch(/[.?!] \p{Lu}/u);
      const longest = Math.max(...lines.map((line) => line.split(' ').length));
      expect(longest).toBeLessThanOrEqual(13);
    }
  });
});
