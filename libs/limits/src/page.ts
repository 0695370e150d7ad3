/** Limits of duty pages. Characters. */
export const PAGE = { title: 200, body: 50_000 } as const;
