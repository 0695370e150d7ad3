import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/query-failed.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Desk } from '../../shell/desk.js';
import { InvitationRow } from './invitation-row.js';
import { InvitationsDocument } from './invitation.graphql.js';
import { InviteForm } from './invite-form.js';
import { InviteList } from './invite-list.js';

const STEP = 20;
const LONGEST = 100;

/** People whom the own association has invited, and the two ways to invite more. */
export default function InvitationsPage() {
  const { i18n } = useLingui();
  const [first, setFirst] = useState(STEP);
  const [{ data, error }, execute] = useQuery({
    query: InvitationsDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const invitations = data?.invitations;
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
        {error && !data && <QueryFailed error={error} retry={reload} />}
        {!data && !error && <Skeleton cards={1} />}
        {invitations?.nodes.length === 0 && (
          <EmptyState
            icon="mail"
            title={i18n._('Noch keine Einladung')}
            text={i18n._('Sobald Sie jemanden einladen, steht die Einladung hier.')}
          />
        )}
        <ul className="rows">
          {invitations?.nodes.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onChanged={reload} />
          ))}
        </ul>
        {invitations?.pageInfo.hasNextPage && first < LONGEST && (
          <Button icon="chevron-down" onClick={() => setFirst(Math.min(LONGEST, first + STEP))}>
            {i18n._('Mehr anzeigen')}
          </Button>
        )}
      </section>
    </Desk>
  );
}
