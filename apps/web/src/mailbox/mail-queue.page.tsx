import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Desk } from '../shell/desk.js';
import type { ResultOf } from '../graphql/graphql.js';
import { Button, LinkButton } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { Notice } from '../ui/feedback/notice.js';
import { PagedRows } from '../ui/paged-rows.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { Tag } from '../ui/tag.js';
import { Timestamp } from '../ui/format/timestamp.js';
import { showToast } from '../ui/feedback/toasts.js';
import { MailQueueDocument, RetryMailDocument } from './mail-queue.graphql.js';

type Queue = ResultOf<typeof MailQueueDocument>['mailQueue'];
type UnsentMail = Queue['nodes'][number];

const STEP = 20;

function routeText(i18n: I18n, route: Queue['route']): string {
  switch (route) {
    case 'SMTP':
      return i18n._('Nachrichten gehen an den Mailserver.');
    case 'MAILBOX':
      return i18n._('Nachrichten liegen im Postfach der Demo; nichts verlässt das Haus.');
    case 'NONE':
      return i18n._('Es ist kein Mailserver eingestellt. Nachrichten warten, bis das geschehen ist.');
  }
}

function stateText(i18n: I18n, state: UnsentMail['state']): string {
  switch (state) {
    case 'QUEUED':
      return i18n._('wartet');
    case 'BOUNCED':
      return i18n._('vom Mailserver abgelehnt');
    case 'GIVEN_UP':
      return i18n._('nach fünf Tagen aufgegeben');
  }
}

/** What has not reached its recipients, and why. */
export default function MailQueuePage() {
  const { i18n } = useLingui();
  const [version, setVersion] = useState(0);
  // The same question as that of the list's first page: it is asked once.
  const [{ data, error, fetching }, execute] = useQuery({
    query: MailQueueDocument,
    variables: { first: STEP, after: null },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => {
    execute({ requestPolicy: 'network-only' });
    setVersion((count) => count + 1);
  };
  const queue = data?.mailQueue;
  return (
    <Desk>
      <PageTitle title={i18n._('Versand')} />
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {queue && (
        <>
          <Notice
            tone={queue.failed || queue.route === 'NONE' ? 'warning' : 'success'}
            title={i18n._('{waiting} warten, {failed} sind gescheitert', {
              waiting: queue.waiting,
              failed: queue.failed,
            })}
          >
            <p>{routeText(i18n, queue.route)}</p>
            {queue.oldestSince && (
              <p>
                {i18n._('Die älteste wartet seit:')} <Timestamp at={queue.oldestSince} />
              </p>
            )}
            {queue.route === 'MAILBOX' && (
              <p>
                <LinkButton small href="/postfach">
                  {i18n._('Zum Postfach der Demo')}
                </LinkButton>
              </p>
            )}
          </Notice>
          {queue.nodes.length > 0 && (
            <section className="card" aria-labelledby="unsent">
              <h2 id="unsent">{i18n._('Nicht zugestellt')}</h2>
              <PagedRows
                query={MailQueueDocument}
                filter={{}}
                version={version}
                label={i18n._('Nicht zugestellt')}
                page={({ mailQueue }) => mailQueue}
                keyOf={({ id }) => id}
                row={(mail) => <UnsentRow mail={mail} onRetried={reload} />}
              />
            </section>
          )}
        </>
      )}
    </Desk>
  );
}

function UnsentRow({ mail, onRetried }: { mail: UnsentMail; onRetried: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, retry] = useMutation(RetryMailDocument);
  async function again() {
    const { error } = await retry({ id: mail.id });
    showToast({ text: error ? errorText(i18n, error) : i18n._('Der nächste Versuch läuft.') });
    onRetried();
  }
  return (
    <>
      <span>
        <b>{mail.subject ?? i18n._('Nachricht eines anderen Verbands')}</b>
        <br />
        <small>
          {i18n._('An {to}', { to: mail.to })} · <Timestamp at={mail.orderedAt} /> ·{' '}
          {i18n._('{count, plural, =0 {kein Versuch} one {# Versuch} other {# Versuche}}', { count: mail.attempts })}
          {mail.lastError && ` · ${mail.lastError}`}
        </small>
      </span>
      <span className="row">
        <Tag tone={mail.state === 'QUEUED' ? 'blue' : 'red'}>{stateText(i18n, mail.state)}</Tag>
        <Button
          small
          busy={fetching}
          label={i18n._('Nachricht an {to} noch einmal versuchen', { to: mail.to })}
          onClick={() => void again()}
        >
          {i18n._('Noch einmal versuchen')}
        </Button>
      </span>
    </>
  );
}
