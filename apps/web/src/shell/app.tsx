import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { lazy, Suspense, useEffect } from 'react';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { beginWatch, useNewsWatch } from '../posts/news-watch.js';
import { useVisit } from '../posts/visit.js';
import { Announcer } from '../ui/feedback/announcer.js';
import { Toasts } from '../ui/feedback/toasts.js';
import { useAccountChoices } from './choices/account-choices.js';
import { ErrorBoundary } from './routing/error-boundary.js';
import { Frame } from './frame.js';
import { Guard } from './routing/guard.js';
import { RouteProvider, useShownPage } from './routing/router.js';
import type { Shown } from './routing/router.js';
import type { RouteId } from './routing/routes.js';
import { SessionProvider, useSession } from './session.js';
import { ShortcutHelp } from './shortcuts.js';

const RenewSession = lazy(() => import('../sign-in/renew-session.js'));

/** There the list itself says from where on to listen. */
const showsFeed = (id: RouteId) => id === 'start' || id === 'news';

function Shell({ first }: { first: Shown }) {
  const { shown, loading, failed } = useShownPage(first);
  const { me, expired } = useSession();
  const { match, Page } = shown;
  const admitted = me?.access.admitted ?? false;
  useAccountChoices(me);
  useVisit(admitted);
  useNewsWatch(admitted);
  useEffect(() => {
    if (!showsFeed(match.route.id)) beginWatch(null);
  }, [match.route.id]);
  return (
    <RouteProvider value={match}>
      <Frame loading={loading}>
        <ErrorBoundary key={match.route.id + match.pathname} failed={failed}>
          <Guard route={match.route}>
            <Page params={match.params} />
          </Guard>
        </ErrorBoundary>
      </Frame>
      <ShortcutHelp />
      {expired && (
        <Suspense fallback={null}>
          <RenewSession />
        </Suspense>
      )}
    </RouteProvider>
  );
}

export function App({ client, first }: { client: Client; first: Shown }) {
  return (
    <Provider value={client}>
      <I18nProvider i18n={i18n}>
        <SessionProvider>
          <Shell first={first} />
          <Announcer />
          <Toasts />
        </SessionProvider>
      </I18nProvider>
    </Provider>
  );
}
