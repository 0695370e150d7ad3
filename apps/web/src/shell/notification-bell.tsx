import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { Icon } from '../ui/icon.js';
import { NotificationCountDocument } from './notification-count.graphql.js';
import { useRoute } from './router.js';

const asksEvery = 120_000;

/** How many notifications are unread, asked for now and then and whenever the page is looked at again. */
export function NotificationBell() {
  const { i18n } = useLingui();
  const { pathname } = useRoute();
  const [{ data }, execute] = useQuery({ query: NotificationCountDocument });
  useEffect(() => {
    const ask = () => document.visibilityState === 'visible' && execute({ requestPolicy: 'network-only' });
    const timer = setInterval(ask, asksEvery);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
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
