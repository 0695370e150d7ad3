/**
 * Something that happened, as every replica reads it. Areas declare theirs in `*.facts.ts`; kinds are past tense.
 * `subject` is the id of the thing it happened to; `data` carries ids and small values, never texts of persons.
 */
export interface Fact<Data = unknown> {
  /** Its place in the order of facts. */
  readonly position: FactPosition;
  readonly kind: string;
  readonly subject: string;
  readonly data: Data;
  readonly actorId: string | null;
  readonly requestId: string | null;
  readonly at: Date;
}

/** Place in the stream of facts: first by order number, then by row. */
export interface FactPosition {
  /** Greater than the number of its own transaction and of all that had ended when it was recorded. */
  readonly xid: bigint;
  readonly id: bigint;
}

export const START_OF_FACTS: FactPosition = { xid: 0n, id: 0n };

export function comparePositions(a: FactPosition, b: FactPosition): number {
  if (a.xid !== b.xid) return a.xid < b.xid ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** Kinds of facts with the type of their data: `const PostPublished = factKind<{ associationKey: string }>('PostPublished')`. */
export interface FactKind<Data> {
  readonly kind: string;
  (subject: string, data: Data): { kind: string; subject: string; data: Data };
  is(fact: Fact): fact is Fact<Data>;
}

export function factKind<Data>(kind: string): FactKind<Data> {
  const make = (subject: string, data: Data) => ({ kind, subject, data });
  return Object.assign(make, { kind, is: (fact: Fact): fact is Fact<Data> => fact.kind === kind });
}
