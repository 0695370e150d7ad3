import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script with Node to its end. */
export function node(args: readonly string[], { cwd = root, input = '' } = {}): Ended {
  const env = { ...process.env, NX_TUI: 'false', NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, input, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
