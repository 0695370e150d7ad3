import { PROGRAMME } from '@lotsennetz/limits';
import { splitCells, splitLines } from '../../core/text/table-lines.js';
import type { ProgrammeRefusal } from '../refusal/programme-refusal.js';

import type { ListEntry } from './attendance-list.rules.js';

const HEADER = 'E-Mail;Tag';

/**
 * Reads an attendance list `E-Mail;Tag`: one line for each person and day; the day as its number in the course or as a
 * date (`2026-11-26`, `26.11.2026`). Lines count from 1 with the header. Refuses HEADER_MISSING, LIST_EMPTY,
 * TOO_MANY_LINES and LINE_UNREADABLE; whether people and days are right is not looked at here.
 */
export function parseAttendanceCsv(text: string): { entries: ListEntry[]; refusals: ProgrammeRefusal[] } {
  const [header = '', ...lines] = splitLines(text);
  if (nameOf(header) !== nameOf(HEADER)) {
    return { entries: [], refusals: [{ code: 'HEADER_MISSING', header: HEADER, line: 1 }] };
  }
  const filled = lines.flatMap((printed, index) => (/^[;\s]*$/.test(printed) ? [] : [{ printed, line: index + 2 }]));
  if (filled.length === 0) return { entries: [], refusals: [{ code: 'LIST_EMPTY' }] };
  if (filled.length > PROGRAMME.listEntries) {
    return { entries: [], refusals: [{ code: 'TOO_MANY_LINES', max: PROGRAMME.listEntries }] };
  }
  const entries: ListEntry[] = [];
  const refusals: ProgrammeRefusal[] = [];
  for (const { printed, line } of filled) {
    const [who, day, ...more] = (splitCells(printed) ?? []).map((cell) => cell.trim());
    const isWhole = who && day && more.every((cell) => cell === '');
    if (isWhole) entries.push({ who, day: isoOf(day), line });
    else refusals.push({ code: 'LINE_UNREADABLE', line });
  }
  return { entries, refusals };
}

const nameOf = (header: string): string => header.toLowerCase().replace(/["\s-]|;+$/g, '');

/** `26.11.2026` as `2026-11-26`; everything else as it is. */
function isoOf(day: string): string {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day);
  if (!german) return day;
  const [, date = '', month = '', year = ''] = german;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
