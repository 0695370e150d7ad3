import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { onWindows } from './command.js';
import { DataFolderDenied, DataFolderInUse } from './errors.js';

export interface FolderLock {
  release(): void;
}

const answerPatienceMs = 1000;

/**
 * Holds `<dataDir>.lock` for this process, or throws DataFolderInUse.
 *
 * The lock is a listening socket, not a file with a process id: the kernel ends it with the process, however that ends,
 * so a lock left behind is told apart by asking it. Reused process ids do not matter, and it works between containers
 * that share a folder.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const file = `${dataDir}.lock`;
  let parent = process.platform === 'linux' ? fs.openSync(path.dirname(file), 'r') : undefined;
  const closeParent = () => {
    if (parent !== undefined) fs.closeSync(parent);
    parent = undefined; // its number may soon be another file's
  };
  try {
    const server = await takeLock(dataDir, file, (name) => socketAddress(name, parent));
    return {
      release() {
        server.close();
        closeParent();
      },
    };
  } catch (error) {
    closeParent();
    throw error;
  }
}

/** Whether a process, this one included, holds the folder. */
export async function isLocked(dataDir: string): Promise<boolean> {
  const file = `${dataDir}.lock`;
  const parent = process.platform === 'linux' ? fs.openSync(path.dirname(file), 'r') : undefined;
  try {
    return (await askHolder(socketAddress(file, parent))).held;
  } finally {
    if (parent !== undefined) fs.closeSync(parent);
  }
}

async function takeLock(dataDir: string, file: string, address: (file: string) => string): Promise<net.Server> {
  // Each round removes at most one lock left behind; a handful of starters at once is all that can be in the way.
  for (let round = 0; round < 10; round += 1) {
    const server = await listen(dataDir, address(file));
    if (server) return server;
    const holder = await askHolder(address(file));
    if (holder.held) throw new DataFolderInUse(dataDir, holder.pid);
    await removeDeadLock(dataDir, file, address);
  }
  throw new DataFolderInUse(dataDir, undefined);
}

/** Socket addresses are limited to about 100 bytes, so on Linux the folder is named by its open descriptor. */
function socketAddress(file: string, parent: number | undefined): string {
  if (onWindows) return `\\\\.\\pipe\\lotsennetz-${createHash('sha256').update(file.toLowerCase()).digest('hex')}`;
  return parent === undefined ? file : `/proc/self/fd/${parent}/${path.basename(file)}`;
}

function listen(dataDir: string, address: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((asking) => {
      asking.on('error', () => undefined).end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(new DataFolderDenied(dataDir, `no lock can be placed beside it (${error.message}).`));
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

function askHolder(address: string): Promise<{ held: boolean; pid?: number }> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(address);
    let answer = '';
    const settle = () => {
      socket.destroy();
      resolve({ held: true, pid: Number(answer) || undefined });
    };
    // A busy holder may not answer in time; that the connection stands shows that it lives.
    socket.setTimeout(answerPatienceMs, settle);
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', settle);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve({ held: false });
      else if (error.code === 'ECONNRESET' || error.code === 'EACCES') settle();
      else reject(error);
    });
  });
}

/**
 * Between asking and removing, another starter may have replaced the dead lock by its own. So it is moved aside first
 * and asked again there: a living one is put back.
 */
async function removeDeadLock(dataDir: string, file: string, address: (file: string) => string): Promise<void> {
  const aside = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = await askHolder(address(aside));
  if (holder.held && !fs.existsSync(file)) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
  if (holder.held) throw new DataFolderInUse(dataDir, holder.pid);
}
