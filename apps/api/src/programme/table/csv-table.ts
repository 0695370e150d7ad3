/** One cell: text, a whole number, an amount in cents, or nothing. */
export type Cell = string | number | { readonly cents: number } | null;

/** How a cell must begin that a spreadsheet would read as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table for spreadsheets as people open them here by double click: UTF-8 with mark, semicolons, decimal comma, CRLF.
 * Text that would start a formula gets an apostrophe in front, so that it stays text.
 */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(printed).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function printed(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return (cell.cents / 100).toFixed(2).replace('.', ',');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of an uploaded table: without byte order mark, whatever its line ends. */
export function tableLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Cells of a line; null where a quotation mark is not closed. A cell never goes on in the next line. */
export function tableCells(line: string): string[] | null {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^;"]*))(;|$)/y;
  while (pattern.lastIndex <= line.length) {
    const match = pattern.exec(line);
    if (!match) return null;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '') return cells;
  }
  return cells;
}
