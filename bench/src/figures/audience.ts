import { PlatformClient } from '../clients/platform-client.js';
import { Readers } from '../clients/readers.js';
import type { Memory, Server } from '../processes/server.js';
import { median, quantile, short } from '../report/numbers.js';
import { memberEmail } from '../world/seed.js';

export interface Run {
  /** Server CPU per delivery, in microseconds. */
  cpu: number;
  /** Milliseconds from the beginning to each receipt. */
  latencies: number[];
}

export interface Side {
  server: Server;
  readers: Readers;
  /** Bytes of memory per socket. */
  heap: number;
  rss: number;
}

/** Cookies of members by number, each of a session of its own. */
export async function sessionsOf(server: Server, count: number): Promise<string[]> {
  const cookies: string[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let first = 0; first < count; first += 4) {
    const signedIn = numbers
      .slice(first, first + 4)
      .map((number) => PlatformClient.signIn(server, memberEmail(number)));
    cookies.push(...(await Promise.all(signedIn)).map(({ headers }) => headers['cookie'] ?? ''));
  }
  return cookies;
}

/** People with so many sockets each, all subscribed alike. */
export const subscribers = (
  server: Server,
  cookies: readonly string[],
  socketsPerPerson: number,
  subscription: { query: string; variables: Record<string, unknown> },
  timed = true,
): Promise<Side> =>
  side(server, { url: `ws://127.0.0.1:${server.port}/graphql`, cookies, socketsPerPerson, subscription, timed });

/** As many sockets at a bare server. */
export const listeners = (server: Server, people: number, socketsPerPerson: number): Promise<Side> =>
  side(server, {
    url: `ws://127.0.0.1:${server.port}/`,
    cookies: Array<string>(people).fill('none=1'),
    socketsPerPerson,
    subscription: null,
    timed: true,
  });

async function side(server: Server, question: Parameters<typeof Readers.open>[1]): Promise<Side> {
  const before = await server.memory();
  const readers = await Readers.open(`readers of ${server.child.name}`, question);
  const after = await server.memory();
  const per = (value: (memory: Memory) => number) => (value(after) - value(before)) / readers.sockets;
  return { server, readers, heap: per(({ heapUsed, external }) => heapUsed + external), rss: per(({ rss }) => rss) };
}

/** Sends the bytes to all, again and again, each time when the last have arrived. */
export async function broadcast({ server, readers }: Side, text: string, count: number): Promise<Run> {
  const run: Run = { cpu: 0, latencies: [] };
  for (let number = 0; number < count; number++) {
    const before = await server.cpu();
    const [delivered, began] = await Promise.all([
      readers.delivered(1),
      server.child.ask<number>({ ask: 'broadcast', text }),
    ]);
    run.cpu += (((await server.cpu()) - before) * 1000) / readers.sockets / count;
    run.latencies.push(...delivered.times.flat().map((time) => time - began));
  }
  return run;
}

/** What each delivery costs and how long it takes, in words. */
export function describe(runs: readonly Run[]) {
  const at = (share: number) => `${short(median(runs.map(({ latencies }) => quantile(latencies, share))))} ms`;
  return {
    cpu: `${short(median(runs.map(({ cpu }) => cpu)))} µs`,
    latency: `p50 ${at(0.5)}, p99 ${at(0.99)}`,
  };
}

export const kilobytes = (bytes: number): string => `${short(bytes / 1000)} kB`;
