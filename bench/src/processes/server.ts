import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Child } from './child.js';
import type { Question } from './meter.types.js';
import { API_MAIN, DATA_DIR, own } from './paths.js';

export interface Memory {
  rss: number;
  heapUsed: number;
  external: number;
}

/** A server under measurement: where it listens, and what its process used. */
export class Server {
  constructor(
    readonly child: Child,
    readonly port: number,
  ) {}

  private meter<Result>(question: Question): Promise<Result> {
    return this.child.askMeter<Result>(question);
  }

  /** CPU of the process so far, all threads, in milliseconds. */
  async cpu(): Promise<number> {
    return (await this.meter<{ ms: number }>({ ask: 'cpu' })).ms;
  }

  /** Memory in use after a collection. */
  memory(): Promise<Memory> {
    return this.meter<Memory>({ ask: 'memory' });
  }

  /** SQL statements of the last request, where the process was started with the meter for them. */
  statements(): Promise<string[]> {
    return this.meter<string[]>({ ask: 'statements' });
  }

  /** Runs work under a profile of CPU, or of what it leaves allocated, where a folder is given for it. */
  async profiled<T>(
    dir: string | null,
    work: () => Promise<T>,
    kind: 'profile' | 'allocations' = 'profile',
  ): Promise<T> {
    if (dir === null) return work();
    await this.meter({ ask: kind, file: null });
    const result = await work();
    const ending = kind === 'profile' ? 'cpuprofile' : 'heapprofile';
    await this.meter({ ask: kind, file: path.resolve(dir, `${this.child.name}.${ending}`) });
    return result;
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}

const METERED = ['--expose-gc', '--import', pathToFileURL(own('processes/meter.js')).href];

/** Starts one of the servers of this project; it tells its port when it listens. */
export async function startOwn(name: string, file: string, env: Record<string, string> = {}): Promise<Server> {
  const child = Child.start(name, own(file), { env: { NODE_ENV: 'production', ...env }, nodeFlags: METERED });
  return new Server(child, await child.ask<number>({ ask: 'listen' }));
}

/** Settings under which the platform is measured: as in production, with limits that a load test would hit out of the way. */
export const platformSettings = (databaseUrl: string): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  DATA_DIR: path.join(DATA_DIR, 'platform'),
  PUBLIC_URL: 'http://lotsennetz.example',
  SESSION_SECRET,
  LOG_LEVEL: 'warn',
  METRICS_TOKEN,
  // The officer who publishes signs in by password alone.
  OFFICER_SECOND_FACTOR: 'off',
  RATE_MEMBER_PER_MINUTE: '1000000',
  RATE_STRANGER_PER_MINUTE: '1000000',
});

export const SESSION_SECRET = 'measured-on-one-machine-and-nowhere-else';
export const METRICS_TOKEN = 'metrics-of-the-measured-platform';

/** Starts the platform and waits until it says that it is ready. */
export async function startPlatform(
  name: string,
  env: Record<string, string>,
  nodeFlags: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  let ready = (): void => undefined;
  const started = new Promise<void>((resolve) => (ready = resolve));
  const child = Child.start(name, API_MAIN, {
    env: { ...env, PORT: String(port) },
    nodeFlags: [...METERED, ...nodeFlags],
    onLine: (line) => {
      if (line.includes(' is ready on ')) ready();
    },
  });
  await Promise.race([started, child.failure]);
  return new Server(child, port);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
