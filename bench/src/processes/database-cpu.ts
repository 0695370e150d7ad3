import { readdirSync, readFileSync } from 'node:fs';
import { withClient } from '../world/world.js';

/** The clock of /proc counts hundredths on every Linux that Node runs on. */
const MS_PER_TICK = 10;

interface Process {
  parent: number;
  ms: number;
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // Behind the name in brackets, which may hold anything: state, parent, … user and system time.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      found.set(Number(name), { parent: Number(fields[1]), ms: ticks * MS_PER_TICK });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** CPU of all processes of a PostgreSQL that are running now, in milliseconds; null where there is no /proc. */
export async function databaseCpu(url: string): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const own = await withClient(url, (client) =>
    client.query<{ pid: number }>('select pg_backend_pid() as pid').then(({ rows }) => {
      const all = processes();
      const postmaster = all.get(rows[0]?.pid ?? 0)?.parent;
      return [...all.values()].filter(({ parent }) => parent === postmaster).reduce((sum, { ms }) => sum + ms, 0);
    }),
  );
  return own;
}
