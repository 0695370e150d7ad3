import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Desk } from '../../shell/desk.js';
import { InvitationRow } from './invitation-row.js';
import { InvitationsDocument } from './invitation.graphql.js';
import { InviteForm } from './invite-form.js';
import { InviteList } from './invite-list.js';

/** People whom the own association has invited, and the two ways to invite more. */
export default function InvitationsPage() {
  const { i18n } = useLingui();
  const [version, setVersion] = useState(0);
  const [none, setNone] = useState(false);
  const reload = () => setVersion((count) => count + 1);
  return (
    <Desk>
      <PageTitle title={i18n._('Einladungen')} />
      <p className="lead">
        {i18n._('Wer eingeladen ist, muss keinen Antrag stellen: Ein Link in der Nachricht führt zum Konto.')}
      </p>
      <InviteForm onInvited={reload} />
      <InviteList onInvited={reload} />
      <section className="card" aria-labelledby="invitations">
        <h2 id="invitations">{i18n._('Verschickte Einladungen')}</h2>
        {none && (
          <EmptyState
            icon="mail"
            title={i18n._('Noch keine Einladung')}
            text={i18n._('Sobald Sie jemanden einladen, steht die Einladung hier.')}
          />
        )}
        <PagedRows
          query={InvitationsDocument}
          filter={{}}
          version={version}
          label={i18n._('Verschickte Einladungen')}
          page={({ invitations }) => invitations}
          keyOf={({ id }) => id}
          onFirst={({ nodes }) => setNone(nodes.length === 0)}
          row={(invitation) => <InvitationRow invitation={invitation} onChanged={reload} />}
        />
      </section>
    </Desk>
  );
}
