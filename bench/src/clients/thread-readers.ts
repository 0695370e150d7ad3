import { Child } from '../processes/child.js';
import { own } from '../processes/paths.js';
import type { OpenThread, ThreadHeard, ThreadReadersQuestion } from './thread-readers.types.js';

const PROCESSES = 2;

/** Readers of one thread, held by processes of their own. */
export class ThreadReaders {
  private constructor(
    private readonly children: readonly Child[],
    readonly sockets: number,
  ) {}

  static async open(question: Omit<OpenThread, 'ask'>): Promise<ThreadReaders> {
    const children = Array.from({ length: PROCESSES }, (_, index) =>
      Child.start(`readers ${index + 1}`, own('clients/thread-readers.process.js')),
    );
    const opened = await Promise.all(
      children.map((child, index) => {
        const cookies = question.cookies.filter((_, number) => number % PROCESSES === index);
        return child.ask<number>({ ...question, ask: 'open', cookies } satisfies ThreadReadersQuestion);
      }),
    );
    return new ThreadReaders(
      children,
      opened.reduce((sum, count) => sum + count, 0),
    );
  }

  /** What everybody was told, when all have the newest comment or the time is over. */
  async finish(comments: number, deadlineMs: number): Promise<ThreadHeard> {
    const question: ThreadReadersQuestion = { ask: 'finish', comments, deadlineMs };
    const parts = await Promise.all(this.children.map((child) => child.ask<ThreadHeard>(question)));
    const sum = (of: (part: ThreadHeard) => number) => parts.reduce((total, part) => total + of(part), 0);
    return {
      messages: parts.flatMap(({ messages }) => messages),
      frames: sum(({ frames }) => frames),
      bytes: sum(({ bytes }) => bytes),
      lost: sum(({ lost }) => lost),
      twice: sum(({ twice }) => twice),
      disordered: sum(({ disordered }) => disordered),
      resumed: sum(({ resumed }) => resumed),
      reloads: sum(({ reloads }) => reloads),
      lastAt: Math.max(...parts.map(({ lastAt }) => lastAt)),
      cpu: sum(({ cpu }) => cpu),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
  }
}
