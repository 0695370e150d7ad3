import { describe, expect, it } from '@jest/globals';
import { visibleText } from './visible-text.js';

describe('visible text', () => {
  it.each([
    ['a text turned round', 'Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
    ['isolates', '\u2066Anna\u2069 Beck', 'Anna Beck'],
    ['an Arabic letter mark', 'A\u061Cb', 'Ab'],
    ['characters without width', 'Ad\u200Bmi\u200Cn\u2060\uFEFF', 'Admin'],
    ['soft hyphens', 'Ver\u00ADwaltung', 'Verwaltung'],
    ['a filler that looks like nothing', 'Anna\u3164', 'Anna'],
    ['tags', 'Hallo\u{E0041}\u{E007F}', 'Hallo'],
    ['a joiner between letters', 'Be\u200Dck', 'Beck'],
    ['piled marks', `Z${'\u0335'.repeat(40)}o`, `Z${'\u0335'.repeat(3)}o`],
    ['line separators', 'eins\u2028zwei', 'eins\nzwei'],
  ])('is freed from %s', (_, text, clean) => expect(visibleText(text)).toBe(clean));

  it.each([
    ['umlauts, composed and not', 'Müller Mu\u0308ller Çelik Łukasz'],
    ['Vietnamese with two marks', 'Nguye\u0302\u0303n'],
    ['line breaks and tabs', 'eins\n\tzwei\r\n'],
    ['a family', '👩‍👩‍👧 und 👩🏽‍💻 und ❤️‍🔥'],
    ['right-to-left letters', 'שלום مرحبا'],
  ])('keeps %s', (_, text) => expect(visibleText(text)).toBe(text));
});
