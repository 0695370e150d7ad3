import fs from 'node:fs';
import type { Result } from '../src/values/result.js';

/** One line of an example table: its number for messages, and its cells by column. */
export interface Example {
  readonly name: string;
  /** A cell as it stands. Throws when the table has no such column. */
  cell(column: string): string;
  /** The words of a cell; none when it is empty. */
  words(column: string): string[];
  number(column: string): number;
}

/** Reads `examples/<table>.csv`. Throws on a line with too many or too few cells: no example is silently misread. */
export function examplesOf(table: string): Example[] {
  const file = `examples/${table}.csv`;
  const text = fs.readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = head.split(';');
  return lines.map((line, index) => exampleOf(columns, line, `${file}:${index + 2}`));
}

function exampleOf(columns: readonly string[], line: string, place: string): Example {
  const cells = line.split(';');
  if (cells.length !== columns.length) throw new Error(`${place} has ${cells.length} of ${columns.length} cells`);
  const cell = (column: string): string => {
    const value = cells[columns.indexOf(column)];
    if (value === undefined) throw new Error(`${place} has no column ${column}`);
    return value;
  };
  return {
    name: `${place} ${cells.slice(0, 2).join(' ')}`,
    cell,
    words: (column) => cell(column).split(' ').filter(Boolean),
    number: (column) => {
      const text = cell(column);
      const value = Number(text);
      if (text === '' || Number.isNaN(value)) throw new Error(`${place}: ${column} is not a number: "${text}"`);
      return value;
    },
  };
}

/** A result as a table writes it: the word for success, or the codes of the refusals, each once, in their order. */
export function outcomeOf<Value>(result: Result<Value>, success: (value: Value) => string): string {
  if (result.ok) return success(result.value);
  return [...new Set(result.refusals.map((refusal) => refusal.code))].join(' ');
}
