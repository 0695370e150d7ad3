import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { InviteDocument } from './invitation.graphql.js';

export function InviteForm({ onInvited }: { onInvited: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('invite');
  const clientKey = useRef(crypto.randomUUID());
  const [sent, setSent] = useState(0);
  const [ags, setAgs] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [jobTitle, setJobTitle] = useState('');
  const [{ fetching }, invite] = useMutation(InviteDocument);

  async function submit() {
    const missing: FormError[] = [];
    if (!ags)
      missing.push({ field: form.idOf('administration'), message: i18n._('Wählen Sie die Kommune aus der Liste.') });
    if (!name.trim()) missing.push({ field: form.idOf('name'), message: i18n._('Geben Sie den Namen ein.') });
    if (!email.includes('@'))
      missing.push({ field: form.idOf('email'), message: i18n._('Geben Sie die dienstliche E-Mail-Adresse ein.') });
    if (form.refuse(missing) || !ags) return;
    const { data, error } = await invite({
      input: {
        clientKey: clientKey.current,
        administration: ags,
        name: name.trim(),
        email: email.trim(),
        jobTitle: jobTitle.trim() || null,
      },
    });
    if (error) return form.refuseBy(error, ['administration', 'name', 'email', 'jobTitle']);
    if (data?.invite.__typename === 'AdmissionRefused') return form.refuseWith(data.invite.message);
    clientKey.current = crypto.randomUUID();
    showToast({ text: i18n._('Die Einladung an {name} ist unterwegs.', { name: name.trim() }) });
    setName('');
    setEmail('');
    setJobTitle('');
    setAgs(null);
    setSent(sent + 1);
    onInvited();
  }
  return (
    <Form className="card form" aria-labelledby="invite-one" busy={fetching} onSubmit={submit}>
      <h2 id="invite-one">{i18n._('Eine Person einladen')}</h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <AdministrationCombobox
        key={sent}
        id={form.idOf('administration')}
        label={i18n._('Kommune')}
        error={ags ? undefined : form.errorOf('administration')}
        onChoose={(chosen) => setAgs(chosen.ags)}
        onClear={() => setAgs(null)}
      />
      <TextField
        id={form.idOf('name')}
        label={i18n._('Vor- und Nachname')}
        autoComplete="off"
        maxLength={ADMISSION.name}
        value={name}
        onChange={setName}
        error={form.errorOf('name')}
      />
      <TextField
        id={form.idOf('email')}
        type="email"
        label={i18n._('Dienstliche E-Mail-Adresse')}
        autoComplete="off"
        maxLength={ADMISSION.email}
        value={email}
        onChange={setEmail}
        error={form.errorOf('email')}
      />
      <TextField
        id={form.idOf('jobTitle')}
        label={i18n._('Aufgabe')}
        optional
        autoComplete="off"
        maxLength={ADMISSION.jobTitle}
        value={jobTitle}
        onChange={setJobTitle}
        error={form.errorOf('jobTitle')}
      />
      <Button type="submit" look="primary" icon="send" busy={fetching} busyText={i18n._('Wird gesendet …')}>
        {i18n._('Einladen')}
      </Button>
    </Form>
  );
}
