import type { Refusal } from './refusals.js';
import { accept, refuse, type Result } from './result.js';

/** Reads a whole number within a range (`largest` null: without upper limit). Refuses with INVALID_COUNT. */
export function parseCount(
  count: number,
  smallest = 0,
  largest: number | null = null,
): Result<number, Refusal<'INVALID_COUNT'>> {
  const fits = Number.isSafeInteger(count) && count >= smallest && (largest === null || count <= largest);
  return fits ? accept(count) : refuse({ code: 'INVALID_COUNT', count, smallest, largest });
}

/** Reads a whole percentage from 0 to 100. Refuses with INVALID_COUNT. */
export function parsePercent(percent: number): Result<number, Refusal<'INVALID_COUNT'>> {
  return parseCount(percent, 0, 100);
}
