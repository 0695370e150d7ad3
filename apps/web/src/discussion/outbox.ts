/** A comment on its way to the server: written at once, sent when the line allows it. */
export interface Outgoing<Content = unknown> {
  /** Chosen here; sent again under the same key, the server writes the comment once. */
  clientKey: string;
  /** The thread it belongs to: kind and id of its host. */
  thread: string;
  content: Content;
  /** Milliseconds since 1970. */
  writtenAt: number;
  /** Why the server did not take it; null: it is waiting or being sent. */
  refusal: string | null;
}

export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'refused'; text: string }
  /** The server could not be reached, or asks to wait that many seconds. */
  | { kind: 'later'; seconds: number | null };

export interface OutboxOptions<Content> {
  send: (outgoing: Outgoing<Content>) => Promise<SendOutcome>;
  read: () => Outgoing<Content>[];
  /** Keeps what is not sent yet on this device. */
  write: (all: readonly Outgoing<Content>[]) => void;
  /** Milliseconds to the next try after so many failures in a row. */
  pause?: (failures: number) => number;
}

const growing = (failures: number) => Math.min(30_000, 500 * 2 ** failures) * (0.75 + Math.random() / 2);

/**
 * Sends comments in the order in which they were written, each exactly once: after a lost line, a closed tab or an answer
 * that got lost it tries again with the same key. Refused ones stay until their writer changes or discards them and hold
 * nobody else up.
 */
export class Outbox<Content = unknown> {
  private entries: readonly Outgoing<Content>[];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private failures = 0;

  constructor(private readonly options: OutboxOptions<Content>) {
    this.entries = options.read();
  }

  readonly all = (): readonly Outgoing<Content>[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(outgoing: Omit<Outgoing<Content>, 'refusal'>): void {
    this.set([...this.entries, { ...outgoing, refusal: null }]);
    void this.flush();
  }

  /** The text goes back to its writer, or away. */
  take(clientKey: string): Outgoing<Content> | undefined {
    const entry = this.entries.find((one) => one.clientKey === clientKey);
    this.set(this.entries.filter((one) => one !== entry));
    return entry;
  }

  retry(clientKey: string): void {
    this.set(this.entries.map((one) => (one.clientKey === clientKey ? { ...one, refusal: null } : one)));
    void this.flush();
  }

  /** Tries now what waits, for example because the line is back. */
  async flush(): Promise<void> {
    if (this.running) return;
    clearTimeout(this.timer);
    this.running = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        const outcome = await this.options.send(next).catch((): SendOutcome => ({ kind: 'later', seconds: null }));
        if (outcome.kind === 'later') return this.wait(outcome.seconds);
        this.failures = 0;
        this.settle(next.clientKey, outcome);
      }
    } finally {
      this.running = false;
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private next(): Outgoing<Content> | undefined {
    return this.entries.find(({ refusal }) => refusal === null);
  }

  private settle(clientKey: string, outcome: Exclude<SendOutcome, { kind: 'later' }>): void {
    this.set(
      outcome.kind === 'sent'
        ? this.entries.filter((one) => one.clientKey !== clientKey)
        : this.entries.map((one) => (one.clientKey === clientKey ? { ...one, refusal: outcome.text } : one)),
    );
  }

  private wait(seconds: number | null): void {
    const pause = seconds === null ? (this.options.pause ?? growing)(this.failures++) : seconds * 1_000;
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private set(entries: readonly Outgoing<Content>[]): void {
    this.entries = entries;
    this.options.write(entries);
    for (const listener of this.listeners) listener();
  }
}
