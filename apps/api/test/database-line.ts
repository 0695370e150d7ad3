import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from './test-database.js';

/** The line between the platform and its database, which a spec can disturb. */
export class DatabaseLine {
  private readonly open = new Set<net.Socket>();
  private state: 'fine' | 'stalled' | 'cut' = 'fine';

  private constructor(
    private readonly server: net.Server,
    /** To be given to the app instead of the database; dropping it is the caller's business. */
    readonly database: TestDatabase,
  ) {}

  static async to(database: TestDatabase): Promise<DatabaseLine> {
    const target = new URL(database.url);
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('the line does not listen');
    const near = new URL(database.url);
    near.port = String(address.port);
    const line = new DatabaseLine(server, { url: near.href, drop: () => Promise.resolve() });
    server.on('connection', (socket) => line.join(socket, Number(target.port), target.hostname));
    return line;
  }

  private join(near: net.Socket, port: number, host: string): void {
    if (this.state === 'cut') return void near.destroy();
    const far = net.connect(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket);
      socket.on('data', (data) => void other.write(data));
      // A listener sets a socket flowing.
      if (this.state === 'stalled') socket.pause();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
    }
  }

  /** Nothing passes any more, and nobody is told. */
  stall(): void {
    this.state = 'stalled';
    for (const socket of this.open) socket.pause();
  }

  /** Every connection is reset, new ones are refused. */
  cut(): void {
    this.state = 'cut';
    this.reset();
  }

  /** Every connection is reset once; new ones are taken. */
  reset(): void {
    for (const socket of this.open) socket.resetAndDestroy();
  }

  mend(): void {
    this.state = 'fine';
    for (const socket of this.open) socket.resume();
  }

  /** Mends the line and waits until whoever asked over it has asked again: the worker of jobs does so within some seconds. */
  async settle(): Promise<void> {
    this.mend();
    await sleep(5_000);
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
