// npm start: builds what is missing (Nx keeps results in .nx/cache), then runs the platform in this process.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const nx = createRequire(import.meta.url).resolve('nx');
const build = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,web', '--output-style=static'], {
  encoding: 'utf8',
  env: { ...process.env, NX_TUI: 'false' },
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}
await import('../../apps/api/dist/main.js');
