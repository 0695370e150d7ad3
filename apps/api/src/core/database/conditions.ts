/** A condition of a statement with its values; `?` stands for the next value. */
export interface Where {
  sql: string;
  values: readonly unknown[];
}

/** Numbers the `?` of one condition and gathers its values. */
export function bindOne({ sql, values: own }: Where, values: unknown[]): string {
  let next = 0;
  return sql.replace(/\?/g, () => `$${values.push(own[next++])}`);
}

/** Numbers the `?` of conditions that all have to hold. */
export const bind = (conditions: readonly Where[], values: unknown[]): string =>
  conditions.length === 0 ? 'true' : conditions.map((condition) => `(${bindOne(condition, values)})`).join(' and ');
