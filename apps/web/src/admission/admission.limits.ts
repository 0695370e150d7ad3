/** Limits of the way in; the same figures as in the api. */
export const admissionLimits = {
  name: 200,
  email: 254,
  jobTitle: 200,
  why: 2_000,
  reason: 2_000,
  question: 2_000,
  answer: 4_000,
  source: 500,
  exceptionDays: 366,
} as const;
