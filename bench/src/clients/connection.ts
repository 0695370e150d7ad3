import { connect, type Socket } from 'node:net';

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP connection that asks the same again and again: prepared bytes out, answers counted in. A client of
 * few instructions, because it shares the machine with the server that it measures.
 */
export class Connection {
  private rest: Buffer = Buffer.alloc(0);
  private done: ((answer: { status: number; body: Buffer }) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
  }

  static open(port: number, onLost: (error: Error) => void): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.on('error', (error) => {
        reject(error);
        onLost(error);
      });
      socket.on('end', () => onLost(new Error('the server closed a connection')));
    });
  }

  /** Sends a prepared request and waits for its answer; one at a time. */
  ask(request: Buffer): Promise<{ status: number; body: Buffer }> {
    return new Promise((resolve) => {
      this.done = resolve;
      this.socket.write(request);
    });
  }

  private take(chunk: Buffer): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = this.rest.indexOf(HEADER_END);
    if (end < 0) return;
    const header = this.rest.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(header)?.[1];
    const total = end + 4 + Number(length ?? 0);
    if (this.rest.length < total) return;
    const body = this.rest.subarray(end + 4, total);
    this.rest = this.rest.subarray(total);
    const done = this.done;
    this.done = null;
    done?.({ status: Number(header.slice(9, 12)), body });
  }

  close(): void {
    this.socket.destroy();
  }
}

/** The bytes of a JSON request. */
export function requestBytes(path: string, headers: Record<string, string>, body: unknown): Buffer {
  const json = JSON.stringify(body);
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(json)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${json}`);
}
