/** A person who types is told of at most that often, and for so long. Milliseconds. */
export const TYPING = { everyMs: 3_000, shownMs: 6_000 } as const;
