import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useSession } from '../shell/session.js';
import { Dialog } from '../ui/dialog.js';
import { SignInForm } from './sign-in-form.js';

/** The session ended while somebody was at work: signing in here keeps the page and what is written on it. */
export default function RenewSession() {
  const { i18n } = useLingui();
  const { me, renewed } = useSession();
  const [email, setEmail] = useState(me?.email ?? '');
  const [password, setPassword] = useState('');
  return (
    <Dialog open title={i18n._('Bitte melden Sie sich neu an')} onClose={() => location.assign('/anmelden')}>
      <p>{i18n._('Ihre Sitzung ist abgelaufen. Was Sie geschrieben haben, bleibt erhalten.')}</p>
      <SignInForm
        email={email}
        password={password}
        onEmail={setEmail}
        onPassword={setPassword}
        // Somebody else at the same PC must not see this person's page.
        onSignedIn={(id) => (id === me?.id ? renewed() : location.assign('/'))}
      />
    </Dialog>
  );
}
