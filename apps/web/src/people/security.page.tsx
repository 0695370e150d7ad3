import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../shell/session.js';
import { LinkButton } from '../ui/button.js';
import { Notice } from '../ui/feedback/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { QueryFailed } from '../ui/feedback/query-failed.js';
import { EmailAddress } from './email-address.js';
import { IdentityList } from './identity-list.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasskeyList } from './passkey-list.js';
import { PasswordChange } from './password-change.js';
import { SecurityDocument } from './security.graphql.js';
import { SessionList } from './session-list.js';

/** How the own account is protected, and where it is signed in. */
export default function SecurityPage() {
  const { i18n } = useLingui();
  const [{ data, error }, reload] = useQuery({ query: SecurityDocument, requestPolicy: 'cache-and-network' });
  const { me, refresh } = useSession();
  const [wasMissing] = useState(me?.access.denial === 'SECOND_FACTOR_MISSING');
  const isMissing = me?.access.denial === 'SECOND_FACTOR_MISSING';
  const again = () => {
    reload({ requestPolicy: 'network-only' });
    // A second factor opens what an officer may do, or closes it.
    refresh();
  };
  return (
    <div className="column">
      <PageTitle title={i18n._('Sicherheit')} />
      <div role="status">
        {isMissing && (
          <Notice tone="warning" title={i18n._('Bitte richten Sie einen zweiten Faktor ein')}>
            <p>
              {i18n._(
                'Ihr Amt verlangt Einmalcodes aus einer App oder einen Passkey. Bis dahin ist nur diese Seite offen.',
              )}
            </p>
          </Notice>
        )}
        {wasMissing && me?.access.admitted && (
          <Notice tone="success" title={i18n._('Ihr zweiter Faktor ist eingerichtet')}>
            <p>{i18n._('Bewahren Sie die Ersatzcodes auf, wenn Ihnen welche gezeigt werden.')}</p>
            <p>
              <LinkButton look="primary" href="/">
                {i18n._('Weiter zur Startseite')}
              </LinkButton>
            </p>
          </Notice>
        )}
      </div>
      {error && !data && <QueryFailed error={error} retry={again} />}
      {data && (
        <>
          <OneTimeCodes protection={data.protection} onChanged={again} />
          <PasskeyList passkeys={data.passkeys} onChanged={again} />
          {me && (
            <>
              <EmailAddress email={me.email} change={data.emailChange} onChanged={again} />
              <PasswordChange email={me.email} />
            </>
          )}
          <IdentityList providers={data.signInProviders} identities={data.identities} onChanged={again} />
          <SessionList sessions={data.sessions} onChanged={again} />
        </>
      )}
    </div>
  );
}
