/** Limits of the programme. Characters, entries, cents. */
export const PROGRAMME = {
  name: 120,
  title: 160,
  summary: 2_000,
  dayTitle: 160,
  dayContent: 2_000,
  address: 300,
  reason: 1_000,
  topics: 8,
  courseDays: 20,
  seats: 500,
  /** Price of a seminar day for a person, and eligible cost of an Inhouse day: 20,000 €. */
  dayPrice: 2_000_000,
  group: 30,
  listEntries: 1_000,
  /** An uploaded attendance list, in characters. */
  csv: 100_000,
  settled: 500,
  periods: 40,
  tiers: 40,
  voucherId: 64,
} as const;
