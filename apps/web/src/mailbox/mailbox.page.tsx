import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NotAvailable } from '../shell/routing/not-available.js';
import { useSession } from '../shell/session.js';
import { Button } from '../ui/button.js';
import { Chips } from '../ui/chips.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { TextField } from '../ui/form/field.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { Timestamp } from '../ui/format/timestamp.js';
import { MailFrame } from './mail-frame.js';
import { MailText } from './mail-text.js';
import { MailboxDocument } from './mailbox.graphql.js';
import type { DemoMail } from './mailbox.graphql.js';

const LATEST = 50;

/** What a demo would have sent. Elsewhere the page does not exist. */
export default function MailboxPage() {
  const { i18n } = useLingui();
  const { viewer } = useSession();
  const [wanted, setWanted] = useState('');
  const demo = viewer?.installation.demo;
  const [{ data, error, fetching }, execute] = useQuery({
    query: MailboxDocument,
    variables: { first: LATEST, after: null },
    pause: !demo,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  if (demo === false) {
    return (
      <NotAvailable
        title={i18n._('Diese Seite gibt es nicht')}
        text={i18n._('Die Adresse ist falsch, oder die Seite wurde entfernt.')}
      />
    );
  }
  const mails = data?.demoMailbox.nodes ?? [];
  const shown = mails.filter(({ to }) => to.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div className="column">
      <PageTitle title={i18n._('Postfach der Demo')} />
      <p className="lead">
        {i18n._('Diese Installation verschickt nichts. Hier steht, was sonst per E-Mail hinausgegangen wäre.')}
      </p>
      <p>
        <Button icon="refresh-cw" busy={fetching} onClick={reload}>
          {i18n._('Neu laden')}
        </Button>
      </p>
      <TextField
        id="mailbox-to"
        label={i18n._('Nur Nachrichten an')}
        optional
        autoComplete="off"
        value={wanted}
        onChange={setWanted}
      />
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {data && !shown.length && (
        <EmptyState
          icon="mail"
          title={i18n._('Keine Nachricht')}
          text={i18n._('Nachrichten stehen hier wenige Sekunden, nachdem ihr Anlass eingetreten ist.')}
        />
      )}
      <ul className="mails">
        {shown.map((mail, index) => (
          <li key={mail.id}>
            <Mail mail={mail} open={index === 0} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Mail({ mail, open: first }: { mail: DemoMail; open: boolean }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(first);
  const [view, setView] = useState('html');
  return (
    <details className="card mail" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{mail.subject}</b>
        <small>
          {i18n._('An {to}', { to: mail.to })} · <Timestamp at={mail.deliveredAt} />
        </small>
      </summary>
      {open && (
        <div className="mail__body">
          <Chips
            label={i18n._('Ansicht')}
            chosen={view}
            choices={[
              { value: 'html', text: i18n._('Gestaltet') },
              { value: 'text', text: i18n._('Nur Text') },
            ]}
            onChoose={setView}
          />
          {view === 'html' ? <MailFrame html={mail.html} title={mail.subject} /> : <MailText text={mail.text} />}
        </div>
      )}
    </details>
  );
}
