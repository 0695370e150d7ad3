import { readFileSync, writeFileSync } from 'node:fs';
import { README } from '../processes/paths.js';
import { missedIn, tableOf, type Row } from './table.js';

/** What a run tells. */
export interface Told {
  machine: string;
  rows: readonly Row[];
}

/** The table, what it misses, and the tables behind it, as Markdown. */
export function textOf({ machine, rows }: Told): string {
  const missed = missedIn(rows).map((sentence) => `- ${sentence}`);
  const details = rows.flatMap(({ details }) => (details ? [details] : []));
  return [machine, tableOf(rows), missed.join('\n'), ...details].filter(Boolean).join('\n\n');
}

const MARKS = ['<!-- last run -->', '<!-- end of last run -->'] as const;

/** Puts a run into bench/README.md, in place of the last one. */
export function keep(told: Told): void {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = MARKS.map((mark) => text.indexOf(mark));
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error(`bench/README.md lacks the marks ${MARKS.join(' and ')}`);
  writeFileSync(README, `${text.slice(0, begin)}${MARKS[0]}\n\n${textOf(told)}\n\n${text.slice(end)}`);
}
