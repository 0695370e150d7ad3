import { describe, expect, it } from '@jest/globals';
import { namedIn, quoteDepth, standsIn, type Mentionable } from './comment-text.rules.js';

describe('quotes', () => {
  it.each([
    ['Kein Zitat, 3 > 2', 0],
    ['> eins', 1],
    ['eins\n> > zwei\n> eins', 2],
    [`${'>'.repeat(500)} tief`, 500],
    ['   >\t>  > drei', 3],
  ])('%j are %i deep', (body, depth) => expect(quoteDepth(body)).toBe(depth));

  it('stand in a text whatever the line breaks, and not when a word differs', () => {
    expect(standsIn('ein  Wort\nund', 'Da steht ein Wort und noch eins.')).toBe(true);
    expect(standsIn('kein Wort und', 'Da steht ein Wort und noch eins.')).toBe(false);
  });
});

describe('mentions', () => {
  const people: Mentionable[] = [
    { kind: 'PERSON', id: '1', label: 'Anna Beck' },
    { kind: 'PERSON', id: '2', label: 'Anna Becker' },
    { kind: 'PERSON', id: '3', label: 'Jo (Aalen)' },
  ];
  it.each([
    ['Was meinst du, @Anna Beck?', ['1']],
    ['@Anna Becker und @Anna Beck', ['1', '2']],
    ['@Anna Becker', ['2']],
    ['Anna Beck ohne Zeichen, mail@Anna Beck.de', []],
    ['(@Jo (Aalen))', ['3']],
    ['@anna beck', []],
  ])('of %j', (body, ids) => expect(namedIn(body, people).map(({ id }) => id)).toEqual(ids));
});
