import os from 'node:os';

/** Who else used the processors, asked before a run adds to it. */
export const loadNow = (): string => (os.loadavg()[0] ?? 0).toFixed(1);

/** What the figures were measured on, in one line. */
export function machine(loadBefore: string): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    `${cpus.length} × ${cpus[0]?.model.trim() ?? 'CPU'}`,
    `${memory} GB`,
    `${os.type()} ${os.arch()}`,
    `Node ${process.version}`,
    new Date().toISOString().slice(0, 10),
    `load before the run ${loadBefore}`,
  ].join(', ');
}
