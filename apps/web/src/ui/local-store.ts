/**
 * What stays on this device until sign-out: drafts, the last visit, switches. Town halls share PCs, so the keys
 * have one prefix and go together.
 */
const prefix = 'lotsennetz:';

/** The browser's cache with what opens a door without a network; public/door-worker.js knows it too. */
export const doorCache = 'door';

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null; // storage switched off by policy: drafts then live on the server alone
  }
}

export function readLocal(key: string): unknown {
  const text = storage()?.getItem(prefix + key);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function writeLocal(key: string, value: unknown): void {
  try {
    storage()?.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // the quota is full: the copy on the server remains
  }
}

export function removeLocal(key: string): void {
  storage()?.removeItem(prefix + key);
}

/** What begins with this, without the common prefix. */
export const localKeys = (begin: string): string[] =>
  Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(prefix + begin))
    .map((key) => key.slice(prefix.length));

/** Deletes what says of itself that its time is over: `{ until: ISO 8601 }`. */
export function forgetExpiredLocal(now = new Date()): void {
  for (const key of localKeys('')) {
    const value = readLocal(key);
    const until = typeof value === 'object' && value !== null && 'until' in value ? value.until : null;
    if (typeof until === 'string' && Date.parse(until) <= now.getTime()) removeLocal(key);
  }
}

/** Also ends the workers that open a page without a network, and what they open it from. */
export async function forgetEverythingLocal(): Promise<void> {
  const store = storage();
  for (const key of Object.keys(store ?? {})) if (key.startsWith(prefix)) store?.removeItem(key);
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all([...workers.map((worker) => worker.unregister()), caches.delete(doorCache)]);
}
