export interface LoadQuestion {
  port: number;
  path: string;
  /** Asked in turn by the connections. */
  requests: readonly { headers: Record<string, string>; body: unknown }[];
  connections: number;
  seconds: number;
}

export interface LoadResult {
  answers: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}
