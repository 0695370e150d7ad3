import { execFileSync } from 'node:child_process';

/** Beside the sockets: files, pipes, connections to the database. */
const OTHERS = 500;

/**
 * Ends with a clear sentence where a process may not open so many sockets. Node raises its own soft limit to the hard one
 * at the start; only the hard one needs the administrator.
 */
export function requireDescriptors(sockets: number): void {
  if (process.platform === 'win32') return;
  const limit = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  if (limit === 'unlimited' || Number(limit) >= sockets + OTHERS) return;
  throw new Error(
    `${sockets} sockets need ${sockets + OTHERS} open files a process, the limit is ${limit}: raise it (ulimit -Hn)`,
  );
}
