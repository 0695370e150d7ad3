import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function () {
  const { platform, folder } = globalThis.__PLATFORM__ ?? {};
  if (!platform) return;
  platform.kill('SIGTERM');
  await once(platform, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
