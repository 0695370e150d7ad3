import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDay, joinCells, quoted, splitCells, splitLines } from './table-lines.js';

describe('splitCells', () => {
  it.each<[string, string[] | null]>([
    ['', ['']],
    ['a;b', ['a', 'b']],
    ['a;', ['a', '']],
    [';', ['', '']],
    ['"a;b";c', ['a;b', 'c']],
    ['"sagte ""ja""";c', ['sagte "ja"', 'c']],
    ['"";c', ['', 'c']],
    ['Beschluss "A";c', ['Beschluss "A"', 'c']],
    ['"a', null],
    ['"a""', null],
    ['"a"b;c', null],
  ])('reads %j', (line, cells) => {
    expect(splitCells(line)).toEqual(cells);
  });

  it('gives back whatever joinCells wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ';', '"', ' ', ',') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        expect(splitCells(joinCells(cells))).toEqual(cells);
      }),
    );
  });
});

describe('joinCells', () => {
  it('throws for a line break, which would read back as two lines', () => {
    expect(() => joinCells(['a\nb'])).toThrow(RangeError);
  });
});

describe('splitLines', () => {
  it('drops the byte order mark and the empty lines at the end, but none between', () => {
    expect(splitLines('\ufeffa\r\n\nb\r\n\n')).toEqual(['a', '', 'b']);
    expect(splitLines('')).toEqual([]);
  });
});

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['20250101', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('quoted', () => {
  it('shortens what is too long for a message', () => {
    expect(quoted('x'.repeat(41))).toBe(`„${'x'.repeat(40)}…“`);
    expect(quoted('x'.repeat(40))).toBe(`„${'x'.repeat(40)}“`);
  });
});
