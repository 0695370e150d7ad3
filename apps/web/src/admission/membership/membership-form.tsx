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
import type { Effect } from '../rule/rule.graphql.js';
import { EffectNotice } from './effect-notice.js';
import { AddMembershipDocument } from './membership.graphql.js';

/** Records one membership; its effect on access is shown before it is saved. */
export function MembershipForm({ onSaved }: { onSaved: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('new-membership');
  const clientKey = useRef(crypto.randomUUID());
  const [saved, setSaved] = useState(0);
  const [ags, setAgs] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [source, setSource] = useState('');
  const [effect, setEffect] = useState<Effect | null>(null);
  const [{ fetching }, add] = useMutation(AddMembershipDocument);
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setEffect(null);
    };

  function missing(): FormError[] {
    const found: FormError[] = [];
    if (!ags)
      found.push({ field: form.idOf('administration'), message: i18n._('Wählen Sie die Kommune aus der Liste.') });
    if (!from) found.push({ field: form.idOf('from'), message: i18n._('Geben Sie den ersten Tag an.') });
    if (!source.trim())
      found.push({ field: form.idOf('source'), message: i18n._('Geben Sie an, woher Sie das wissen.') });
    return found;
  }
  async function submit() {
    if (form.refuse(missing()) || !ags) return;
    const dryRun = effect === null;
    const { data, error } = await add({
      input: { clientKey: clientKey.current, administration: ags, from, to: to || null, source: source.trim(), dryRun },
    });
    if (error) return form.refuseBy(error, ['administration', 'from', 'to', 'source']);
    const result = data?.addMembership;
    if (result?.__typename === 'AdmissionRefused') return form.refuseWith(result.message);
    if (dryRun) return setEffect(result?.effect ?? null);
    clientKey.current = crypto.randomUUID();
    showToast({
      text: i18n._('Die Mitgliedschaft von {name} ist gespeichert.', {
        name: result?.membership.administration?.displayName ?? '',
      }),
    });
    for (const set of [setFrom, setTo, setSource]) set('');
    setAgs(null);
    setEffect(null);
    setSaved(saved + 1);
    onSaved();
  }
  return (
    <Form className="card form" aria-labelledby="new-membership" busy={fetching} onSubmit={submit}>
      <h2 id="new-membership">{i18n._('Mitgliedschaft eintragen')}</h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <AdministrationCombobox
        key={saved}
        id={form.idOf('administration')}
        label={i18n._('Kommune')}
        error={form.errorOf('administration')}
        onChoose={(chosen) => change(setAgs)(chosen.ags)}
        onClear={() => change(setAgs)(null)}
      />
      <TextField
        id={form.idOf('from')}
        type="date"
        label={i18n._('Erster Tag')}
        value={from}
        onChange={change(setFrom)}
        error={form.errorOf('from')}
      />
      <TextField
        id={form.idOf('to')}
        type="date"
        label={i18n._('Letzter Tag')}
        optional
        value={to}
        onChange={change(setTo)}
        error={form.errorOf('to')}
      />
      <TextField
        id={form.idOf('source')}
        label={i18n._('Quelle')}
        hint={i18n._('Zum Beispiel „Mitgliederverzeichnis 2026“')}
        autoComplete="off"
        maxLength={ADMISSION.source}
        value={source}
        onChange={change(setSource)}
        error={form.errorOf('source')}
      />
      <div role="status">{effect && <EffectNotice effect={effect} />}</div>
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird geprüft …')}>
        {effect === null ? i18n._('Wirkung prüfen') : i18n._('Mitgliedschaft speichern')}
      </Button>
    </Form>
  );
}
