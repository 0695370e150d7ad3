import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import * as v from 'valibot';
import type { ResultOf } from '../graphql/graphql.js';
import { adoptChoices } from '../shell/choices/account-choices.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { CodeForm } from './code-form.js';
import { askPasskey, passkeysWork } from './passkeys.js';
import { PasskeySignInOptionsDocument, SignInByPasskeyDocument, SignInDocument } from './sign-in.graphql.js';
import { tooManyTries } from './tries.js';

interface SignInFormProps {
  email: string;
  password: string;
  onEmail: (email: string) => void;
  onPassword: (password: string) => void;
  onSignedIn: (personId: string) => void;
  /** The password is known to be right, by a provider of sign-in: only a code is missing. */
  firstStep?: string | null;
}

type Refusal = Extract<ResultOf<typeof SignInDocument>['signIn'], { __typename: 'SignInRefused' }>['code'];

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());

export function SignInForm({ email, password, onEmail, onPassword, onSignedIn, firstStep = null }: SignInFormProps) {
  const { i18n } = useLingui();
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const [, passkeyOptions] = useMutation(PasskeySignInOptionsDocument);
  const [, signInByPasskey] = useMutation(SignInByPasskeyDocument);
  const [step, setStep] = useState<string | null>(firstStep);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  function missing(): FormError[] {
    const found: FormError[] = [];
    if (!v.is(v.pipe(filled, v.includes('@')), email)) {
      found.push({
        field: 'sign-in-email',
        message: i18n._('Geben Sie Ihre dienstliche E-Mail-Adresse ein, zum Beispiel name@stadt.de.'),
      });
    }
    if (!v.is(v.pipe(v.string(), v.nonEmpty()), password)) {
      found.push({ field: 'sign-in-password', message: i18n._('Geben Sie Ihr Passwort ein.') });
    }
    return found;
  }
  function refusal(code: Refusal, retryAfter: number | null): string {
    switch (code) {
      case 'WRONG_CREDENTIALS':
        return i18n._('E-Mail-Adresse oder Passwort stimmt nicht.');
      case 'PASSKEY_NEEDED':
        return i18n._('Für Ihr Konto ist ein Passkey eingerichtet. Bitte melden Sie sich damit an.');
      case 'TOO_MANY_TRIES':
        return tooManyTries(i18n, retryAfter);
    }
  }
  async function submit() {
    const found = missing();
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length) return;
    const { data, error } = await signIn({ input: { email: email.trim(), password } });
    const result = data?.signIn;
    if (result?.__typename === 'SecondFactorNeeded') return setStep(result.step);
    if (result?.__typename === 'SignedIn') {
      await adoptChoices(result.me);
      onSignedIn(result.me.id);
    } else if (result?.__typename === 'SignInRefused')
      setErrors([{ field: 'sign-in-password', message: refusal(result.code, result.retryAfter) }]);
    else if (error) setErrors([{ message: errorText(i18n, error) }]);
  }
  async function byPasskey() {
    setErrors([]);
    const options = await passkeyOptions({});
    const answer = options.data && (await askPasskey(options.data.passkeySignInOptions));
    // Stopped by the person: nothing to say.
    if (options.data && !answer) return;
    const { data, error } = answer ? await signInByPasskey({ input: { answer } }) : options;
    const result = data && 'signInByPasskey' in data ? data.signInByPasskey : null;
    if (result?.__typename === 'SignedIn') {
      await adoptChoices(result.me);
      return onSignedIn(result.me.id);
    }
    setAttempt(attempt + 1);
    const message = error ? errorText(i18n, error) : i18n._('Mit diesem Passkey ist keine Anmeldung möglich.');
    setErrors([{ message }]);
  }
  if (step !== null) return <CodeForm step={step} onSignedIn={onSignedIn} onBack={() => setStep(null)} />;
  return (
    <Form busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="sign-in-email"
        type="email"
        label={i18n._('Dienstliche E-Mail-Adresse')}
        autoComplete="username"
        value={email}
        onChange={onEmail}
        error={errorOf('sign-in-email')}
      />
      <TextField
        id="sign-in-password"
        type="password"
        label={i18n._('Passwort')}
        autoComplete="current-password"
        value={password}
        onChange={onPassword}
        error={errorOf('sign-in-password')}
      />
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Anmeldung läuft …')}>
        {i18n._('Anmelden')}
      </Button>
      {passkeysWork() && (
        <Button look="tertiary" icon="key-round" onClick={() => void byPasskey()}>
          {i18n._('Mit Passkey anmelden')}
        </Button>
      )}
    </Form>
  );
}
