import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const clock = new URL('clock.mjs', import.meta.url).href;

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });

/**
 * Starts the built platform as an operator would, with its own data folder and the demo world. `daysAhead` sets the clock
 * of its process; nothing in the platform knows of it.
 */
export async function startPlatform(folder, port, { env = {}, daysAhead = 0 } = {}) {
  const ahead = daysAhead ? ['--import', clock] : [];
  const child = spawn(process.execPath, [...ahead, 'apps/api/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Mails carry addresses: the port has to be known beforehand.
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      RATE_MEMBER_PER_MINUTE: '100000',
      RATE_STRANGER_PER_MINUTE: '100000',
      SIGN_IN_TRIES: '1000',
      CLOCK_DAYS_AHEAD: String(daysAhead),
      ...env,
    },
  });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const address = /ready on (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code}: ${said}`)));
  });
  return { child, url };
}

/** Ends it and waits until it has ended. */
export async function endPlatform(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
