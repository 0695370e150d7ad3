import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolderInUse } from './errors.js';
import { folderMark, isAlive, markedProcesses, servesFolder } from './processes.js';

// Larger than any process id of the supported systems, so no process ever has it.
const nobodysPid = 2_147_483_647;

// What a server left behind gets for an orderly shutdown.
const patienceMs = 15_000;

export function leftoverDeadline(): number {
  return Date.now() + patienceMs;
}

/**
 * Makes the folder free of servers that earlier starts left running. To be called only while holding the folder's lock:
 * it says that no process uses those servers any more. Waits until `deadline` (ms since 1970), then throws
 * DataFolderInUse.
 */
export async function endLeftovers(dataDir: string, deadline: number, log: (line: string) => void): Promise<void> {
  const mark = folderMark(dataDir);
  const pid = recordedPid(dataDir);
  if (pid !== undefined && servesFolder(pid, dataDir)) {
    log(`waiting for the previous server (pid ${pid}) to shut down`);
    // One that somebody started by hand is not ours to stop.
    if (markedProcesses(mark).includes(pid)) signal(pid, 'SIGINT');
    if (!(await comesTrue(() => !servesFolder(pid, dataDir), deadline))) throw new DataFolderInUse(dataDir, pid);
  }
  // After a kill -9 of the main process its children live on until they notice, and would keep the next server out.
  for (const orphan of markedProcesses(mark)) signal(orphan, 'SIGQUIT');
  const gone = await comesTrue(() => markedProcesses(mark).length === 0, deadline);
  if (!gone) throw new DataFolderInUse(dataDir, markedProcesses(mark)[0]);
  disownRecord(dataDir);
}

/** The main process named in postmaster.pid (negative there while in single-user mode). */
export function recordedPid(dataDir: string): number | undefined {
  const pid = Math.abs(Number.parseInt(readRecord(dataDir) ?? '', 10));
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

/** The port named in postmaster.pid; undefined while the server is not ready. */
export function recordedPort(dataDir: string): number | undefined {
  const lines = (readRecord(dataDir) ?? '').split('\n');
  return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
}

/**
 * A process id in a postmaster.pid left behind may by now belong to any other program, and PostgreSQL would take that
 * one for a server and refuse. Only the id is replaced: the rest names the shared memory, by which PostgreSQL still
 * recognises survivors of the old server.
 */
function disownRecord(dataDir: string): void {
  const record = readRecord(dataDir);
  if (record === undefined) return;
  const file = recordFile(dataDir);
  const pid = recordedPid(dataDir);
  if (pid === undefined) fs.rmSync(file);
  else if (isAlive(pid)) fs.writeFileSync(file, record.replace(/^.*/, String(nobodysPid)));
}

function readRecord(dataDir: string): string | undefined {
  try {
    return fs.readFileSync(recordFile(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function recordFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function comesTrue(condition: () => boolean, deadline: number): Promise<boolean> {
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}
