import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { safeReturn } from './navigation.js';
import { catalogues } from '../../locales/catalogues.js';
import { plans } from './plans.js';
import { matchRoute, routes } from './routes.js';

const src = path.join(process.cwd(), 'src');

/** A module of the app and all it imports, at once or later. */
function reach(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
  for (const [, named] of code.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
    const base = path.join(path.dirname(file), named ?? '');
    // The shell's own list of all pages is no part of a page.
    const next = [`${base}.ts`, `${base}.tsx`].find((candidate) => existsSync(candidate));
    if (next && !next.endsWith('shell/routing/routes.ts')) reach(next, seen);
  }
  return [...seen];
}

/** Catalogues that a module has loaded together with a part of the page that comes later. */
const learnedIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/learn\(\['(\w+)'\]\)/g)].map(([, name]) => name ?? '');

/** The catalogue that a module's texts stand in; modules without texts need none. */
function catalogueOf(file: string): string {
  const area = path.relative(src, file).split(path.sep)[0] ?? '';
  return area in catalogues && /\b_\(|<Trans/.test(readFileSync(file, 'utf8')) ? area : 'base';
}

describe('routes', () => {
  it.each([
    ['/', 'start', 'member'],
    ['/neuigkeiten?nur=neu', 'news', 'member'],
    ['/beitraege/neu', 'post-editor', 'officer'],
    ['/beitraege/0198-a', 'post', 'member'],
    ['/beitraege/0198-a/bearbeiten', 'post-editor', 'officer'],
    ['/verwaltung/inhalte/seiten/leichte-sprache', 'page-editor', 'officer'],
    ['/ich/einstellungen', 'settings', 'signed-in'],
    ['/ich/daten', 'my-data', 'signed-in'],
    ['/ich/profil', 'profile', 'member'],
    ['/mitglieder/0198-a', 'member', 'member'],
    ['/kommunen/08435036', 'group', 'member'],
    ['/verbaende/staedtetag', 'group', 'member'],
    ['/programm', 'programme', 'public'],
    ['/programm/statistik?kreis=08435', 'cockpit', 'officer'],
    ['/programm/kurse/0198-a', 'course-run', 'signed-in'],
    ['/programm/kurse/0198-a/anwesenheit', 'attendance', 'signed-in'],
    ['/zertifikat', 'certificate', 'public'],
    ['/zertifikat/ABCD-1234', 'certificate', 'public'],
    ['/projekte?thema=e-akte', 'reports', 'member'],
    ['/projekte/0198-a', 'report', 'member'],
    ['/projekte/neu', 'report-editor', 'member'],
    ['/projekte/0198-a/bearbeiten', 'report-editor', 'member'],
    ['/projekte/festgefahren', 'report-stuck', 'member'],
    ['/impressum', 'duty-page', 'public'],
    ['/gibt-es-nicht', 'not-found', 'public'],
    ['/verwaltung/inhalte/seiten/unbekannt', 'not-found', 'public'],
  ])('%s is %s for %s', (url, id, access) => {
    const { route } = matchRoute(url);
    expect([route.id, route.access]).toEqual([id, access]);
  });

  it('have plans with source files that exist, so that the server finds their chunks', () => {
    const missing = Object.values(plans).filter(({ file }) => !existsSync(path.join(process.cwd(), file)));
    expect(missing).toEqual([]);
  });

  it.each(routes.map((route) => [route.id, route] as const))('%s loads every catalogue its page needs', (id, route) => {
    const known: readonly string[] = ['base', ...('catalogues' in route ? route.catalogues : [])];
    const modules = reach(path.join(process.cwd(), plans[id].file));
    const needed = new Set(modules.map(catalogueOf));
    const later = new Set(modules.flatMap(learnedIn));
    expect([...needed].filter((name) => !known.includes(name) && !later.has(name))).toEqual([]);
  });
});

describe('safeReturn', () => {
  it('keeps paths of the app', () => {
    expect(safeReturn('/beitraege/1?x=2')).toBe('/beitraege/1?x=2');
  });
  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/anmelden?zurueck=/'])(
    'refuses %s',
    (asked) => {
      expect(safeReturn(asked)).toBe('/');
    },
  );
});
