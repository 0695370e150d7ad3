import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { FieldError } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { TextArea } from '../../ui/form/text-area.js';
import { EffectView } from './effect-view.js';
import { PreviewRuleDocument, SetRuleDocument } from './rule.graphql.js';
import type { Rule, RuleDocument } from './rule.graphql.js';

interface RuleFormProps {
  rule: Rule;
  associations: ResultOf<typeof RuleDocument>['associations'];
  onSaved: () => void;
}

/** What a change would do is shown while it is chosen, before anything is saved. */
export function RuleForm({ rule, associations, onSaved }: RuleFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('rule');
  const clientKey = useRef(crypto.randomUUID());
  const current = rule.associations.map(({ id }) => id);
  const [chosen, setChosen] = useState<string[]>(current);
  const [reason, setReason] = useState('');
  const changed = chosen.length !== current.length || chosen.some((id) => !current.includes(id));
  const [{ data, fetching: previewing }] = useQuery({
    query: PreviewRuleDocument,
    variables: { associations: chosen },
    pause: !changed || chosen.length === 0,
    requestPolicy: 'network-only',
  });
  const [{ fetching }, set] = useMutation(SetRuleDocument);
  const effect = changed && chosen.length > 0 && !previewing ? data?.previewAccessRule : undefined;
  const toggle = (id: string, on: boolean) =>
    setChosen(associations.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));

  async function submit() {
    const missing: FormError[] = [];
    if (!chosen.length)
      missing.push({ field: form.idOf('associations'), message: i18n._('Wählen Sie mindestens einen Verband.') });
    else if (!changed) missing.push({ field: form.idOf('associations'), message: i18n._('Die Regel gilt schon so.') });
    if (!reason.trim()) missing.push({ field: form.idOf('reason'), message: i18n._('Begründen Sie die Änderung.') });
    if (form.refuse(missing)) return;
    const { data: saved, error } = await set({
      input: { clientKey: clientKey.current, associations: chosen, replaces: rule.id, reason: reason.trim() },
    });
    if (error) return form.refuseBy(error, ['associations', 'reason']);
    if (saved?.setAccessRule.__typename === 'AdmissionRefused') {
      form.refuseWith(saved.setAccessRule.message);
      return onSaved();
    }
    showToast({ text: i18n._('Die neue Regel gilt. Alle Referentinnen und Referenten erfahren es per E-Mail.') });
    onSaved();
  }
  return (
    <Form className="card form" busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <fieldset className="field" id={form.idOf('associations')} tabIndex={-1}>
        <legend>{i18n._('Mitglieder dieser Verbände')}</legend>
        {form.errorOf('associations') && (
          <FieldError id={form.idOf('associations-error')} text={form.errorOf('associations') ?? ''} />
        )}
        {associations.map(({ id, name }) => (
          <Checkbox key={id} checked={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <div role="status">
        {effect && (
          <Notice tone={effect.shutsOut ? 'warning' : 'info'} title={i18n._('Das würde diese Regel heute ändern')}>
            <EffectView effect={effect} />
          </Notice>
        )}
      </div>
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Begründung')}
        hint={i18n._('Alle Referentinnen und Referenten lesen sie.')}
        rows={3}
        maxLength={ADMISSION.reason}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
        {effect?.shutsOut
          ? i18n._(
              '{count, plural, one {Regel setzen, # Person verliert den Zugang} other {Regel setzen, # Personen verlieren den Zugang}}',
              {
                count: effect.shutsOut,
              },
            )
          : i18n._('Regel setzen')}
      </Button>
    </Form>
  );
}
