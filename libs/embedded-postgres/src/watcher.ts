import { startCommand } from './command.js';
import type { Account } from './account.js';

// Reads until this process says farewell or the pipe breaks; only the latter makes `read` fail.
const watch = 'read farewell || kill -INT "$1"';

/**
 * Sees to it that the server shuts down after this process, however that ends: `kill -9` gives it no chance to do so
 * itself. A small shell of the server's account holds the other end of a pipe; when the pipe breaks, the kernel has
 * closed our end, and the shell tells the server to shut down in good order.
 *
 * Returns how to dismiss the watcher once the server is gone: its process id may then go to another program.
 */
export function tieToThisProcess(serverPid: number, account: Account | undefined): () => void {
  const watcher = startCommand(
    { file: '/bin/sh', args: ['-c', watch, 'watcher', String(serverPid)], account },
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  watcher.on('error', () => undefined).unref();
  watcher.stdin?.on('error', () => undefined);
  return () => void watcher.stdin?.end('farewell\n');
}
