import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { PageTitle } from '../ui/page-title.js';
import { QueryFailed } from '../ui/query-failed.js';
import { EmailAddress } from './email-address.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasskeyList } from './passkey-list.js';
import { PasswordChange } from './password-change.js';
import { SecurityDocument } from './security.graphql.js';
import { SessionList } from './session-list.js';

/** How the own account is protected, and where it is signed in. */
export default function SecurityPage() {
  const { i18n } = useLingui();
  const [{ data, error }, reload] = useQuery({ query: SecurityDocument, requestPolicy: 'cache-and-network' });
  const again = () => reload({ requestPolicy: 'network-only' });
  return (
    <div className="column">
      <PageTitle title={i18n._('Sicherheit')} />
      {error && !data && <QueryFailed error={error} retry={again} />}
      {data && (
        <>
          {data.me && (
            <>
              <EmailAddress email={data.me.email} change={data.emailChange} onChanged={again} />
              <PasswordChange email={data.me.email} />
            </>
          )}
          <OneTimeCodes protection={data.protection} onChanged={again} />
          <PasskeyList passkeys={data.passkeys} onChanged={again} />
          <SessionList sessions={data.sessions} onChanged={again} />
        </>
      )}
    </div>
  );
}
