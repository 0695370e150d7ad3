import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });

/** Starts the built platform as an operator would: its own data folder, the demo world, one port. */
export default async function () {
  if (process.env.E2E_URL) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-e2e-'));
  const platform = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Mails carry addresses: the port has to be known beforehand.
      PORT: String(await freePort()),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      RATE_MEMBER_PER_MINUTE: '100000',
      RATE_STRANGER_PER_MINUTE: '100000',
      SIGN_IN_TRIES: '1000',
    },
  });
  globalThis.__PLATFORM__ = { platform, folder };
  process.env.E2E_URL = await new Promise((resolve, reject) => {
    let said = '';
    platform.stdout.on('data', (data) => {
      said += data;
      const address = /ready on (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    platform.once('exit', (code) => reject(new Error(`the platform ended with ${code}: ${said}`)));
  });
}
