/** Limits of sockets and event streams (security.md, "Limits to start with"). */
export const LIVE = {
  messageBytes: 64 * 1024,
  /** Messages of one socket between two pings. */
  messages: 300,
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
export const TOO_MANY_SUBSCRIPTIONS = [4429, 'Too many subscriptions'] as const;
export const TOO_MANY_MESSAGES = [4429, 'Too many messages'] as const;
export const INVALID = [4400, 'Invalid message received'] as const;
export const EXISTS = [4409, 'Subscriber already exists'] as const;
export const NOT_INITIALISED = [4401, 'Unauthorized'] as const;
export const TOO_LATE = [4408, 'Connection initialisation timeout'] as const;
export const INITIALISED_TWICE = [4429, 'Too many initialisation requests'] as const;
export const GOING_AWAY = [1001, 'Going away'] as const;
