/** Limits of questions. Characters, entries, people. */
export const QUESTION = {
  title: 200,
  body: 10_000,
  topics: 3,
  reason: 1_000,
  perDay: 10,
  /** People whom one question is put to, at most. */
  routed: 5,
  suggestions: 5,
  typed: 300,
} as const;
