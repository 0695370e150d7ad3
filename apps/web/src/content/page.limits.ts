/** Limits of duty pages: the same figures as in the api, which has the last word. Characters. */
export const pageLimits = { title: 200, body: 50_000 } as const;
