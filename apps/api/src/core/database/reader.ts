/** Statements outside a transaction, or inside one for reading. */
export interface Reader {
  rows<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;

  /**
   * A statement of the hot path: PostgreSQL parses and plans it once per connection. Its text must come from a small
   * closed set (values are parameters), with a limit in figures: for an unknown limit PostgreSQL plans each time anew.
   */
  repeated<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}
