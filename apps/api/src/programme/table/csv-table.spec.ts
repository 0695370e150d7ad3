import { describe, expect, it } from '@jest/globals';
import { csvTable, tableCells, tableLines } from './csv-table.js';

describe('a table for spreadsheets', () => {
  it('has a mark, semicolons, decimal comma and CRLF', () => {
    expect(csvTable(['Name', 'Betrag'], [['Bühl', { cents: 123450 }]])).toBe('\ufeffName;Betrag\r\nBühl;1234,50\r\n');
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+49 711', `'+49 711`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['a;b', '"a;b"'],
    ['sagt "ja"', '"sagt ""ja"""'],
    ['zwei\nZeilen', '"zwei\nZeilen"'],
    ['08435036', '08435036'],
  ])('prints %j as %j', (cell, printed) => {
    expect(csvTable(['x'], [[cell]])).toBe(`\ufeffx\r\n${printed}\r\n`);
  });

  it.each([
    [null, ''],
    [3, '3'],
    [0.657, '0,657'],
    [{ cents: 5 }, '0,05'],
    [{ cents: 0 }, '0,00'],
  ])('prints %j as %j', (cell, printed) => {
    expect(csvTable(['x'], [[cell]])).toBe(`\ufeffx\r\n${printed}\r\n`);
  });
});

describe('an uploaded table', () => {
  it('has lines whatever wrote it', () => {
    expect(tableLines('\ufeffa;b\r\n1;2\n3;4\r5;6\r\n\r\n')).toEqual(['a;b', '1;2', '3;4', '5;6']);
    expect(tableLines('a\n\nb')).toEqual(['a', '', 'b']);
    expect(tableLines('')).toEqual([]);
  });

  it.each([
    ['a;b', ['a', 'b']],
    [' a ; b ', ['a', 'b']],
    ['a;', ['a', '']],
    ['', ['']],
    [';;', ['', '', '']],
    ['"a;""b""";c', ['a;"b"', 'c']],
    ['"a', null],
    ['a"b;c', null],
    ['"a"b;c', null],
  ])('%j has the cells %j', (line, cells) => {
    expect(tableCells(line)).toEqual(cells);
  });
});
