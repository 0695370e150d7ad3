import type { ComponentType } from 'preact';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { learn } from '../choices/language.js';
import { matchRoute } from './routes.js';
import type { PageProps } from './route.js';
import type { RouteMatch } from './routes.js';

export interface Shown {
  match: RouteMatch;
  Page: ComponentType<PageProps>;
}

const RouteContext = createContext<RouteMatch | null>(null);
export const RouteProvider = RouteContext.Provider;

export function useRoute(): RouteMatch {
  const match = useContext(RouteContext);
  if (!match) throw new Error('useRoute stands outside the RouteProvider');
  return match;
}

export const addressOf = (pathname: string, search: string) =>
  pathname + (search ? `?${search.replace(/^\?/, '')}` : '');

export async function loadPage(match: RouteMatch): Promise<Shown> {
  const [{ default: Page }] = await Promise.all([match.route.load(), learn(match.route.catalogues)]);
  return { match, Page };
}

/**
 * The page of the current address. A new page is shown once its code is there, until then the old one stays;
 * a change of the search part alone keeps the page.
 */
export function useShownPage(first: Shown): { shown: Shown; loading: boolean; failed: unknown } {
  const url = addressOf(usePathname(), useSearch());
  const [shown, setShown] = useState(first);
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const match = useMemo(() => matchRoute(url), [url]);
  const samePage = match.pathname === shown.match.pathname;
  useEffect(() => {
    if (samePage) return;
    let current = true;
    const slow = setTimeout(() => setLoading(true), 250);
    loadPage(match)
      .then((next) => current && (setFailed(null), setShown(next)))
      .catch((cause: unknown) => current && setFailed(cause))
      .finally(() => (clearTimeout(slow), current && setLoading(false)));
    return () => {
      current = false;
      clearTimeout(slow);
    };
  }, [match, samePage]);
  return { shown: samePage ? { ...shown, match } : shown, loading, failed };
}
