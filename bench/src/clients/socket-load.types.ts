/** What a process that holds sockets is asked. */
export type SocketQuestion = OpenQuestion | { ask: 'delivered'; messages: number; deadlineMs: number };

export interface OpenQuestion {
  ask: 'open';
  url: string;
  /** One cookie header per person. */
  cookies: readonly string[];
  socketsPerPerson: number;
  /** Subscribed to by graphql-transport-ws; null: sockets that only listen. */
  subscription: { query: string; variables: Record<string, unknown> } | null;
  /** Whether the moment of each delivery is kept: for millions of them that would be work of its own. */
  timed: boolean;
}

/** What arrived since the last time: for each message of a socket, in order, when it came to each socket. */
export interface Delivered {
  /** Milliseconds since 1970, by the machine's clock. */
  times: number[][];
  /** What the first socket was given last. */
  text: string;
  /** How many of its messages differ from each other. */
  different: number;
}
