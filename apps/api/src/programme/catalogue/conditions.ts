/** Conditions of a statement that all have to hold, with their values in order. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** Adds a condition; each `?` stands for the next value. */
  add(sql: string, ...values: unknown[]): this {
    let next = 0;
    this.parts.push(`(${sql.replace(/\?/g, () => this.bind(values[next++]))})`);
    return this;
  }

  /** Takes a value outside a condition. Returns its placeholder. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }
}
