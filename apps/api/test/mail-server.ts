import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a foreign server took it. */
export interface ReceivedMail {
  recipients: string[];
  raw: string;
  /** Values by lower-case name, unfolded, in their order. */
  headers: Map<string, string[]>;
}

/** A real mail server on this machine: keeps what it gets, refuses whom it is told to, can be killed and started again. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  private readonly refusals = new Map<string, { code: number; text: string }>();
  private readonly sockets = new Set<{ destroy(): unknown }>();
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Mails that this address got. */
  to(address: string): ReceivedMail[] {
    return this.received.filter(({ recipients }) => recipients.includes(address));
  }

  refuse(address: string, code: number, text: string): void {
    this.refusals.set(address, { code, text });
  }

  accept(address: string): void {
    this.refusals.delete(address);
  }

  /** Listens, on the same port as before where there was one. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refusals.get(address);
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          this.received.push({
            recipients: session.envelope.rcptTo.map(({ address }) => address),
            raw,
            headers: headersOf(raw),
          });
          done();
        });
      },
    });
    server.server.on('connection', (socket: { destroy(): unknown; on(event: 'close', done: () => void): unknown }) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => resolve());
    });
    this.port = (server.server.address() as AddressInfo).port;
    server.on('error', () => undefined);
    this.server = server;
  }

  /** Gone at once, with every open dialogue. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  stop(): Promise<void> {
    return this.kill();
  }
}

function headersOf(raw: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  for (const line of head.split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return headers;
}
