import { Client, fetchExchange, mapExchange, ssrExchange, subscriptionExchange } from 'urql';
import type { SSRData } from 'urql';
import { storeExchange } from './cache.js';
import { errorCode } from './errors.js';
import { createLive } from './live.js';

export interface ClientOptions {
  known: SSRData;
  /** The session ended or access was lost: ask who the viewer is and show what they may see now. */
  sessionEnded: (code: 'UNAUTHENTICATED' | 'NO_ACCESS') => void;
}

export function createGraphqlClient({ known, sessionEnded }: ClientOptions): Client {
  const live = createLive({
    socket: async () =>
      (await import('./live-socket.js')).socketTransport(`${location.origin.replace(/^http/, 'ws')}/graphql`),
    events: async () => (await import('./live-events.js')).eventsTransport('/graphql/stream'),
    sessionEnded,
  });
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          const code = errorCode(error);
          if (code === 'UNAUTHENTICATED' || code === 'NO_ACCESS') sessionEnded(code);
        },
      }),
      storeExchange(),
      ssrExchange({ isClient: true, initialState: known }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (observer) => ({
            unsubscribe: live.subscribe(
              { query: query ?? '', variables: (variables ?? {}) as Record<string, unknown> },
              observer,
            ),
          }),
        }),
      }),
    ],
  });
}
