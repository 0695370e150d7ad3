import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { createApp } from './app.js';
import { readSettings, SettingsError, type Settings } from './core/config/settings.js';
import { Lifecycle } from './core/http/lifecycle.js';
import { log } from './core/telemetry/log.js';
import { openDatabase } from './database-server.js';
import { prepareDatabase } from './prepare.js';
import { DEMO_PASSWORD } from './seed/demo-password.js';
import { people } from './seed/story/people.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Ends the process with one clear line. */
function give(up: string): never {
  process.stderr.write(`${up}\n`);
  process.exit(1);
}

function settingsOrEnd(): Settings {
  try {
    const settings = readSettings(process.env, root);
    const built = path.join(root, 'apps/web/dist');
    return { ...settings, webDir: settings.webDir ?? (existsSync(built) ? built : null) };
  } catch (error) {
    if (error instanceof SettingsError) give(error.message);
    throw error;
  }
}

async function start(): Promise<void> {
  const began = performance.now();
  const settings = settingsOrEnd();
  const database = await openDatabase(
    settings,
    (line) => log.debug(line),
    (line) => give(line),
  );
  await prepareDatabase(database.url, settings);
  const app = await createApp(settings, database.url);
  await app.listen(settings.port, settings.host);
  const server = app.getHttpServer() as Server;
  // A proxy in front keeps its connections longer than Node's five seconds; slow senders are cut.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  say(
    `Lotsennetz is ready on ${settings.publicUrl ?? `http://localhost:${port}`} after ${Math.round(performance.now() - began)} ms.`,
  );
  if (settings.demo) {
    say(`Demo accounts (password ${DEMO_PASSWORD}):`);
    for (const { email, demoAccount } of people)
      if (demoAccount) say(`  ${email.padEnd(28)} ${demoAccount.description.de}`);
  }

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await app.get(Lifecycle).drain(server);
    await app.close();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  give(
    (error as { code?: string }).code === 'EADDRINUSE'
      ? `Setting PORT is wrong: the port is in use (${reason})`
      : `Lotsennetz cannot start: ${reason}`,
  );
});
