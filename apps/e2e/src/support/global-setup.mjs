import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, startPlatform } from './platform.mjs';

/** The platform that most journeys share. */
export default async function () {
  if (process.env.E2E_URL) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-e2e-'));
  const { child, url } = await startPlatform(folder, await freePort());
  globalThis.__PLATFORM__ = { child, folder };
  process.env.E2E_URL = url;
}
