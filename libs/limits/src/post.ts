/** Limits of news. Characters and entries. */
export const POST = {
  title: 200,
  body: 20_000,
  topics: 8,
  pictures: 8,
  alt: 300,
  reason: 1_000,
  pinned: 3,
} as const;
