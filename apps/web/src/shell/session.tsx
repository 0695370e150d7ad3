import type { ComponentChildren } from 'preact';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { CombinedError } from 'urql';
import { createStore } from '../ui/store.js';
import type { Me, Viewer } from './viewer.graphql.js';
import { ViewerDocument } from './viewer.graphql.js';

/** The last refusal for lack of a session or of access; each is a new object. */
export const sessionRefusals = createStore<{ code: 'UNAUTHENTICATED' | 'NO_ACCESS' } | null>(null);

interface Session {
  viewer: Viewer | undefined;
  me: Me | null;
  error: CombinedError | undefined;
  /** The session ended while the page was open: sign in again without losing what was written. */
  expired: boolean;
  refresh: () => void;
  renewed: () => void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside the SessionProvider');
  return session;
}

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [{ data, error }, execute] = useQuery({ query: ViewerDocument });
  const [expired, setExpired] = useState(false);
  const refusal = sessionRefusals.use();
  const signedIn = Boolean(data?.me);
  useEffect(() => {
    if (!refusal || !signedIn) return;
    if (refusal.code === 'UNAUTHENTICATED') setExpired(true);
    else execute({ requestPolicy: 'network-only' });
  }, [refusal]);
  const session = useMemo<Session>(
    () => ({
      viewer: data,
      me: data?.me ?? null,
      error: data ? undefined : error,
      expired,
      refresh: () => execute({ requestPolicy: 'network-only' }),
      renewed: () => {
        setExpired(false);
        execute({ requestPolicy: 'network-only' });
      },
    }),
    [data, error, expired],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
