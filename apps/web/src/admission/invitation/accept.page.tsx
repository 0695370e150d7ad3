import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { ConsentField, consentTo, useConsentPages } from '../apply/consent-field.js';
import { DeadLink } from '../apply/dead-link.js';
import { useFormState } from '../../ui/form/form-state.js';
import { Pending } from '../../ui/feedback/pending.js';
import { AcceptInvitationDocument, InvitationByLinkDocument } from './invitation.graphql.js';
import type { InvitationView } from './invitation.graphql.js';

/** Where an invitation leads: check what is known, consent, choose a password. */
export default function AcceptPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const token = params.token ?? '';
  const [{ data, error, fetching }, reload] = useQuery({ query: InvitationByLinkDocument, variables: { token } });
  const invitation = data?.invitationByLink;
  if (data && invitation?.state !== 'OPEN') return <DeadLink />;
  return (
    <div className="column">
      <PageTitle title={i18n._('Einladung ins Lotsennetz')} />
      {!data && <Pending error={error} fetching={fetching} execute={reload} cards={1} />}
      {invitation && <AcceptForm token={token} invitation={invitation} />}
    </div>
  );
}

function AcceptForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const { i18n } = useLingui();
  const form = useFormState('accept');
  const pages = useConsentPages();
  const [name, setName] = useState(invitation.name);
  const [jobTitle, setJobTitle] = useState(invitation.jobTitle ?? '');
  const [consent, setConsent] = useState(false);
  const [{ fetching }, accept] = useMutation(AcceptInvitationDocument);

  async function submit() {
    const missing: FormError[] = [];
    if (!name.trim()) missing.push({ field: form.idOf('name'), message: i18n._('Geben Sie Ihren Namen ein.') });
    if (!jobTitle.trim())
      missing.push({ field: form.idOf('jobTitle'), message: i18n._('Geben Sie an, was Sie in Ihrer Verwaltung tun.') });
    if (!consent)
      missing.push({
        field: form.idOf('consent'),
        message: i18n._('Ohne Ihr Einverständnis können wir kein Konto anlegen.'),
      });
    if (form.refuse(missing) || !pages) return;
    const input = { token, name: name.trim(), jobTitle: jobTitle.trim(), consent: consentTo(pages) };
    const { data, error } = await accept({ input });
    if (error) return form.refuseBy(error, ['name', 'jobTitle', 'consent']);
    const result = data?.acceptInvitation;
    if (result?.__typename === 'AdmissionRefused') return form.refuseWith(result.message);
    if (result?.passwordToken) return navigate(`/passwort/${result.passwordToken}`, { replace: true });
    navigate(result?.statusToken ? `/zugang/status/${result.statusToken}` : '/anmelden', { replace: true });
  }
  return (
    <Form className="form card admission-form" busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <p>
        {i18n._('{association} lädt Sie ein. Prüfen Sie Ihre Angaben; danach wählen Sie ein Passwort.', {
          association: invitation.association?.name ?? '',
        })}
      </p>
      <dl className="facts">
        <div>
          <dt>{i18n._('E-Mail')}</dt>
          <dd>{invitation.email}</dd>
        </div>
        <div>
          <dt>{i18n._('Kommune')}</dt>
          <dd>{invitation.administration?.displayName}</dd>
        </div>
      </dl>
      <TextField
        id={form.idOf('name')}
        label={i18n._('Vor- und Nachname')}
        autoComplete="name"
        maxLength={ADMISSION.name}
        value={name}
        onChange={setName}
        error={form.errorOf('name')}
      />
      <TextField
        id={form.idOf('jobTitle')}
        label={i18n._('Ihre Aufgabe')}
        autoComplete="organization-title"
        maxLength={ADMISSION.jobTitle}
        value={jobTitle}
        onChange={setJobTitle}
        error={form.errorOf('jobTitle')}
      />
      <ConsentField id={form.idOf('consent')} given={consent} onChange={setConsent} error={form.errorOf('consent')} />
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
        {i18n._('Einladung annehmen')}
      </Button>
    </Form>
  );
}
