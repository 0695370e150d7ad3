import { shellMark } from '../../shell/routing/plan.js';
import { doorCache } from '../../ui/local-store.js';
import { keptDoor, readDoor } from './door.js';

/** As public/door-worker.js knows them. */
const emptyPage = '/door-page';
const worker = '/door-worker.js';

const doorPath = (event: string) => `/veranstaltungen/${event}/einlass`;
const fileNames = /\/assets\/[\w.-]+/g;
/** What styles and scripts name besides other scripts: fonts and icons. */
const fontsAndIcons = /\/assets\/[\w.-]+\.(?:woff2|svg)/g;

/**
 * Lets this door open again without a network: its page without any answer, the files that it names, and a worker that
 * sees to this one address. People's names are not among it; they lie in the list alone.
 */
export async function keepDoor(event: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const page = await asked(`${doorPath(event)}?${shellMark}`);
  const cache = await caches.open(doorCache);
  const have = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const keep = async (name: string): Promise<Response> => {
    const file = (await cache.match(name, { ignoreVary: true })) ?? (await asked(name));
    if (!have.has(name)) await cache.put(name, file.clone());
    return file;
  };
  const named = namesIn(await page.clone().text(), fileNames);
  const texts = await Promise.all(named.map(async (name) => (await keep(name)).text()));
  const inThem = texts.flatMap((text) => namesIn(text, fontsAndIcons));
  await Promise.all(inThem.map(keep));
  // Last, so that it never names what is not there.
  await cache.put(emptyPage, page);
  const wanted = new Set([emptyPage, ...named, ...inThem]);
  const old = [...have].filter((name) => !wanted.has(name));
  await Promise.all(old.map((name) => cache.delete(name, { ignoreVary: true })));
  // Whoever has signed out meanwhile leaves nothing on this device.
  if (keptDoor(event)) await navigator.serviceWorker.register(worker, { scope: doorPath(event) });
}

/** Ends the workers of doors of which nothing lies on this device any more, and with the last of them what they open. */
export async function forgetClosedDoors(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const closed = registrations.filter(({ scope }) => {
    const event = new URL(scope).pathname.split('/')[2] ?? '';
    return !keptDoor(event) && !readDoor(event).waiting.length;
  });
  await Promise.all(closed.map((registration) => registration.unregister()));
  if (closed.length === registrations.length) await caches.delete(doorCache);
}

async function asked(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const namesIn = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern))];
