import { describe, expect, it } from '@jest/globals';
import { mark } from './markup.js';

describe('mark', () => {
  it('puts marks around the selection and keeps it', () => {
    const marked = mark({ text: 'Ein Wort hier', start: 4, end: 8 }, 'bold');
    expect(marked.text).toBe('Ein **Wort** hier');
    expect(marked.text.slice(marked.start, marked.end)).toBe('Wort');
  });

  it('numbers every chosen line', () => {
    const text = 'Vorher\neins\nzwei\nNachher';
    const marked = mark({ text, start: 8, end: 16 }, 'numbered');
    expect(marked.text).toBe('Vorher\n1. eins\n2. zwei\nNachher');
  });

  it('marks the first line when the cursor stands at its beginning', () => {
    expect(mark({ text: 'Titel', start: 0, end: 0 }, 'heading').text).toBe('## Titel');
  });
});
