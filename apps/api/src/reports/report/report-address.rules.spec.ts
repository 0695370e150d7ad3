import { describe, expect, it } from '@jest/globals';
import { publicPath, reportPath, shortIdOf, slugOf } from './report-address.rules.js';

const id = '01a204e1-f497-77cb-b741-d3d6c06f1ae4';

describe('the address of a report', () => {
  it.each([
    ['Bürgerbüro ohne Wartezeit', 'buergerbuero-ohne-wartezeit'],
    ['E-Akte im Hauptamt: sechs Leute', 'e-akte-im-hauptamt-sechs-leute'],
    ['  Größe & Maß (2026) ', 'groesse-mass-2026'],
    ['Café Crème', 'cafe-creme'],
    ['Ä', 'ae'],
    ['日本 – !', ''],
    ['../../etc/passwd?x=<b>', 'etc-passwd-x-b'],
  ])('makes of %j the words %j', (title, words) => expect(slugOf(title)).toBe(words));

  it('ends before a word that is too much', () => {
    const words = slugOf('Ein sehr langer Titel über die Einführung elektronischer Akten in der Kämmerei und anderswo');
    expect(words).toBe('ein-sehr-langer-titel-ueber-die-einfuehrung-elektronischer');
    expect(slugOf('a'.repeat(200))).toHaveLength(60);
  });

  it('is found again whatever the title was', () => {
    for (const title of ['E-Akte', 'Ganz anders', '', 'deadbeef1234', 'x'.repeat(160)])
      for (const path of [reportPath({ id, title }), publicPath({ id, title })])
        expect(shortIdOf(path.split('/')[2] ?? '')).toBe('d3d6c06f1ae4');
  });

  it.each([
    '',
    'neu',
    'e-akte',
    'd3d6c06f1ae',
    'D3D6C06F1AE4',
    'e akte-d3d6c06f1ae4',
    "x'-d3d6c06f1ae4",
    `${'a'.repeat(90)}-d3d6c06f1ae4`,
  ])('is not %j', (address) => expect(shortIdOf(address)).toBeNull());
});
