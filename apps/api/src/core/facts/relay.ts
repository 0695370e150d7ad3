import type { Fact, FactPosition } from './fact.js';

/**
 * A batch of facts that one replica read and hands to the others: complete and in order between two positions.
 * Whoever stands at `from` may take it without asking the database; everybody else just knows that there is something.
 */
export interface FactBatch {
  readonly from: FactPosition;
  readonly to: FactPosition;
  readonly facts: readonly Fact[];
}

interface Wire {
  f: [string, string];
  t: [string, string];
  b: [string, string, string, string, unknown, string | null, string | null, string][];
}

export function writeBatch(batch: FactBatch): string {
  const wire: Wire = {
    f: [batch.from.xid.toString(), batch.from.id.toString()],
    t: [batch.to.xid.toString(), batch.to.id.toString()],
    b: batch.facts.map((fact) => [
      fact.position.xid.toString(),
      fact.position.id.toString(),
      fact.kind,
      fact.subject,
      fact.data,
      fact.actorId,
      fact.requestId,
      fact.at.toISOString(),
    ]),
  };
  return JSON.stringify(wire);
}

/** Reads a batch back; null for anything else, which then counts as a mere wake-up. */
export function readBatch(text: string): FactBatch | null {
  if (text === '') return null;
  try {
    const wire = JSON.parse(text) as Wire;
    return {
      from: { xid: BigInt(wire.f[0]), id: BigInt(wire.f[1]) },
      to: { xid: BigInt(wire.t[0]), id: BigInt(wire.t[1]) },
      facts: wire.b.map(([xid, id, kind, subject, data, actorId, requestId, at]) => ({
        position: { xid: BigInt(xid), id: BigInt(id) },
        kind,
        subject,
        data,
        actorId,
        requestId,
        at: new Date(at),
      })),
    };
  } catch {
    return null;
  }
}

/** Carries messages between replicas. It may lose some: polling catches what it lost. */
export interface Relay {
  /** Whether a message handed over now has a chance to arrive. */
  readonly connected: boolean;
  publish(message: string): Promise<void>;
  onMessage(listener: (message: string) => void): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}
