import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { fieldRefusals } from '../graphql/errors.js';
import type { PageProps } from '../shell/routing/route.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { PageTitle } from '../ui/page-title.js';
import { ProviderButtons } from './provider-buttons.js';
import { SetPasswordByLinkDocument, SignInProvidersDocument } from './sign-in.graphql.js';
import { tooManyTries } from './tries.js';

const AT_LEAST = 12;

/** Where a one-time link leads: choose a password, then sign in with it. */
export default function SetPasswordPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ fetching }, save] = useMutation(SetPasswordByLinkDocument);
  const [{ data }] = useQuery({ query: SignInProvidersDocument });
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ email: string } | 'dead' | null>(null);

  const wrong = (message: string) => setErrors([{ field: 'new-password', message }]);
  async function submit() {
    setAttempt(attempt + 1);
    if (password.length < AT_LEAST) return wrong(i18n._('Bitte wählen Sie mindestens 12 Zeichen.'));
    setErrors([]);
    const { data, error } = await save({ input: { token: params.token ?? '', password } });
    const result = data?.setPasswordByLink;
    if (result?.__typename === 'PasswordSet') return setOutcome({ email: result.email });
    if (result?.code === 'EXPIRED_OR_USED') return setOutcome('dead');
    if (result?.code === 'PASSWORD_IS_EMAIL') return wrong(i18n._('Ihre E-Mail-Adresse taugt nicht als Passwort.'));
    if (result) return wrong(tooManyTries(i18n, result.retryAfter));
    if (error) wrong(fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
  }

  if (outcome === 'dead') {
    return (
      <div className="column">
        <section className="card sign-in__card">
          <PageTitle title={i18n._('Dieser Link gilt nicht mehr')} />
          <p>
            {i18n._(
              'Ein Link zum Setzen des Passworts gilt 48 Stunden und nur einmal. Haben Sie schon ein Konto, fordern Sie einfach einen neuen an.',
            )}
          </p>
          <a className="btn btn--primary" href="/passwort-vergessen">
            <span>{i18n._('Neuen Link anfordern')}</span>
          </a>
        </section>
      </div>
    );
  }
  if (outcome) {
    return (
      <div className="column">
        <section className="card sign-in__card">
          <PageTitle title={i18n._('Passwort gespeichert')} />
          <p>{i18n._('Sie können sich jetzt mit {email} anmelden.', { email: outcome.email })}</p>
          <a className="btn btn--primary" href="/anmelden">
            <span>{i18n._('Zur Anmeldung')}</span>
          </a>
        </section>
      </div>
    );
  }
  return (
    <div className="column">
      <section className="card sign-in__card">
        <PageTitle title={i18n._('Passwort wählen')} />
        <Form busy={fetching} onSubmit={submit}>
          <ErrorSummary errors={errors} attempt={attempt} />
          <TextField
            id="new-password"
            type="password"
            label={i18n._('Neues Passwort')}
            hint={i18n._(
              'Mindestens 12 Zeichen. Drei, vier Wörter hintereinander lassen sich leichter merken als Sonderzeichen.',
            )}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={errors.find((error) => error.field === 'new-password')?.message}
          />
          <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
            {i18n._('Passwort speichern')}
          </Button>
        </Form>
        <ProviderButtons providers={data?.signInProviders ?? []} search={`?link=${params.token ?? ''}`} linking />
      </section>
    </div>
  );
}
