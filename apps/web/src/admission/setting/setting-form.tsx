import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { Field } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { UpdateSettingsDocument } from './setting.graphql.js';
import type { Settings } from './setting.graphql.js';

type DayField = 'reminderDays' | 'graceDays' | 'invitationDays';
/** The same bounds as in the api. */
const bounds: Record<DayField, [min: number, max: number]> = {
  reminderDays: [1, 30],
  graceDays: [7, 180],
  invitationDays: [1, 60],
};

/** A whole number within the bounds of its field; null where it is none. */
export function daysOf(field: DayField, text: string): number | null {
  const [min, max] = bounds[field];
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : NaN;
  return days >= min && days <= max ? days : null;
}

/** How the own association runs its way in. */
export function SettingForm({ settings, onSaved }: { settings: Settings; onSaved: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('setting');
  const [fourEyes, setFourEyes] = useState(settings.fourEyes);
  const [days, setDays] = useState<Record<DayField, string>>({
    reminderDays: String(settings.reminderDays),
    graceDays: String(settings.graceDays),
    invitationDays: String(settings.invitationDays),
  });
  const [{ fetching }, save] = useMutation(UpdateSettingsDocument);
  const fields: { field: DayField; label: string; hint: string }[] = [
    {
      field: 'reminderDays',
      label: i18n._('Erinnern, wenn ein Antrag länger wartet als'),
      hint: i18n._('1 bis 30 Arbeitstage. Feiertage in Baden-Württemberg zählen nicht mit.'),
    },
    {
      field: 'invitationDays',
      label: i18n._('Eine Einladung gilt'),
      hint: i18n._('1 bis 60 Tage. Danach können Sie sie noch einmal senden.'),
    },
    {
      field: 'graceDays',
      label: i18n._('Frist nach der fälligen jährlichen Bestätigung'),
      hint: i18n._('7 bis 180 Tage. Danach ruht der Zugang, bis die Kommune bestätigt. Gilt sofort für alle.'),
    },
  ];

  async function submit() {
    const wrong = fields.flatMap(({ field }): FormError[] => {
      const [min, max] = bounds[field];
      return daysOf(field, days[field]) === null
        ? [
            {
              field: form.idOf(field),
              message: i18n._('Geben Sie eine ganze Zahl von {min} bis {max} ein.', { min, max }),
            },
          ]
        : [];
    });
    if (form.refuse(wrong)) return;
    const { data, error } = await save({
      input: {
        fourEyes,
        reminderDays: daysOf('reminderDays', days.reminderDays),
        graceDays: daysOf('graceDays', days.graceDays),
        invitationDays: daysOf('invitationDays', days.invitationDays),
      },
    });
    if (error) return form.refuseBy(error, ['fourEyes', 'reminderDays', 'graceDays', 'invitationDays']);
    if (data?.updateAdmissionSettings.__typename === 'AdmissionRefused')
      return form.refuse([{ field: form.idOf('fourEyes'), message: data.updateAdmissionSettings.message }]);
    showToast({ text: i18n._('Die Einstellungen gelten ab sofort.') });
    onSaved();
  }
  return (
    <Form className="card form" busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <Checkbox
        id={form.idOf('fourEyes')}
        boxed
        checked={fourEyes}
        onChange={setFourEyes}
        hint={i18n._(
          '{count, plural, one {Zwei Personen müssen einem Antrag zustimmen. Ihr Verband hat derzeit # Person mit Amt.} other {Zwei Personen müssen einem Antrag zustimmen. Ihr Verband hat derzeit # Personen mit Amt.}}',
          { count: settings.officers },
        )}
      >
        {i18n._('Vier-Augen-Prinzip')}
      </Checkbox>
      {fields.map(({ field, label, hint }) => (
        <Field key={field} id={form.idOf(field)} label={label} hint={hint} error={form.errorOf(field)}>
          {(aria) => (
            <span className="unit">
              <input
                {...aria}
                className="input input--short"
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                value={days[field]}
                onInput={(event) => setDays({ ...days, [field]: event.currentTarget.value })}
              />
              {field === 'reminderDays' ? i18n._('Arbeitstage') : i18n._('Tage')}
            </span>
          )}
        </Field>
      ))}
      <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
        {i18n._('Einstellungen speichern')}
      </Button>
    </Form>
  );
}
