import net from 'node:net';

/** As much of Redis as publish and subscribe need (RESP2), to be stopped, started and frozen at will. */
export class RespServer {
  private readonly subscribers = new Map<net.Socket, Set<string>>();
  private readonly sockets = new Set<net.Socket>();
  private server: net.Server | null = null;
  private frozen = false;
  /** Messages published, in order. */
  readonly published: string[] = [];
  port = 0;

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get listeners(): number {
    return this.subscribers.size;
  }

  async start(): Promise<void> {
    const server = net.createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as net.AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Takes everything and answers nothing, as behind a broken line. */
  freeze(frozen: boolean): void {
    this.frozen = frozen;
  }

  private serve(socket: net.Socket): void {
    let rest = '';
    this.sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      rest += String(chunk);
      for (let command = nextCommand(rest); command; command = nextCommand(rest)) {
        rest = rest.slice(command.length);
        if (!this.frozen) this.answer(socket, command.words);
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.subscribers.delete(socket);
    });
  }

  private answer(socket: net.Socket, [name = '', ...words]: string[]): void {
    switch (name.toUpperCase()) {
      case 'SUBSCRIBE':
        this.subscribers.set(socket, new Set(words));
        words.forEach((channel, index) => socket.write(`*3\r\n${bulk('subscribe')}${bulk(channel)}:${index + 1}\r\n`));
        return;
      case 'PUBLISH':
        socket.write(`:${this.publish(words[0] ?? '', words[1] ?? '')}\r\n`);
        return;
      case 'INFO':
        socket.write(bulk('redis_version:7.0.0\r\nloading:0\r\n'));
        return;
      case 'PING':
        socket.write('+PONG\r\n');
        return;
      default:
        socket.write('+OK\r\n');
    }
  }

  publish(channel: string, message: string): number {
    this.published.push(message);
    let count = 0;
    for (const [socket, channels] of this.subscribers) {
      if (!channels.has(channel)) continue;
      socket.write(`*3\r\n${bulk('message')}${bulk(channel)}${bulk(message)}`);
      count++;
    }
    return count;
  }
}

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;

/** The first complete command of a text: an array of bulk strings. Lengths count bytes, so the words are ASCII here. */
function nextCommand(text: string): { words: string[]; length: number } | null {
  const head = /^\*(\d+)\r\n/.exec(text);
  if (!head) return null;
  const words: string[] = [];
  let at = head[0].length;
  for (let left = Number(head[1]); left > 0; left--) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at));
    if (!size) return null;
    at += size[0].length;
    const word = text.slice(at, at + Number(size[1]));
    if (text.length < at + Number(size[1]) + 2) return null;
    words.push(word);
    at += Number(size[1]) + 2;
  }
  return { words, length: at };
}
