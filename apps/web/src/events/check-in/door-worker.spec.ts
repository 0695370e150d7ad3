import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

interface Request {
  url: string;
  method: string;
  mode: string;
}
type Fetching = (event: { request: Request; respondWith: (answer: Promise<unknown>) => void }) => void;

const source = readFileSync(path.join(__dirname, '../../../public/door-worker.js'), 'utf8');
const origin = 'https://netz.example';
const page = { url: `${origin}/veranstaltungen/1/einlass`, method: 'GET', mode: 'navigate' };
const spare = { from: 'device' };

/** What the worker answers to a request; undefined where it leaves it to the browser. */
async function ask(request: Request, server: () => Promise<unknown>, kept: object | null = spare): Promise<unknown> {
  const listeners = new Map<string, Fetching>();
  const self = {
    location: { origin },
    skipWaiting: () => undefined,
    addEventListener: (name: string, run: Fetching) => listeners.set(name, run),
  };
  const caches = { match: () => Promise.resolve(kept ?? undefined) };
  const start = new Function('self', 'caches', 'fetch', source) as (...known: unknown[]) => void;
  start(self, caches, server);
  let answer: Promise<unknown> | undefined;
  listeners.get('fetch')?.({ request, respondWith: (given) => void (answer = given) });
  if (!answer) return undefined;
  const settled = answer.then(
    (value) => value,
    () => 'failed',
  );
  await jest.advanceTimersByTimeAsync(5_000);
  return settled;
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('the worker of a door', () => {
  const inTime = { status: 200 };
  it.each<[name: string, server: () => Promise<unknown>, answer: unknown]>([
    ['comes in time', () => Promise.resolve(inTime), inTime],
    ['refuses', () => Promise.resolve({ status: 403 }), { status: 403 }],
    ['is being started anew', () => Promise.resolve({ status: 503 }), spare],
    ['cannot be reached', () => Promise.reject(new TypeError('offline')), spare],
    ['says nothing', () => new Promise(() => undefined), spare],
  ])('gives the page of a server that %s', async (_, server, answer) => {
    expect(await ask(page, server)).toEqual(answer);
  });

  it('has nothing to give before the door was opened once', async () => {
    expect(await ask(page, () => Promise.reject(new TypeError('offline')), null)).toBe('failed');
  });

  it('gives files from the device, and asks for those that are not there', async () => {
    const file = { url: `${origin}/assets/door.js`, method: 'GET', mode: 'cors' };
    const never = () => Promise.reject(new Error('asked'));
    expect(await ask(file, never)).toBe(spare);
    expect(await ask(file, () => Promise.resolve(inTime), null)).toBe(inTime);
  });

  it.each([
    { url: `${origin}/graphql`, method: 'POST', mode: 'cors' },
    { url: `${origin}/files/1`, method: 'GET', mode: 'no-cors' },
    { url: `${origin}/veranstaltungen/1/einlass`, method: 'POST', mode: 'navigate' },
    { url: 'https://elsewhere.example/assets/x.js', method: 'GET', mode: 'cors' },
  ])('keeps out of $method $url', async (request) => {
    expect(await ask(request, () => Promise.resolve(inTime))).toBeUndefined();
  });
});
