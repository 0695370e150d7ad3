// Opens the page of a door again when there is no network: a phone dropped the tab, or somebody loaded it anew.
// It serves what keep-door.ts laid down: the empty page and the files that it names. It keeps nothing by itself,
// and what the api says never passes through it.
const kept = 'door';
const emptyPage = '/door-page';
/** A network that says nothing for so long, in milliseconds, is none: nobody waits at a door. */
const patience = 4_000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** The server's page where it comes in time. */
async function page(request) {
  const asked = fetch(request);
  const spare = await caches.match(emptyPage, { cacheName: kept });
  if (!spare) return asked;
  const tooLate = new Promise((resolve) => setTimeout(resolve, patience));
  const answer = await Promise.race([asked, tooLate]).catch(() => undefined);
  return answer && answer.status < 500 ? answer : spare;
}

/** The name of a file tells its content: the kept one is the right one. */
const file = async (request) =>
  (await caches.match(request, { cacheName: kept, ignoreVary: true })) ?? (await fetch(request));
