import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { adoptChoices } from '../shell/choices/account-choices.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { ConfirmSignInDocument } from './sign-in.graphql.js';
import { tooManyTries } from './tries.js';

interface CodeFormProps {
  step: string;
  onSignedIn: (personId: string) => void;
  onBack: () => void;
}

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodeForm({ step, onSignedIn, onBack }: CodeFormProps) {
  const { i18n } = useLingui();
  const [{ fetching }, confirm] = useMutation(ConfirmSignInDocument);
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const wrong = (message: string) => setErrors([{ field: 'sign-in-code', message }]);
  async function submit() {
    setAttempt(attempt + 1);
    if (!code.trim()) return wrong(i18n._('Geben Sie den Code ein.'));
    setErrors([]);
    const { data, error } = await confirm({ input: { step, code } });
    const result = data?.confirmSignIn;
    if (result?.__typename === 'SignedIn') {
      await adoptChoices(result.me);
      onSignedIn(result.me.id);
    } else if (result?.__typename === 'SignInRefused') {
      wrong(
        result.code === 'TOO_MANY_TRIES'
          ? tooManyTries(i18n, result.retryAfter)
          : i18n._('Dieser Code stimmt nicht, wurde schon benutzt oder kam zu spät.'),
      );
    } else if (error) setErrors([{ message: errorText(i18n, error) }]);
  }
  return (
    <Form ref={form} busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="sign-in-code"
        label={i18n._('Code')}
        hint={i18n._('Die sechs Ziffern aus Ihrer App oder einer Ihrer Ersatzcodes')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={errors.find((error) => error.field === 'sign-in-code')?.message}
      />
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Anmeldung läuft …')}>
        {i18n._('Anmelden')}
      </Button>
      <Button look="tertiary" onClick={onBack}>
        {i18n._('Zurück zu E-Mail und Passwort')}
      </Button>
    </Form>
  );
}
