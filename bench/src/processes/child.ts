import { fork, type ChildProcess } from 'node:child_process';
import type { Question } from './meter.types.js';

interface Reply {
  /** Sent once by {@link answerQuestions}: what came before would be heard by nobody. */
  listening?: true;
  number?: number;
  value?: unknown;
  error?: string;
}

export interface ChildOptions {
  env?: Record<string, string>;
  /** Flags of Node itself. */
  nodeFlags?: readonly string[];
  /** Told every line that the child prints. */
  onLine?: (line: string) => void;
}

/** A Node process of its own that answers numbered questions over IPC. */
export class Child {
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private readonly tail: string[] = [];
  private asked = 0;
  private listening = (): void => undefined;
  private readonly listens = new Promise<void>((resolve) => (this.listening = resolve));
  private reason: Error | null = null;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;

  private constructor(
    readonly name: string,
    private readonly process: ChildProcess,
    onLine: (line: string) => void,
  ) {
    process.on('message', (reply: Reply) => this.take(reply));
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n').filter(Boolean)) {
          this.tail.push(line);
          if (this.tail.length > 20) this.tail.shift();
          onLine(line);
        }
      });
    }
    this.ended = new Promise((resolve) => {
      process.once('exit', (code) => {
        this.reason = new Error(`${name} ended with ${code ?? 'a signal'}:\n${this.tail.join('\n')}`);
        for (const { reject } of this.waiting.values()) reject(this.reason);
        this.waiting.clear();
        resolve();
      });
    });
  }

  static start(name: string, file: string, { env = {}, nodeFlags = [], onLine }: ChildOptions = {}): Child {
    const child = fork(file, {
      // The address book of this process's own environment is left out: a run depends on nothing around it.
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
      execArgv: [...nodeFlags],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new Child(name, child, onLine ?? (() => undefined));
  }

  private take({ listening, number, value, error }: Reply): void {
    if (listening) this.listening();
    const asked = number === undefined ? undefined : this.waiting.get(number);
    if (!asked || number === undefined) return;
    this.waiting.delete(number);
    if (error === undefined) asked.resolve(value as never);
    else asked.reject(new Error(`${this.name}: ${error}`));
  }

  /** Asks the process's own code and waits for the answer, however long that takes. */
  async ask<Result>(question: object): Promise<Result> {
    await Promise.race([this.listens, this.failure]);
    return this.send<Result>(question);
  }

  /** Asks the meter, which listens from the first moment. */
  askMeter<Result>(meter: Question): Promise<Result> {
    return this.send<Result>({ meter });
  }

  private send<Result>(question: object): Promise<Result> {
    const number = ++this.asked;
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.process.send({ ...question, number }, (error) => error && reject(error));
    });
  }

  /** Rejects when the process ends, with its last lines; never resolves. */
  get failure(): Promise<never> {
    return this.ended.then(() => {
      throw this.reason ?? new Error(`${this.name} ended`);
    });
  }

  /** Asks the process to end; one that does not within 15 s is killed. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 15_000);
    await this.ended;
    clearTimeout(timer);
  }
}

/** Makes the current process answer {@link Child.ask}; the questions of one child are answered one after the other. */
export function answerQuestions<Asked extends object>(answer: (question: Asked) => Promise<unknown>): void {
  let last: Promise<unknown> = Promise.resolve();
  // The meter let go of the channel; here it is what the process lives for until it listens.
  process.channel?.ref();
  process.on('message', (message: Asked & { number: number; meter?: unknown }) => {
    if (message.meter) return;
    last = last
      .then(() => answer(message))
      .then(
        (value) => process.send?.({ number: message.number, value }),
        (error: unknown) => process.send?.({ number: message.number, error: String(error) }),
      );
  });
  process.send?.({ listening: true });
}
