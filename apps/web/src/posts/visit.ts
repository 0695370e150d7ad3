import { useEffect } from 'react';
import { useMutation } from 'urql';
import { readLocal, writeLocal } from '../ui/local-store.js';
import { MarkNewsSeenDocument } from './posts.graphql.js';

interface Visit {
  /** When the newest list of the visit was loaded. */
  seenUntil: string;
  /** When the app was last in front of the reader, milliseconds since 1970. */
  leftAt: number;
}

/** After so long a pause the reader begins a new visit, and what the last one showed is no longer new. */
export const pause = 30 * 60_000;

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' && value !== null && 'seenUntil' in value && 'leftAt' in value;

let seenUntil: string | undefined;

export function listLoaded(at: Date): void {
  seenUntil = at.toISOString();
}

/** The visit that ended, if one did. */
export function endedVisit(stored: unknown, now: number): Visit | null {
  return isVisit(stored) && now - stored.leftAt > pause ? stored : null;
}

/** Ends the last visit when the reader comes back after a pause. Kept on this device only, until sign-out. */
export function useVisit(admitted: boolean): void {
  const [, markSeen] = useMutation(MarkNewsSeenDocument);
  useEffect(() => {
    if (!admitted) return;
    const comeBack = () => {
      const ended = endedVisit(readLocal('visit'), Date.now());
      if (ended) void markSeen({ until: ended.seenUntil });
    };
    const change = () => {
      if (document.visibilityState === 'visible') comeBack();
      else if (seenUntil) writeLocal('visit', { seenUntil, leftAt: Date.now() } satisfies Visit);
    };
    comeBack();
    document.addEventListener('visibilitychange', change);
    return () => document.removeEventListener('visibilitychange', change);
  }, [admitted]);
}
