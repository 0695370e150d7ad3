import { describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { saidOf } from './said.js';

type Mine = Parameters<typeof saidOf>[2];

const mine: Mine = {
  ...{ answer: 'YES', seat: 'SEATED', mode: 'ON_SITE', offerUntil: null, position: null },
  ...{ onlineMeanwhile: false, attendedAt: null },
};
const titleOf = (more: Partial<Mine>, bar: Parameters<typeof saidOf>[1]['bar'] = null) =>
  saidOf(i18n, { bar, place: { name: 'Rathaus' } }, { ...mine, ...more }).title;

describe('what an answer has come to', () => {
  it.each<[Partial<Mine>, before: string, after: string]>([
    [{}, 'Sie sind vor Ort dabei', 'Sie hatten einen Platz'],
    [{ attendedAt: '2026-11-22T10:00:00Z' }, 'Sie sind vor Ort dabei', 'Sie waren vor Ort dabei'],
    [{ mode: 'ONLINE', attendedAt: '2026-11-22T10:00:00Z' }, 'Sie sind online dabei', 'Sie waren online dabei'],
    [{ answer: 'NO', seat: 'NONE', mode: null }, 'Sie haben abgesagt', 'Sie hatten abgesagt'],
    [{ answer: 'MAYBE', seat: 'NONE', mode: null }, 'Vielleicht', 'Sie hatten „vielleicht“ gesagt'],
    [{ seat: 'WAITING', position: 3 }, 'Warteliste, Platz 3', 'Sie standen auf der Warteliste'],
    [{ seat: 'OFFERED' }, 'Ein Platz ist für Sie frei', 'Sie standen auf der Warteliste'],
  ])('%j is told before and after the event', (more, before, after) => {
    expect([titleOf(more), titleOf(more, 'EVENT_OVER')]).toEqual([before, after]);
  });

  it.each<[bar: 'EVENT_CANCELLED' | 'EVENT_POSTPONED', more: Partial<Mine>, title: string]>([
    ['EVENT_CANCELLED', {}, 'Abgesagt'],
    ['EVENT_CANCELLED', { seat: 'WAITING', position: 1 }, 'Abgesagt'],
    ['EVENT_POSTPONED', {}, 'Ihr Platz bleibt Ihnen'],
    ['EVENT_POSTPONED', { seat: 'WAITING', position: 1 }, 'Warteliste, Platz 1'],
  ])('%s: nobody is told to come', (bar, more, title) => {
    expect(titleOf(more, bar)).toBe(title);
  });
});
