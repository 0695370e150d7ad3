import { describe, expect, it } from '@jest/globals';
import { csvCell, csvTable } from './csv.js';

describe('a cell', () => {
  it.each([
    ['Aalen', 'Aalen'],
    ['', ''],
    ['a;b', '"a;b"'],
    ['sagt "ja"', '"sagt ""ja"""'],
    ['eins\nzwei', '"eins\nzwei"'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+49 711', `"'+49 711"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['a=1', 'a=1'],
    ['08435036', '08435036'],
    [0.657, '0,657'],
    [-3, '-3'],
    [{ cents: 0 }, '0,00'],
    [null, ''],
  ])('%j is written as %j', (value, written) => expect(csvCell(value)).toBe(written));
});

it('a table opens in a German spreadsheet', () => {
  expect(
    csvTable(
      ['Zeit', 'Wer', 'Betrag'],
      [
        ['1', 'Ömer; A.', { cents: 123450 }],
        [2, null, { cents: 5 }],
      ],
    ),
  ).toBe('\ufeffZeit;Wer;Betrag\r\n1;"Ömer; A.";1234,50\r\n2;;0,05\r\n');
});
