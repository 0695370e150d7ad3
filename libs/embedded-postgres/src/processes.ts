import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { onWindows } from './command.js';

interface ServerProcessEntry {
  pid: number;
  /** Command line; PostgreSQL's child processes write their title there. */
  command: string;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A name for the server processes of one data folder. Set as `cluster_name`, it appears in the command line of the
 * server and of each of its children, which every account may read, also where working directories are hidden.
 */
export function folderMark(dataDir: string): string {
  const { dev, ino } = fs.statSync(dataDir, { bigint: true });
  return `lotsennetz-${dev.toString(36)}-${ino.toString(36)}`;
}

/** Server processes of that mark, the main one and its children. Empty on Windows, where nothing shows the mark. */
export function markedProcesses(mark: string): number[] {
  return serverProcesses()
    .filter(({ command }) => new RegExp(`\\b${mark}(?![\\w-])`).test(command))
    .map(({ pid }) => pid);
}

/** Whether a process is a PostgreSQL at work on the folder, also one that was started by other means than ours. */
export function servesFolder(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  if (onWindows) return taskName(pid).includes('postgres');
  if (markedProcesses(folderMark(dataDir)).includes(pid)) return true;
  if (process.platform !== 'linux') {
    return serverProcesses().some((server) => server.pid === pid && server.command.includes(dataDir));
  }
  try {
    // A server works inside its data folder.
    const folder = fs.statSync(dataDir);
    const cwd = fs.statSync(`/proc/${pid}/cwd`);
    return folder.dev === cwd.dev && folder.ino === cwd.ino;
  } catch {
    // Hidden from us: then the name decides, on the safe side.
    return readProc(pid, 'comm').trim() === 'postgres';
  }
}

/** All PostgreSQL processes on this machine that are visible from here. */
function serverProcesses(): ServerProcessEntry[] {
  if (onWindows) return [];
  const processes = process.platform === 'linux' ? fromProc() : fromPs();
  return processes.filter(({ command }) => /^(?:[^\0]*\/)?postgres(?:[\0:]|$)/.test(command));
}

function fromProc(): ServerProcessEntry[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({ pid: Number(pid), command: readProc(Number(pid), 'cmdline') }));
}

function fromPs(): ServerProcessEntry[] {
  const { stdout } = spawnSync('ps', ['-Aww', '-o', 'pid=,command='], { encoding: 'utf8' });
  return [...stdout.matchAll(/^ *(\d+) +(.*)$/gm)].map(([, pid = '', command = '']) => ({
    pid: Number(pid),
    // Arguments are not told apart here; ours begin with -D.
    command: command.replace(' -D ', '\0-D\0'),
  }));
}

function readProc(pid: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // ended in the meantime
  }
}

function taskName(pid: number): string {
  return spawnSync('tasklist', ['/NH', '/FI', `PID eq ${pid}`], { encoding: 'utf8' }).stdout.toLowerCase();
}
