/** Limits of news: the same figures as in the api, which has the last word. Characters and entries. */
export const postLimits = { title: 200, body: 20_000, topics: 8, pictures: 8, alt: 300, reason: 1_000 } as const;
