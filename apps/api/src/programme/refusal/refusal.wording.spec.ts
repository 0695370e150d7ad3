import { describe, expect, it } from '@jest/globals';
import { REFUSAL_WORDING, wordProgrammeRefusal } from './refusal.wording.js';
import type { ProgrammeRefusal, ProgrammeRefusalCode } from './programme-refusal.js';

const codes = Object.keys(REFUSAL_WORDING) as ProgrammeRefusalCode[];

describe('refusals', () => {
  it.each(codes)('%s is a sentence in both languages with the same figures', (code) => {
    const { de, en } = REFUSAL_WORDING[code];
    const figures = (text: string) => new Set(text.match(/\{\w+\}/g));
    expect(figures(en)).toEqual(figures(de));
    for (const text of [de, en]) expect(text).toMatch(/^(?:[A-ZÄÖÜ„“]|\{).*[.!]$/);
    expect(de).not.toBe(en);
  });

  it.each<[ProgrammeRefusal, string]>([
    [
      {
        code: 'CONTRACT_NOT_BEFORE_COURSE',
        contractOn: '2026-11-26',
        firstCourseDay: '2026-11-25',
      } as ProgrammeRefusal,
      'Der Weitergabevertrag vom 26. November 2026 liegt nicht vor dem ersten Kurstag (25. November 2026).',
    ],
    [
      { code: 'MOVE_NOT_ALLOWED', from: 'settled', to: 'booked' },
      'Der Fall ist „abgerechnet“: Der Schritt „gebucht“ ist nicht möglich.',
    ],
    [{ code: 'AMOUNT_TOO_LARGE', amount: 3, largest: 170_000 }, 'Der Betrag ist zu groß, höchstens 1.700,00\u00a0€.'],
    [
      { code: 'TIER_GAP', kind: 'GROSSE_KREISSTADT', from: 10_000, to: 30_000 },
      'Für 10.000 bis 30.000 Einwohner gilt keine Stufe (Große Kreisstadt).',
    ],
    [{ code: 'NOT_YET_EXPIRED', until: null }, 'Der Fall kann noch weitergehen (bis: offen).'],
    [{ code: 'UNKNOWN_PERSON', text: `<b>${'x'.repeat(200)}` }, `„<b>${'x'.repeat(76)}…“ ist hier nicht angemeldet.`],
  ])('%j reads: %s', (refusal, sentence) => {
    expect(wordProgrammeRefusal(refusal, 'de')).toBe(sentence);
  });
});
