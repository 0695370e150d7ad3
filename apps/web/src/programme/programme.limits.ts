/** Limits of the programme: the same figures as in the api, which has the last word. Characters, entries, cents. */
export const programmeLimits = {
  name: 120,
  title: 160,
  summary: 2_000,
  dayTitle: 160,
  dayContent: 2_000,
  address: 300,
  reason: 1_000,
  topics: 8,
  courseDays: 20,
  group: 30,
  settled: 500,
} as const;
