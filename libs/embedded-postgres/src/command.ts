import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import type { Account } from './account.js';

export const onWindows = process.platform === 'win32';

/** A program run by the account of the server. */
export interface Command {
  file: string;
  args: string[];
  account: Account | undefined;
}

export interface CommandResult {
  /** Exit code; undefined when it could not be started or was ended by a signal. */
  code: number | undefined;
  stdout: string;
  stderr: string;
}

// No setting of the caller's environment (PGDATA, PGOPTIONS, LANG …) may reach the server.
const environment = onWindows
  ? { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  : { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

/** Starts a program as the account, in a working directory that every account may enter. */
export function startCommand({ file, args, account }: Command, options: SpawnOptions): ChildProcess {
  return spawn(file, args, { ...account, env: environment, cwd: onWindows ? undefined : '/', ...options });
}

/** Runs a program to its end; `input` goes to its standard input. Never throws for a failing one: look at `code`. */
export function runCommand(command: Command, input = '', folder?: LentFolder): Promise<CommandResult> {
  return new Promise<CommandResult>((resolve, reject) => {
    const child = startCommand(command, { stdio: ['pipe', 'pipe', 'pipe', folder?.descriptor ?? 'ignore'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, stdout, stderr }));
    // A program that ends without reading its input breaks this pipe; its exit code tells the story.
    child.stdin?.on('error', () => undefined).end(input);
  }).catch((error: Error) => ({ code: undefined, stdout: '', stderr: error.message }));
}

/** A data folder as the server is told of it. */
export interface LentFolder {
  /** The path to pass to the server. */
  path: string;
  /** To be inherited as descriptor 3. */
  descriptor: number | 'ignore';
}

/**
 * Calls `use` with the data folder in a form that the account of the server can open.
 *
 * Below a closed home folder that account has no path to its own data. An inherited descriptor needs none: entering
 * `/proc/self/fd/3` asks only for permission on the folder itself. So root always lends the folder this way on Linux,
 * and data stay where they were asked to be.
 */
export function lendFolder<T>(dataDir: string, account: Account | undefined, use: (folder: LentFolder) => T): T {
  if (!account || process.platform !== 'linux') return use({ path: dataDir, descriptor: 'ignore' });
  const descriptor = fs.openSync(dataDir, 'r');
  try {
    return use({ path: '/proc/self/fd/3', descriptor });
  } finally {
    fs.closeSync(descriptor);
  }
}
