/** Limits of comments: the same figures as in the api, which has the last word. Characters and entries. */
export const commentLimits = {
  body: 10_000,
  mentions: 20,
  pictures: 6,
  files: 6,
  alt: 300,
  quote: 500,
  reason: 1_000,
} as const;
