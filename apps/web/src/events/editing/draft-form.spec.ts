import { describe, expect, it } from '@jest/globals';
import { isForm, readForm, sameForm } from './draft-form.js';
import type { EventForm } from './draft-form.js';
import { emptyDraft } from './event-draft.js';

const form = (patch: Partial<EventForm> = {}): EventForm => ({
  ...emptyDraft('ASSOCIATION', 'Judith Wendel'),
  rule: null,
  ...patch,
});
const item = (key: string) => ({
  key,
  id: null,
  kind: 'TALK' as const,
  title: 'Begrüßung',
  description: '',
  dayIndex: 0,
  from: '09:00',
  until: '',
  speakers: '',
  room: '',
  seats: '',
});

describe('a kept form', () => {
  it('comes back as it was, however unfinished', () => {
    const unfinished = form({
      title: 'Nur ein Titel',
      items: [item('a')],
      picture: { file: 'f', alt: '', url: '/files/f' },
      rule: { rhythm: { kind: 'monthly-weekday', every: 1, nth: -1, day: 2 }, end: { until: '2027-06-30' } },
    });
    expect(readForm(JSON.stringify(unfinished), form())).toEqual(unfinished);
    expect(isForm(JSON.parse(JSON.stringify(unfinished)))).toBe(true);
  });

  it('takes from the event what does not fit', () => {
    const saved = form({ title: 'Gespeichert', summary: 'Kurz' });
    const strange = { ...form(), title: 'Neu', summary: 7, items: [{ key: 1 }], kind: 'PARTY', more: '<b>' };
    expect(readForm(JSON.stringify(strange), saved)).toEqual({ ...form(), title: 'Neu', summary: 'Kurz' });
    for (const broken of ['{"title":', 'null', '7']) expect(readForm(broken, saved)).toBe(saved);
    expect(isForm(strange)).toBe(false);
  });

  it('is the same whatever its rows are called on this page', () => {
    expect(sameForm(form({ items: [item('a')] }), form({ items: [item('b')] }))).toBe(true);
    expect(sameForm(form({ items: [item('a')] }), form({ items: [{ ...item('a'), room: 'Saal' }] }))).toBe(false);
  });
});
