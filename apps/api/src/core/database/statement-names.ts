import type { QueryConfig } from 'pg';

/** Statements that connections keep a plan of; foreign clients' selections beyond that are planned each time. */
const MAX_NAMED = 200;

/** Names for statements that are sent again and again: the same text has the same name on every connection. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  query(text: string, parameters: readonly unknown[]): QueryConfig {
    const name = this.of(text);
    return { text, values: [...parameters], ...(name && { name }) };
  }

  private of(text: string): string | null {
    const known = this.names.get(text);
    if (known) return known;
    if (this.names.size >= MAX_NAMED) return null;
    const name = `lotsennetz_${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
