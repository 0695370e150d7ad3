/** Statements outside a transaction, or inside one for reading. */
export interface Reader {
  rows<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}
