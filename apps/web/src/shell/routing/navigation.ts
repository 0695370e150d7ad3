import { navigate as push } from 'wouter/use-browser-location';
import { enterEntry, expectArrival, historyKey, leave } from '../../ui/arrival.js';
import { loadPage } from './router.js';
import { matchRoute } from './routes.js';

let lastKey = 0;
/** The path the router believes in after a quiet change of the address. */
let quietFrom: string | undefined;

interface NavigateOptions {
  replace?: boolean;
  /** The same page under another address (a filter, a draft that got its id): focus and title stay. */
  stay?: boolean;
}

export function navigate(url: string, { replace = false, stay = false }: NavigateOptions = {}): void {
  if (quietFrom !== undefined && matchRoute(url).pathname === quietFrom) {
    // The router would see no change: the page is to begin anew.
    location.assign(url);
    return;
  }
  quietFrom = undefined;
  if (!stay) {
    leave();
    expectArrival('push');
  }
  const key = replace ? historyKey() : `${Date.now()}-${++lastKey}`;
  enterEntry(key);
  push(url, { replace, state: { key } });
}

/** Gives the open page another address without telling the router: a new draft got its id, the form stays as it is. */
export function replaceQuietly(url: string): void {
  quietFrom ??= location.pathname;
  History.prototype.replaceState.call(history, history.state, '', url);
}

/** Follows links inside the app without loading a page, wherever they stand: also in rendered Markdown. */
export function followLinks(): void {
  history.scrollRestoration = 'manual';
  enterEntry(historyKey());
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event) || !isPage(link)) return;
    event.preventDefault();
    leave(link);
    expectArrival('push');
    navigate(link.pathname + link.search);
  });
  document.addEventListener(
    'pointerover',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link instanceof HTMLAnchorElement && isPage(link)) void loadPage(matchRoute(link.pathname));
    },
    { passive: true },
  );
  addEventListener('popstate', () => {
    leave();
    enterEntry(historyKey());
    expectArrival('back');
  });
}

const isPlainClick = (event: MouseEvent) =>
  !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

const isPage = (link: HTMLAnchorElement) =>
  link.origin === location.origin &&
  !link.hash &&
  !link.target &&
  !link.hasAttribute('download') &&
  !/^\/(files|graphql|assets|reports)(\/|$)/.test(link.pathname);

/** Where to go after sign-in. Only paths of this app: an address of another site would make us a springboard. */
export function safeReturn(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/anmelden') ? asked : '/';
}
