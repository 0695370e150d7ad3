import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../ui/button.js';
import { Checkbox, Radio } from '../ui/form/check.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { useFormState } from '../ui/form/form-state.js';
import { Form } from '../ui/form/form.js';
import { showToast } from '../ui/feedback/toasts.js';
import { RequestErasureDocument } from './privacy.graphql.js';

/** Asks for the erasure of the own account. A tick confirms it; the days until it happens are there to think better of it. */
export function ErasureForm({ onRequested }: { onRequested: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('erasure');
  const [contributions, setContributions] = useState<'KEEP' | 'DELETE'>('KEEP');
  const [sure, setSure] = useState(false);
  const [{ fetching }, request] = useMutation(RequestErasureDocument);

  async function submit() {
    const missing = sure
      ? []
      : [{ field: form.idOf('sure'), message: i18n._('Bestätigen Sie, dass Ihr Konto gelöscht werden soll.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await request({ input: { contributions } });
    if (error) return form.refuseBy(error, ['contributions']);
    const answer = data?.requestErasure;
    if (answer?.__typename === 'AdmissionRefused') return form.refuseWith(answer.message);
    showToast({ text: i18n._('Die Löschung ist beantragt. Sie bekommen eine Nachricht.') });
    onRequested();
  }
  return (
    <Form busy={fetching} onSubmit={submit}>
      <p>
        {i18n._(
          'Ihr Konto und die Angaben über Sie werden nach einer Bedenkzeit gelöscht und lassen sich dann nicht zurückholen. Projektberichte gehören Ihrer Kommune und bleiben ohne Ihren Namen. Wurde eine Schulung für Sie abgerechnet, bleibt Ihr Name in diesem Fall, solange die Mittel nachzuweisen sind.',
        )}
      </p>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <fieldset className="field">
        <legend>{i18n._('Was soll mit Ihren Kommentaren und Fragen geschehen?')}</legend>
        <Radio
          name="contributions"
          checked={contributions === 'KEEP'}
          onChoose={() => setContributions('KEEP')}
          hint={i18n._('Andere können die Antworten weiter lesen.')}
        >
          {i18n._('Ohne meinen Namen stehen lassen')}
        </Radio>
        <Radio
          name="contributions"
          checked={contributions === 'DELETE'}
          onChoose={() => setContributions('DELETE')}
          hint={i18n._('Auch dort, wo andere Sie zitiert haben.')}
        >
          {i18n._('Ebenfalls löschen')}
        </Radio>
      </fieldset>
      <Checkbox id={form.idOf('sure')} boxed checked={sure} onChange={setSure}>
        {i18n._('Ja, mein Konto soll gelöscht werden')}
      </Checkbox>
      <p>
        <Button type="submit" look="danger" busy={fetching} busyText={i18n._('Wird gesendet …')}>
          {i18n._('Löschung beantragen')}
        </Button>
      </p>
    </Form>
  );
}
