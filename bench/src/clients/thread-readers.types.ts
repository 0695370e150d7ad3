/** What a process is asked whose sockets read a thread. */
export type ThreadReadersQuestion = OpenThread | { ask: 'finish'; comments: number; deadlineMs: number };

export interface OpenThread {
  ask: 'open';
  port: number;
  /** One cookie header per person. */
  cookies: readonly string[];
  socketsPerPerson: number;
  /** The subscription, with the variables `thread` and `after`. */
  query: string;
  thread: string;
}

/** One message, and when it came to each socket that got these bytes. Milliseconds since 1970, by the machine's clock. */
export interface HeardMessage {
  numbers: number[];
  times: number[];
}

/** What all sockets of a process were told, each held against the numbers of the comments: 1, 2, 3 … */
export interface ThreadHeard {
  messages: HeardMessage[];
  /** Messages of all sockets. */
  frames: number;
  bytes: number;
  /** Comments that a socket was not told, of all sockets. */
  lost: number;
  /** Comments that a socket was told once more. */
  twice: number;
  /** Comments that came before an earlier one. */
  disordered: number;
  /** How often a line was lost and taken up again by its cursor. */
  resumed: number;
  /** How often a socket was told to load the thread anew. */
  reloads: number;
  /** When the last comment came to the last socket. */
  lastAt: number;
  /** CPU of this process since its sockets were open, in milliseconds. */
  cpu: number;
}
