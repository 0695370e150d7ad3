/** Limits of sockets and event streams (security.md, "Limits to start with"). */
export const LIVE = {
  messageBytes: 64 * 1024,
  subscriptionsPerLine: 50,
  linesPerPerson: 10,
  initMs: 5_000,
  pingMs: 30_000,
  deadMs: 100_000,
  /** Messages handed to a socket that have not left it. */
  queue: 256,
  bufferedBytes: 1024 * 1024,
  /** A closed socket that does not answer is cut. */
  closeMs: 2_000,
  heartbeatMs: 15_000,
} as const;

export const TOO_SLOW = [4429, 'Too slow, resume'] as const;
export const TOO_MANY = [4429, 'Too many connections'] as const;
export const GOING_AWAY = [1001, 'Going away'] as const;
