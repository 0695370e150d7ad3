import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { DatabaseGone, DataFolderInUse, ServerStartFailed } from './errors.js';
import { endLeftovers, leftoverDeadline, recordedPid } from './leftovers.js';
import { launchServer, type ServerProcess } from './server-process.js';

export interface RestartPolicy {
  /** Tries in a row before giving up. */
  tries: number;
  /** Wait before the first try, in milliseconds; each further wait is four times as long. */
  delayMs: number;
}

export interface SupervisorOptions {
  settings: Record<string, string>;
  restart: RestartPolicy;
  log: (line: string) => void;
  onExit: (error: DatabaseGone) => void;
}

// A server that ran this long starts a new series of tries when it ends.
const stableAfterMs = 60_000;

/** Keeps one server running on one port until it is told to stop. */
export class Supervisor {
  #server: ServerProcess | undefined;
  #port = 0;
  #tries = 0;
  #readySince = 0;
  #reviving: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  constructor(
    private readonly cluster: Cluster,
    private readonly options: SupervisorOptions,
  ) {}

  get port(): number {
    return this.#port;
  }

  get pid(): number {
    return this.#server?.pid ?? 0;
  }

  async start(): Promise<void> {
    for (let triesLeft = 5; ; triesLeft -= 1) {
      this.#port = await freePort();
      try {
        await this.#bringUp();
        return;
      } catch (error) {
        // Between finding a port and using it another program may have taken it.
        const again = error instanceof ServerStartFailed && error.failure === 'port-taken' && triesLeft > 1;
        if (!again) throw error;
      }
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#shutDown();
    return this.#stopped;
  }

  async #shutDown(): Promise<void> {
    this.#stopping.abort();
    await this.#server?.shutdown();
    await this.#reviving;
  }

  async #bringUp(): Promise<void> {
    const { dataDir } = this.cluster;
    const deadline = leftoverDeadline();
    for (;;) {
      const holder = recordedPid(dataDir);
      await endLeftovers(dataDir, deadline, this.options.log);
      if (this.#stopped) return;
      const server = launchServer(this.cluster, { ...this.options, port: this.#port });
      this.#server = server;
      try {
        await server.ready;
        this.#readySince = Date.now();
        void server.ended.then((ending) => (this.#reviving = this.#revive(ending)));
        return;
      } catch (error) {
        // Survivors of the old server that show no mark still hold its memory.
        if (!(error instanceof ServerStartFailed) || error.failure !== 'still-held') throw error;
        if (Date.now() > deadline) throw new DataFolderInUse(dataDir, holder);
        await sleep(200);
      }
    }
  }

  async #revive(ending: string): Promise<void> {
    if (this.#stopped) return;
    const { tries, delayMs } = this.options.restart;
    let reason = `ended (${ending})`;
    if (Date.now() - this.#readySince > stableAfterMs) this.#tries = 0;
    this.options.log(`PostgreSQL ended unexpectedly (${ending}); it is being restarted`);
    while (this.#tries < tries) {
      await sleep(delayMs * 4 ** this.#tries, undefined, this.#stopping).catch(() => undefined);
      this.#tries += 1;
      if (this.#stopped) return;
      try {
        await this.#bringUp();
        if (!this.#stopped) this.options.log(`PostgreSQL is back on port ${this.#port}, pid ${this.pid}`);
        return;
      } catch (error) {
        if (this.#stopped) return;
        reason = error instanceof Error ? error.message : String(error);
        this.options.log(`PostgreSQL restart ${this.#tries} of ${tries} failed: ${reason}`);
      }
    }
    this.options.onExit(new DatabaseGone(tries, reason));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
