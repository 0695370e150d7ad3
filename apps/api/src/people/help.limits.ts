/** Limits of what people may be asked: topics, questions a month. */
export const HELP = { topics: 12, cap: 30, usualCap: 3 } as const;
