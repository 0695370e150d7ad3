import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from './waiting.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** A program of its own; what it says is kept for the case that it fails. */
abstract class Program {
  private said = '';
  exit: number | NodeJS.Signals | null = null;
  private readonly child: ChildProcess;

  protected constructor(command: string, words: string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.child.on('error', (error) => (this.said += String(error)));
    this.child.on('exit', (code, signal) => (this.exit = signal ?? code));
  }

  /** What the program says of itself, as soon as it has said it. */
  protected async word(pattern: RegExp): Promise<string> {
    await until('the program to be ready', () => pattern.test(this.said) || this.exit !== null, 60_000);
    const found = pattern.exec(this.said)?.[1];
    if (found === undefined) throw new Error(`the program ended with ${this.exit}: ${this.said}`);
    return found;
  }

  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    if (this.exit === null) this.child.kill(signal);
    await until('the program to end', () => this.exit !== null, 15_000);
    return this.exit;
  }
}

/** The built platform as a process of its own, one of several on one database. */
export class ReplicaProcess extends Program {
  url = '';

  private constructor(env: NodeJS.ProcessEnv) {
    super(process.execPath, [MAIN], env);
  }

  static async start(settings: Record<string, string>): Promise<ReplicaProcess> {
    const { PATH, HOME } = process.env;
    const replica = new ReplicaProcess({ PATH, HOME, ...settings, PORT: '0', HOST: '127.0.0.1' });
    replica.url = `http://127.0.0.1:${await replica.word(/ready on http:\/\/localhost:(\d+)/)}`;
    return replica;
  }

  /** Value of a metric without labels. */
  async metric(name: string): Promise<number> {
    const text = await (await fetch(new URL('/metrics', this.url))).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  }
}

/** A Redis that keeps nothing, on a port that stays the same when it is started again. */
export class RedisProcess extends Program {
  private constructor(readonly port: number) {
    super('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      PATH: process.env['PATH'],
    });
  }

  /** Null where none is installed. */
  static async start(port?: number): Promise<RedisProcess | null> {
    if (spawnSync('redis-server', ['--version']).status !== 0) return null;
    const redis = new RedisProcess(port ?? (await freePort()));
    await redis.word(/(Ready to accept connections)/i);
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
