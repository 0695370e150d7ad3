// What the scripts of this folder share: where the workspace is, and building what is missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const nx = createRequire(import.meta.url).resolve('nx');
/** Nx without its live display, which hides what a script prints. */
export const quiet = { ...process.env, NX_TUI: 'false' };

/** Builds projects whose results Nx does not hold already; silent unless it fails, then ends the process. */
export function build(projects) {
  const run = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', projects.join(','), '--output-style=static'],
    { cwd: root, encoding: 'utf8', env: quiet },
  );
  if (run.status === 0) return;
  console.error(run.stdout, run.stderr, run.error ?? '');
  process.exit(1);
}

/** A built file of the api; it exists only after {@link build}, so no import can name it. */
export const builtApi = (file) => import(new URL(`apps/api/dist/${file}`, pathToFileURL(root)).href);
