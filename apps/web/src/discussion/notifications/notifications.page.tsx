import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import { NotificationCountDocument } from '../../shell/notification-count.graphql.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import {
  MarkAllNotificationsReadDocument,
  MarkNotificationsReadDocument,
  NotificationsDocument,
} from './notifications.graphql.js';
import type { NotificationItem } from './notifications.graphql.js';

const icons: Record<NotificationItem['kind'], IconName> = {
  MENTION: 'user',
  REPLY: 'corner-down-right',
  COMMENT: 'message-circle',
  QUESTION: 'hand-helping',
  ACCEPTED: 'circle-check',
};

function sentence(i18n: I18n, { kind, actor }: NotificationItem): string {
  const name = actor?.name ?? i18n._('Ehemaliges Mitglied');
  switch (kind) {
    case 'MENTION':
      return i18n._('{name} hat Sie erwähnt', { name });
    case 'REPLY':
      return i18n._('{name} hat Ihnen geantwortet', { name });
    case 'COMMENT':
      return i18n._('{name} hat kommentiert', { name });
    case 'QUESTION':
      return i18n._('{name} fragt etwas, womit Sie sich auskennen', { name });
    case 'ACCEPTED':
      return i18n._('{name} hat Ihre Antwort angenommen', { name });
  }
}

/** What the viewer is told, latest first. */
export default function NotificationsPage() {
  const { i18n } = useLingui();
  const client = useClient();
  const { search } = useRoute();
  const onlyUnread = search.get('nur') === 'ungelesen';
  const [version, setVersion] = useState(0);
  const [count, setCount] = useState<number | null>(null);
  /** What comes later than the list stays unread. */
  const [shownAt, setShownAt] = useState(() => new Date().toISOString());
  const [{ data: bell }] = useQuery({ query: NotificationCountDocument });
  const unread = bell?.unreadNotificationCount ?? 0;
  const [{ fetching }, markAll] = useMutation(MarkAllNotificationsReadDocument);
  const [, mark] = useMutation(MarkNotificationsReadDocument);
  const countAgain = () =>
    void client.query(NotificationCountDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  const readAll = async () => {
    const { data } = await markAll({ until: shownAt });
    if (!data) return;
    setVersion((number) => number + 1);
    countAgain();
    announce(i18n._('Alle Benachrichtigungen sind gelesen.'));
  };
  return (
    <div className="column">
      <div className="page-head">
        <PageTitle title={i18n._('Benachrichtigungen')} />
        {unread > 0 && (
          <Button icon="check" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void readAll()}>
            {i18n._('Alle als gelesen markieren')}
          </Button>
        )}
      </div>
      <Chips
        label={i18n._('Nach Stand filtern')}
        chosen={onlyUnread ? 'ungelesen' : ''}
        choices={[
          { value: '', text: i18n._('Alle') },
          { value: 'ungelesen', text: i18n._('Ungelesen') },
        ]}
        onChoose={(value) =>
          navigate(`/benachrichtigungen${value ? `?nur=${value}` : ''}`, { stay: true, replace: true })
        }
      />
      {count === 0 && (
        <EmptyState
          icon="bell"
          title={onlyUnread ? i18n._('Alles gelesen') : i18n._('Noch keine Benachrichtigungen')}
          text={i18n._(
            'Hier steht, wenn jemand Sie erwähnt, Ihnen antwortet oder etwas fragt, womit Sie sich auskennen.',
          )}
        />
      )}
      <PagedRows
        query={NotificationsDocument}
        filter={{ onlyUnread }}
        page={(data) => data.notifications}
        row={(item) => (
          <a
            className={`notification${item.read ? '' : ' notification--unread'}`}
            href={item.path}
            onClick={() => void mark({ ids: [item.id] }).then(countAgain)}
          >
            <Icon name={icons[item.kind]} />
            <span>
              <b>{sentence(i18n, item)}</b>
              {!item.read && <span className="new-mark">{i18n._('Neu')}</span>}
              <span className="notification__where">{item.host.title}</span>
              {item.excerpt && <span className="notification__text">{item.excerpt}</span>}
              <small className="hint">
                <Timestamp at={item.at} />
              </small>
            </span>
          </a>
        )}
        keyOf={(item) => item.id}
        label={i18n._('Benachrichtigungen')}
        version={version}
        onFirst={({ nodes }) => {
          setCount(nodes.length);
          setShownAt(new Date().toISOString());
        }}
      />
      <p className="hint">
        <a href="/ich/austausch">{i18n._('Einstellen, worüber Sie E-Mails bekommen')}</a>
      </p>
    </div>
  );
}
