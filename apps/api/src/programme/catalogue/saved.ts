/** A change was saved, or another one came first and nothing was changed. */
export type Saved<T> = { saved: T } | { currentVersion: number };
