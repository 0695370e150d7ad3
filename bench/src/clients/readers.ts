import { Child } from '../processes/child.js';
import { own } from '../processes/paths.js';
import type { Delivered, OpenQuestion, SocketQuestion } from './socket-load.types.js';

const PROCESSES = 2;
const DEADLINE_MS = 60_000;

/** Many sockets, held by processes of their own. */
export class Readers {
  private constructor(
    private readonly children: readonly Child[],
    readonly sockets: number,
  ) {}

  static async open(name: string, question: Omit<OpenQuestion, 'ask'>): Promise<Readers> {
    const { cookies } = question;
    const children = Array.from({ length: PROCESSES }, (_, index) =>
      Child.start(`${name} ${index + 1}`, own('clients/socket-load.process.js')),
    );
    const opened = await Promise.all(
      children.map((child, index) => {
        const mine = cookies.filter((_, number) => number % PROCESSES === index);
        return child.ask<number>({ ...question, ask: 'open', cookies: mine } satisfies SocketQuestion);
      }),
    );
    return new Readers(
      children,
      opened.reduce((sum, count) => sum + count, 0),
    );
  }

  /** Waits until every socket got so many messages more; none may be missing, none may come twice. */
  async delivered(messages: number): Promise<Delivered> {
    const question: SocketQuestion = { ask: 'delivered', messages, deadlineMs: DEADLINE_MS };
    const parts = await Promise.all(this.children.map((child) => child.ask<Delivered>(question)));
    return {
      times: Array.from({ length: messages }, (_, message) => parts.flatMap(({ times }) => times[message] ?? [])),
      text: parts[0]?.text ?? '',
      different: Math.min(...parts.map(({ different }) => different)),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
  }
}
