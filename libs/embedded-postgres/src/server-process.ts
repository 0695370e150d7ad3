import { spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import net from 'node:net';
import readline from 'node:readline';
import { programPath } from './binaries.js';
import type { Cluster } from './cluster.js';
import { lendFolder, onWindows, startCommand } from './command.js';
import { ServerStartFailed } from './errors.js';
import { folderMark } from './processes.js';
import { tieToThisProcess } from './watcher.js';

export interface ServerOptions {
  port: number;
  /** Further settings of postgresql.conf, by name. */
  settings: Record<string, string>;
  log: (line: string) => void;
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when connections are accepted; rejects with ServerStartFailed if the server ends before. */
  readonly ready: Promise<void>;
  /** Resolves with exit code or signal, however the server ends. */
  readonly ended: Promise<string>;
  /** Ends open transactions and connections, writes everything down and resolves when the server is gone. */
  shutdown(): Promise<void>;
}

// Patience with each way to end a server: orderly, at once (recovers at the next start), by force.
const shutdownSteps: [NodeJS.Signals, number][] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

export function launchServer(cluster: Cluster, options: ServerOptions): ServerProcess {
  const child = spawnServer(cluster, options);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  if (child.pid !== undefined && !onWindows) void ended.then(tieToThisProcess(child.pid, cluster.account));
  return {
    pid: child.pid ?? 0,
    ready: becomesReady(child, ended, options.log),
    ended,
    shutdown: () => shutDown(child, ended, cluster),
  };
}

function spawnServer(cluster: Cluster, options: ServerOptions): ChildProcess {
  const program = programPath(cluster.binaries.dir, 'postgres');
  const { account } = cluster;
  return lendFolder(cluster.dataDir, account, (folder) => {
    const args = ['-D', folder.path, '-p', String(options.port), ...settingArguments(cluster, options)];
    // Detached: Ctrl+C in a terminal reaches only this process, which then ends things in order.
    const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', folder.descriptor];
    return startCommand({ file: program, args, account }, { detached: !onWindows, stdio });
  });
}

function settingArguments(cluster: Cluster, { settings }: ServerOptions): string[] {
  const all: Record<string, string> = {
    ...settings,
    ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C', // their wording is read here
    cluster_name: folderMark(cluster.dataDir),
    log_line_prefix: '%b: ',
    // Statements and details hold personal data; whoever sent the statement gets the full error anyway.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function becomesReady(child: ChildProcess, ended: Promise<string>, log: (line: string) => void): Promise<void> {
  let output: string[] = [];
  let accepts = () => {};
  const ready = new Promise<void>((resolve) => (accepts = resolve));
  const allRead = new Promise<void>((resolve) => {
    if (!child.stderr) return resolve();
    const lines = readline.createInterface({ input: child.stderr }).on('close', resolve);
    lines.on('line', (line) => {
      output = [...output.slice(-19), line];
      if (worthTelling(line)) log(line);
      if (line.includes('ready to accept connections')) accepts();
    });
  });
  const fails = ended.then(async (ending) => {
    // Its last words may still be in the pipe; children that outlive it may keep the pipe open.
    await endsWithin(allRead, 500);
    throw new ServerStartFailed(ending, output.join('\n'));
  });
  await Promise.race([ready, fails]);
  // From here on the server holds no process open that has nothing else to do.
  child.unref();
  if (child.stderr instanceof net.Socket) child.stderr.unref();
}

/** What a client did wrong is told to that client. Told here: trouble of the server itself, and recovery. */
function worthTelling(line: string): boolean {
  if (/PANIC:/.test(line)) return true;
  if (line.startsWith('client backend:')) return false;
  return /(WARNING|ERROR|FATAL):|automatic recovery|redo in progress|terminated by signal/.test(line);
}

async function shutDown(child: ChildProcess, ended: Promise<string>, cluster: Cluster): Promise<void> {
  child.ref();
  for (const [signal, patienceMs] of shutdownSteps) {
    send(child, signal, cluster);
    if (await endsWithin(ended, patienceMs)) return;
  }
  throw new Error(`PostgreSQL (pid ${child.pid}) does not end`);
}

function send(child: ChildProcess, signal: NodeJS.Signals, cluster: Cluster): void {
  // Windows knows no signals; PostgreSQL brings its own there.
  if (onWindows && signal !== 'SIGKILL') {
    spawnSync(programPath(cluster.binaries.dir, 'pg_ctl'), ['kill', signal.slice(3), String(child.pid)]);
  } else {
    child.kill(signal);
  }
}

async function endsWithin(ended: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([ended.then(() => true), patience]);
  } finally {
    clearTimeout(timer);
  }
}
