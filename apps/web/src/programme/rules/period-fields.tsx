import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import { dayText } from '../values/format.js';
import { amountFields, rateFields } from './period-draft.js';
import type { PeriodDraft } from './period-draft.js';
import { rateText, rateUnit } from './rate-text.js';
import { TierFields } from './tier-fields.js';

interface PeriodFieldsProps {
  /** Path of the period in the input, `periods.0`. */
  at: string;
  draft: PeriodDraft;
  first: boolean;
  form: ProgrammeForm;
  onChange: (draft: PeriodDraft) => void;
  onRemove: (() => void) | null;
}

/** One period; of one with cases only the last day. */
export function PeriodFields({ at, draft, first, form, onChange, onRemove }: PeriodFieldsProps) {
  const { i18n } = useLingui();
  const wrong = form.errorOf(at);
  const title = draft.from
    ? i18n._('Zeitraum ab {from}', { from: dayText(draft.from, i18n.locale as FormatLanguage) })
    : i18n._('Zeitraum');
  const last = (
    <TextField
      id={form.idOf(`${at}.to`)}
      type="date"
      label={i18n._('Letzter Tag')}
      hint={i18n._('Leer: ohne Ende.')}
      optional
      value={draft.to}
      onChange={(to) => onChange({ ...draft, to })}
      error={form.errorOf(`${at}.to`)}
    />
  );
  return (
    <section className="card form" id={form.idOf(at)} tabIndex={-1} aria-labelledby={form.idOf(`${at}.title`)}>
      <h2 id={form.idOf(`${at}.title`)}>{title}</h2>
      {wrong && <FieldError id={form.idOf(`${at}.error`)} text={wrong} />}
      {draft.inUse ? (
        <>
          <Notice tone="info" title={i18n._('In diesem Zeitraum gibt es Förderfälle')}>
            <p>
              {i18n._(
                'Ihre Regeln bleiben. Nur sein Ende lässt sich ändern; neue Sätze kommen in einen neuen Zeitraum.',
              )}
            </p>
          </Notice>
          {last}
        </>
      ) : (
        <>
          <div className="side-by-side">
            <TextField
              id={form.idOf(`${at}.id`)}
              label={i18n._('Kurzer Name')}
              autoComplete="off"
              maxLength={64}
              value={draft.id}
              onChange={(id) => onChange({ ...draft, id })}
              error={form.errorOf(`${at}.id`)}
            />
            <TextField
              id={form.idOf(`${at}.from`)}
              type="date"
              label={i18n._('Erster Tag')}
              value={draft.from}
              onChange={(from) => onChange({ ...draft, from })}
              error={form.errorOf(`${at}.from`)}
            />
            {last}
          </div>
          {!first && (
            <Checkbox
              boxed
              checked={draft.sharesRound}
              onChange={(sharesRound) => onChange({ ...draft, sharesRound })}
              hint={i18n._(
                'Wer im vorigen Zeitraum gefördert wurde, belegt weiter seinen Platz. Ohne Haken sind alle Plätze wieder frei.',
              )}
            >
              {i18n._('Plätze zählen gemeinsam mit dem vorigen Zeitraum')}
            </Checkbox>
          )}
          <fieldset className="field">
            <legend>{i18n._('Sätze')}</legend>
            <div className="side-by-side">
              {rateFields.map((field) => (
                <TextField
                  key={field}
                  id={form.idOf(`${at}.${field}`)}
                  label={rateText(i18n, field)}
                  hint={rateUnit(i18n, field)}
                  inputMode={amountFields.includes(field) ? 'decimal' : 'numeric'}
                  autoComplete="off"
                  value={draft.rates[field]}
                  onChange={(text) => onChange({ ...draft, rates: { ...draft.rates, [field]: text } })}
                  error={form.errorOf(`${at}.${field}`)}
                />
              ))}
            </div>
          </fieldset>
          <TierFields
            at={`${at}.tiers`}
            tiers={draft.tiers}
            form={form}
            onChange={(tiers) => onChange({ ...draft, tiers })}
          />
          {onRemove && (
            <p>
              <Button small icon="trash-2" onClick={onRemove}>
                {i18n._('Diesen Zeitraum entfernen')}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
