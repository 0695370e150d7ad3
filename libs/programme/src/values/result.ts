import type { Refusal } from './refusals.js';

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  /** At least one; all that apply, so that a form can show them together. */
  readonly refusals: readonly [R, ...R[]];
}

/** What every parser and rule answers: the value, or why not. Nothing in this library throws for bad input. */
export type Result<Value, R extends Refusal = Refusal> = Accepted<Value> | Refused<R>;

/** A result that holds a value. */
export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

/** A result that holds reasons instead, at least one. */
export function refuse<R extends Refusal>(first: R, ...more: R[]): Refused<R> {
  return { ok: false, refusals: [first, ...more] };
}

/** The value if no check refused, else every refusal. `value` is only called when all checks passed. */
export function decide<Value, R extends Refusal>(checks: readonly (R | null)[], value: () => Value): Result<Value, R> {
  const [first, ...more] = checks.filter((check) => check !== null);
  return first ? refuse(first, ...more) : accept(value());
}

/**
 * The value of a result that cannot be refused, such as one parsed from a literal or from a column that only holds
 * parsed values. Throws `UnexpectedRefusal` otherwise: that is a bug, not an answer for a person.
 */
export function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new UnexpectedRefusal(result.refusals);
}

export class UnexpectedRefusal extends Error {
  override readonly name = 'UnexpectedRefusal';

  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => JSON.stringify(refusal)).join(', '));
  }
}

type ValueOf<R> = R extends Accepted<infer Value> ? Value : never;

/** An object of results as one result; refusals of all fields, each with its field in `at`. */
export function fields<Results extends Record<string, Result<unknown>>>(
  results: Results,
): Result<{ [Name in keyof Results]: ValueOf<Results[Name]> }> {
  const entries = Object.entries(results);
  const refusals = entries.flatMap(([name, result]) => refusalsAt(name, result));
  return decide(refusals, () => {
    const values = Object.fromEntries(entries.map(([name, result]) => [name, must(result)]));
    return values as { [Name in keyof Results]: ValueOf<Results[Name]> };
  });
}

/** A list of results as one result; refusals of all items, each with its index in `at`. */
export function items<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const refusals = results.flatMap((result, index) => refusalsAt(String(index), result));
  return decide(refusals, () => results.map(must));
}

function refusalsAt(place: string, result: Result<unknown>): readonly Refusal[] {
  if (result.ok) return [];
  return result.refusals.map((refusal) => ({ ...refusal, at: refusal.at ? `${place}.${refusal.at}` : place }));
}
