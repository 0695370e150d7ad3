import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useLiveStatus } from '../graphql/live-status.js';
import { Icon } from '../ui/icon.js';
import { NotificationCountDocument, NotificationsArrivedDocument } from './notification-count.graphql.js';
import { useRoute } from './routing/router.js';

/** What is read elsewhere is noticed at the latest after so long. Milliseconds. */
const asksEvery = 120_000;
/** What arrives within this time is one question: a lively thread may tell a lot. */
const gathers = 1_500;

/**
 * How many notifications are unread: told live that there are more, and asked whenever the page is looked at again. It
 * changes silently; a screen reader hears the number when it comes by.
 */
export function NotificationBell() {
  const { i18n } = useLingui();
  const { pathname } = useRoute();
  const [{ data }, execute] = useQuery({ query: NotificationCountDocument });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    // Nobody looks: it is asked for when somebody does.
    if (document.visibilityState === 'visible') execute({ requestPolicy: 'network-only' });
  };
  useSubscription({ query: NotificationsArrivedDocument, variables: { after: null } }, (_previous: unknown, news) => {
    timer.current ??= setTimeout(ask, gathers);
    return news;
  });
  // Before the first news there is no cursor to go on from: after a lost line the count itself is asked for.
  const live = useLiveStatus();
  const wasLost = useRef(false);
  useEffect(() => {
    if (live === 'live' && wasLost.current) ask();
    wasLost.current = live === 'lost' || (wasLost.current && live !== 'live');
  }, [live]);
  useEffect(() => {
    const every = setInterval(ask, asksEvery);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(every);
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
  const count = data?.unreadNotificationCount ?? 0;
  const shown = count > 99 ? '99+' : String(count);
  return (
    <a
      className="head-button bell"
      href="/benachrichtigungen"
      aria-current={pathname === '/benachrichtigungen' ? 'page' : undefined}
    >
      <Icon name="bell" />
      {count > 0 && (
        <span className="bell__count" aria-hidden="true">
          {shown}
        </span>
      )}
      <span className="sr">
        {i18n._(
          '{count, plural, =0 {Benachrichtigungen} one {Benachrichtigungen, # ungelesen} other {Benachrichtigungen, # ungelesen}}',
          { count },
        )}
      </span>
    </a>
  );
}
