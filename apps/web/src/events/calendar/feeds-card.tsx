import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { CalendarFeedsDocument, RevokeCalendarFeedDocument } from './calendar.graphql.js';
import { NewFeed } from './new-feed.js';

/** Addresses under which the own calendar program fetches dates. Each can be ended by itself. */
export function FeedsCard() {
  const { i18n } = useLingui();
  const [{ data }, execute] = useQuery({ query: CalendarFeedsDocument, requestPolicy: 'cache-and-network' });
  const [{ fetching }, revoke] = useMutation(RevokeCalendarFeedDocument);
  const [failed, setFailed] = useState('');
  const again = () => execute({ requestPolicy: 'network-only' });
  const end = async (id: string) => {
    const { error } = await revoke({ id });
    setFailed(error ? errorText(i18n, error) : '');
    if (error) return;
    announce(i18n._('Die Adresse gilt nicht mehr.'));
    document.getElementById('feeds')?.focus();
    again();
  };
  const ofWhom = (key: string | null) =>
    key === null ? i18n._('Meine Termine') : (data?.associations.find(({ id }) => id === key)?.name ?? key);
  return (
    <section className="card feeds" aria-labelledby="feeds">
      <h2 id="feeds" tabIndex={-1}>
        {i18n._('Kalender abonnieren')}
      </h2>
      <p className="muted">
        {i18n._('Outlook, Thunderbird oder das Handy holen Ihre Termine dann von selbst, auch Änderungen und Absagen.')}
      </p>
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      {data && data.calendarFeeds.length > 0 && (
        <ul className="rows">
          {data.calendarFeeds.map((feed) => (
            <li key={feed.id}>
              <b>{feed.name}</b>
              <small>
                {ofWhom(feed.association)} ·{' '}
                {i18n._('seit {day}', { day: plainDate(new Date(feed.createdAt), i18n.locale as FormatLanguage) })}
              </small>
              <Button
                small
                look="tertiary"
                busy={fetching}
                label={i18n._('Adresse „{name}“ beenden', { name: feed.name })}
                onClick={() => void end(feed.id)}
              >
                {i18n._('Beenden')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewFeed associations={data?.associations ?? []} onMade={again} />
    </section>
  );
}
