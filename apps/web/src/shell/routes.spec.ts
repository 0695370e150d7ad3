import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { safeReturn } from './navigation.js';
import { matchRoute, routes } from './routes.js';

describe('routes', () => {
  it.each([
    ['/', 'start', 'member'],
    ['/neuigkeiten?nur=neu', 'news', 'member'],
    ['/beitraege/neu', 'post-editor', 'officer'],
    ['/beitraege/0198-a', 'post', 'member'],
    ['/beitraege/0198-a/bearbeiten', 'post-editor', 'officer'],
    ['/verwaltung/inhalte/seiten/leichte-sprache', 'page-editor', 'officer'],
    ['/ich/einstellungen', 'settings', 'signed-in'],
    ['/programm', 'programme', 'public'],
    ['/programm/statistik?kreis=08435', 'cockpit', 'officer'],
    ['/programm/kurse/0198-a', 'course-run', 'signed-in'],
    ['/programm/kurse/0198-a/anwesenheit', 'attendance', 'signed-in'],
    ['/zertifikat', 'certificate', 'public'],
    ['/zertifikat/ABCD-1234', 'certificate', 'public'],
    ['/impressum', 'duty-page', 'public'],
    ['/gibt-es-nicht', 'not-found', 'public'],
    ['/verwaltung/inhalte/seiten/unbekannt', 'not-found', 'public'],
  ])('%s is %s for %s', (url, id, access) => {
    const { route } = matchRoute(url);
    expect([route.id, route.access]).toEqual([id, access]);
  });

  it('name source files that exist, so that the server finds their chunks', () => {
    const missing = routes.filter(({ file }) => !existsSync(path.join(process.cwd(), file)));
    expect(missing).toEqual([]);
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
