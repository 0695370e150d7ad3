/**
 * Cells of one line of a table with quoted cells as Excel and LibreOffice write them: `a;"b;""c"""` → `a`, `b;"c"`.
 * A cell never goes on in the next line: so every finding has the line number that people see in their editor, and
 * a forgotten quotation mark damages its own line only.
 *
 * @returns null where a quotation mark is not closed or text follows the closing one
 */
export function splitCells(line: string, separator = ';'): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const end = findClosingQuote(line, at + 1);
      if (end < 0) return null;
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < line.length && line[at] !== separator) return null;
    } else {
      const next = line.indexOf(separator, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return cells;
    at += 1;
  }
}

/** Reverse of `splitCells`. Throws a RangeError for a line break, which this form of table cannot carry. */
export function joinCells(cells: readonly string[], separator = ';'): string {
  return cells
    .map((cell) => {
      if (/[\r\n]/.test(cell)) throw new RangeError('A cell must not contain a line break');
      return cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(separator);
}

/** Lines of a text file: without byte order mark, whatever its line ends, without the empty lines at its end. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Text from a file as it may stand in a message: short, in quotation marks. */
export const quoted = (text: string): string => `„${text.length > 40 ? `${text.slice(0, 40)}…` : text}“`;

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function findClosingQuote(line: string, from: number): number {
  let end = line.indexOf('"', from);
  while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
  return end;
}
