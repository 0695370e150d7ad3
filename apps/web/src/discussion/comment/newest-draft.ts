import type { DraftFile } from './use-attachments.js';

/** An unfinished comment with the count of its saves: milliseconds since 1970, so that devices agree. */
export interface SavedDraft {
  sequence: number;
  body: string;
  /** Uploaded already. Missing in what an earlier version of this app left behind. */
  pictures?: { file: string; alt: string }[];
  files?: DraftFile[];
}

const isListWhereGiven = (value: object, name: string): boolean =>
  !(name in value) || Array.isArray((value as Record<string, unknown>)[name]);

export function isSavedDraft(value: unknown): value is SavedDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sequence' in value &&
    typeof value.sequence === 'number' &&
    'body' in value &&
    typeof value.body === 'string' &&
    isListWhereGiven(value, 'pictures') &&
    isListWhereGiven(value, 'files')
  );
}

/** The one that was written last, here or on another device. */
export function newestDraft(...drafts: (SavedDraft | undefined)[]): SavedDraft | undefined {
  return drafts.reduce(
    (newest, draft) => (draft && draft.sequence > (newest?.sequence ?? -1) ? draft : newest),
    undefined,
  );
}

/** Grows with every save, also when the clock stands still or goes back. */
export const nextSequence = (last: number, now: number): number => Math.max(now, last + 1);
