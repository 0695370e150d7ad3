/** Limits of news, written once for form, input check and column. Characters and entries. */
export const POST = {
  title: 200,
  body: 20_000,
  topics: 8,
  pictures: 8,
  alt: 300,
  reason: 1_000,
  pinned: 3,
} as const;

/** Furthest day for publication or pinning, from now. */
export const POST_MAX_DAYS_AHEAD = 366;
