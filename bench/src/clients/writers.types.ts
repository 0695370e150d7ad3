export interface RushQuestion {
  port: number;
  /** One for each person who writes; they take turns. */
  cookies: readonly string[];
  thread: { kind: 'POST'; id: string };
  perSecond: number;
  seconds: number;
}

export interface RushResult {
  /** Ids of the comments. */
  written: string[];
  /** Milliseconds until each was answered. */
  latencies: number[];
  /** How often one had to be sent once more. */
  again: number;
  /** How long it took until the last was answered. */
  seconds: number;
  /** CPU of the process that wrote, in milliseconds. */
  cpu: number;
}
