import { rmSync } from 'node:fs';
import { endPlatform } from './platform.mjs';

export default async function () {
  const { child, folder } = globalThis.__PLATFORM__ ?? {};
  if (!child) return;
  await endPlatform(child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
