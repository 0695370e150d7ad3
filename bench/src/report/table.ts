/** One line of the table that a run prints. */
export interface Row {
  figure: string;
  measured: string;
  /** Beside what it was measured, or how. */
  beside?: string;
  aim?: string;
  /** Whether the aim is met; left out where there is none. */
  met?: boolean;
  /** Counts cannot be noise: missing such an aim fails the run. */
  counted?: boolean;
  /** A table of its own, told after the others. */
  details?: string;
}

const HEADER = ['Figure', 'Measured', 'Beside', 'Aim', ''] as const;

function verdictOf({ met }: Row): string {
  if (met === undefined) return '';
  return met ? 'met' : 'MISSED';
}

/** The rows as a Markdown table. */
export const tableOf = (rows: readonly Row[]): string =>
  linesOf([
    [...HEADER],
    ...rows.map((row) => [row.figure, row.measured, row.beside ?? '', row.aim ?? '', verdictOf(row)]),
  ]);

/** A Markdown table of a header and lines, aligned so that it reads well on a terminal too. */
export function linesOf([header = [], ...lines]: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...lines].map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [text(header), rule, ...lines.map(text)].join('\n');
}

/** Sentences about every missed aim; none when all are met. */
export const missedIn = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ met }) => met === false)
    .map(({ figure, measured, aim }) => `Missed: ${figure} – ${measured}, the aim is ${aim ?? 'another'}.`);
