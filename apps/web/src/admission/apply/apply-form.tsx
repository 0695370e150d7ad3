import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import * as v from 'valibot';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { useFormState } from '../../ui/form/form-state.js';
import { Form } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { AdministrationField } from './administration-field.js';
import { ApplyDocument, MoveDocument } from './apply.graphql.js';
import type { Outlook } from './apply.graphql.js';
import { ConsentField, consentTo, useConsentPages } from './consent-field.js';
import { OutlookChoices } from './outlook-notice.js';

const FIELDS = ['administration', 'asException', 'name', 'email', 'jobTitle', 'why', 'consent'];
const address = v.pipe(v.string(), v.trim(), v.email());

interface ApplyFormProps {
  /** Whoever is signed in is known by name and address: they apply with the account that they have. */
  signedIn: boolean;
  onTaken: (email: string, hours: number) => void;
  onMoved: () => void;
}

export function ApplyForm({ signedIn, onTaken, onMoved }: ApplyFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('apply');
  const pages = useConsentPages();
  const clientKey = useRef(crypto.randomUUID());
  const [ags, setAgs] = useState<string | null>(null);
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  const [association, setAssociation] = useState<string | null>(null);
  const [asException, setException] = useState(false);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [jobTitle, setJobTitle] = useState('');
  const [why, setWhy] = useState('');
  const [consent, setConsent] = useState(false);
  const [applying, apply] = useMutation(ApplyDocument);
  const [moving, move] = useMutation(MoveDocument);
  const busy = applying.fetching || moving.fetching;

  function missing(): FormError[] {
    const found: FormError[] = [];
    const lacks = (field: string, message: string) => found.push({ field: form.idOf(field), message });
    if (!ags) lacks('administration', i18n._('Wählen Sie Ihre Kommune aus der Liste.'));
    if (outlook && !outlook.admissible && !asException)
      lacks('asException', i18n._('Kreuzen Sie an, dass Sie eine Ausnahme beantragen.'));
    if (!signedIn && !name.trim()) lacks('name', i18n._('Geben Sie Ihren Namen ein.'));
    if (!signedIn && !v.is(address, email))
      lacks('email', i18n._('Geben Sie Ihre dienstliche E-Mail-Adresse ein, zum Beispiel name@stadt.de.'));
    if (!jobTitle.trim()) lacks('jobTitle', i18n._('Geben Sie an, was Sie in Ihrer Verwaltung tun.'));
    if (!why.trim()) lacks('why', i18n._('Schreiben Sie in ein, zwei Sätzen, warum Sie dabei sein möchten.'));
    if (!consent) lacks('consent', i18n._('Ohne Ihr Einverständnis können wir den Antrag nicht annehmen.'));
    return found;
  }
  async function submit() {
    if (form.refuse(missing()) || !ags || !pages) return;
    const known = {
      clientKey: clientKey.current,
      administration: ags,
      association: outlook?.admissible ? association : null,
      asException: outlook?.admissible === false && asException,
      jobTitle: jobTitle.trim(),
      why: why.trim(),
      consent: consentTo(pages),
    };
    const outcome = signedIn
      ? await move({ input: known })
      : await apply({ input: { ...known, name: name.trim(), email: email.trim() } });
    if (outcome.error) return form.refuseBy(outcome.error, FIELDS);
    const result = outcome.data && ('apply' in outcome.data ? outcome.data.apply : outcome.data.moveToAdministration);
    // What is sent after this is another application.
    clientKey.current = crypto.randomUUID();
    if (result?.__typename === 'ApplicationTaken') onTaken(email.trim(), result.confirmWithinHours);
    else if (result?.__typename === 'ApplicationUpdated') onMoved();
    else if (result?.__typename === 'AdmissionRefused') form.refuseWith(result.message);
    else if (result) {
      setOutlook(result.outlook);
      form.refuse([{ field: form.idOf('asException'), message: result.outlook.explanation[0] ?? '' }]);
    }
  }
  return (
    <Form className="form card admission-form" busy={busy} onSubmit={submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <AdministrationField
        id={form.idOf('administration')}
        ags={ags}
        onChoose={setAgs}
        onOutlook={setOutlook}
        error={ags ? undefined : form.errorOf('administration')}
      />
      {outlook && (
        <OutlookChoices
          outlook={outlook}
          association={association}
          onAssociation={setAssociation}
          asException={asException}
          onException={setException}
          exceptionId={form.idOf('asException')}
          error={form.errorOf('asException')}
        />
      )}
      {!signedIn && (
        <>
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
            id={form.idOf('email')}
            type="email"
            label={i18n._('Dienstliche E-Mail-Adresse')}
            hint={i18n._('Dorthin schicken wir einen Link, mit dem Sie den Antrag bestätigen.')}
            autoComplete="email"
            maxLength={ADMISSION.email}
            value={email}
            onChange={setEmail}
            error={form.errorOf('email')}
          />
        </>
      )}
      <TextField
        id={form.idOf('jobTitle')}
        label={i18n._('Ihre Aufgabe')}
        hint={i18n._('Zum Beispiel „Leitung Bürgerbüro“ oder „Sachbearbeitung Organisation“')}
        autoComplete="organization-title"
        maxLength={ADMISSION.jobTitle}
        value={jobTitle}
        onChange={setJobTitle}
        error={form.errorOf('jobTitle')}
      />
      <TextArea
        id={form.idOf('why')}
        label={i18n._('Warum möchten Sie dabei sein?')}
        hint={i18n._('Ein, zwei Sätze genügen.')}
        maxLength={ADMISSION.why}
        value={why}
        onChange={setWhy}
        error={form.errorOf('why')}
      />
      <ConsentField id={form.idOf('consent')} given={consent} onChange={setConsent} error={form.errorOf('consent')} />
      <Button type="submit" look="primary" icon="send" busy={busy} busyText={i18n._('Wird gesendet …')}>
        {i18n._('Antrag absenden')}
      </Button>
    </Form>
  );
}
