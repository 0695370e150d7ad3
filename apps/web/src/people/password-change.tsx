import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { errorCode } from '../graphql/errors.js';
import { RequestPasswordLinkDocument } from '../sign-in/sign-in.graphql.js';
import { Button } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { Notice } from '../ui/feedback/notice.js';

/** A new password is chosen by a link to the own address: whoever finds an open session cannot set one. */
export function PasswordChange({ email }: { email: string }) {
  const { i18n } = useLingui();
  const [{ fetching }, request] = useMutation(RequestPasswordLinkDocument);
  const [told, setTold] = useState<{ tone: 'success' | 'danger'; text: string } | null>(null);

  async function send() {
    const { error } = await request({ input: { email } });
    if (!error) setTold({ tone: 'success', text: i18n._('Der Link ist unterwegs an {email}.', { email }) });
    else if (errorCode(error) === 'RATE_LIMITED')
      setTold({
        tone: 'danger',
        text: i18n._('Von Ihrem Anschluss kamen viele Anfragen. Versuchen Sie es in einer halben Stunde wieder.'),
      });
    else setTold({ tone: 'danger', text: errorText(i18n, error) });
  }
  return (
    <section className="card form" aria-labelledby="password">
      <h2 id="password">{i18n._('Passwort')}</h2>
      <p>
        {i18n._(
          'Ein neues Passwort wählen Sie über einen Link, den wir Ihnen schicken. Danach sind alle Geräte abgemeldet.',
        )}
      </p>
      <div role="status">{told && <Notice tone={told.tone} title={told.text} />}</div>
      <p>
        <Button busy={fetching} busyText={i18n._('Wird gesendet …')} onClick={() => void send()}>
          {i18n._('Link für ein neues Passwort schicken')}
        </Button>
      </p>
    </section>
  );
}
