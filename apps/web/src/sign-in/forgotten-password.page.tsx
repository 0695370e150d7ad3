import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { errorCode, fieldRefusals } from '../graphql/errors.js';
import { useRoute } from '../shell/routing/router.js';
import { Button, LinkButton } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { PageTitle } from '../ui/page-title.js';
import { RequestPasswordLinkDocument } from './sign-in.graphql.js';

/** Sends a link for a new password. The answer is the same whether or not there is an account. */
export default function ForgottenPasswordPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const [{ fetching }, request] = useMutation(RequestPasswordLinkDocument);
  const [email, setEmail] = useState(search.get('adresse') ?? '');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit() {
    setAttempt(attempt + 1);
    const wrong = (message: string) => setErrors([{ field: 'forgotten-email', message }]);
    if (!email.includes('@'))
      return wrong(i18n._('Geben Sie Ihre dienstliche E-Mail-Adresse ein, zum Beispiel name@stadt.de.'));
    setErrors([]);
    const { error } = await request({ input: { email: email.trim() } });
    if (!error) return setSentTo(email.trim());
    if (errorCode(error) === 'RATE_LIMITED')
      return setErrors([
        {
          message: i18n._('Von Ihrem Anschluss kamen viele Anfragen. Versuchen Sie es in einer halben Stunde wieder.'),
        },
      ]);
    const [refusal] = fieldRefusals(error);
    if (refusal) wrong(refusal.message);
    else setErrors([{ message: errorText(i18n, error) }]);
  }
  if (sentTo !== null)
    return (
      <div className="column">
        <section className="card sign-in__card">
          <PageTitle title={i18n._('Sehen Sie in Ihr Postfach')} />
          <p>
            {i18n._(
              'Gibt es ein Konto mit der Adresse {email}, ist eine Nachricht mit einem Link unterwegs. Er gilt 48 Stunden und nur einmal.',
              { email: sentTo },
            )}
          </p>
          <p className="muted">
            {i18n._(
              'Kommt nichts an? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob das die Adresse Ihres Kontos ist.',
            )}
          </p>
          <p className="row">
            <LinkButton look="primary" href="/anmelden">
              {i18n._('Zur Anmeldung')}
            </LinkButton>
            <Button look="tertiary" onClick={() => setSentTo(null)}>
              {i18n._('Andere Adresse eingeben')}
            </Button>
          </p>
        </section>
      </div>
    );
  return (
    <div className="column">
      <section className="card sign-in__card">
        <PageTitle title={i18n._('Passwort vergessen')} />
        <p>{i18n._('Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen.')}</p>
        <Form busy={fetching} onSubmit={submit}>
          <ErrorSummary errors={errors} attempt={attempt} />
          <TextField
            id="forgotten-email"
            type="email"
            label={i18n._('Dienstliche E-Mail-Adresse')}
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={errors.find(({ field }) => field === 'forgotten-email')?.message}
          />
          <Button type="submit" look="primary" icon="send" busy={fetching} busyText={i18n._('Wird gesendet …')}>
            {i18n._('Link schicken')}
          </Button>
        </Form>
      </section>
    </div>
  );
}
