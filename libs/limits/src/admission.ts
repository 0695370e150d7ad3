/** Limits of the way in. Characters, entries, days. */
export const ADMISSION = {
  name: 200,
  email: 254,
  jobTitle: 200,
  why: 2_000,
  reason: 2_000,
  question: 2_000,
  answer: 4_000,
  source: 500,
  token: 100,
  batch: 50,
  confirmHours: 48,
  /** A status link works while the case is open and this long after the decision. */
  statusDays: 365,
  exceptionDays: 366,
  csvCharacters: 200_000,
  csvRows: 500,
} as const;
