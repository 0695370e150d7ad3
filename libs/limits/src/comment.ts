/** Limits of discussions. Characters, entries, seconds. */
export const COMMENT = {
  body: 10_000,
  mentions: 20,
  /** People that a mentioned group may hold; of a larger one nobody is told. */
  groupSize: 100,
  pictures: 6,
  files: 6,
  alt: 300,
  quote: 500,
  /** Levels of quotes (`>`) within each other. */
  quoteDepth: 4,
  perMinute: 10,
  reason: 1_000,
  /** Seconds between two comments of one person, at most. */
  slowSeconds: 86_400,
  page: 50,
  suggestions: 8,
} as const;
