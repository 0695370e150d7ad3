import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from '../src/index.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

/** A data folder in a folder that is closed to every other account, as in a home folder. */
export function newDataDir(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-spec-'));
  folders.push(folder);
  return path.join(folder, 'postgres');
}

export async function start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ durable: false, ...options });
  servers.push(server);
  return server;
}

/** Ends what the specs of a file started and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(servers.map((server) => server.stop()));
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms: ${condition.toString()}`);
    await sleep(20);
  }
}

export interface StartedElsewhere {
  node: ChildProcess;
  url: string;
  pid: number;
}

/** Starts a server in a Node process of its own, which can then be killed; rejects with what that complains of. */
export async function startInOtherProcess(dataDir: string): Promise<StartedElsewhere> {
  const script = `
    import { startEmbedded } from './index.js';
    try {
      const { url, pid } = await startEmbedded(${JSON.stringify({ dataDir })});
      console.log(JSON.stringify({ url, pid }));
      setInterval(() => {}, 1000);
    } catch (error) {
      console.log(JSON.stringify({ complaint: error.name + ': ' + error.message }));
    }`;
  const node = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: await compiledSources(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(node);
  const answer = await new Promise<string>((resolve) => {
    node.stdout.once('data', (data) => resolve(String(data)));
    node.once('exit', () => resolve('{"complaint":"ended without a word"}'));
  });
  const { url, pid, complaint } = JSON.parse(answer) as { url: string; pid: number; complaint?: string };
  if (complaint) throw new Error(complaint);
  return { node, url, pid };
}

let compiled: Promise<string> | undefined;

/** The other process is plain Node, so it gets JavaScript; inside the project, so that it finds the packages. */
function compiledSources(): Promise<string> {
  compiled ??= compileSources();
  return compiled;
}

async function compileSources(): Promise<string> {
  const parent = path.join(project, 'node_modules/.cache');
  fs.mkdirSync(parent, { recursive: true });
  const target = fs.mkdtempSync(path.join(parent, 'spec-'));
  folders.push(target);
  const config = JSON.parse(fs.readFileSync(path.join(project, '../tooling/swc.json'), 'utf8')) as object;
  for (const file of fs.readdirSync(path.join(project, 'src'))) {
    if (file.endsWith('.spec.ts')) continue;
    const { code } = await transformFile(path.join(project, 'src', file), {
      ...config,
      sourceMaps: false,
      swcrc: false,
    });
    fs.writeFileSync(path.join(target, file.replace(/ts$/, 'js')), code);
  }
  fs.writeFileSync(path.join(target, 'package.json'), '{"type":"module"}');
  return target;
}
