import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { administrationKinds, kindText } from '../../register/administration-kind.js';
import type { ProgrammeForm } from '../values/programme-form.js';
import type { TierDraft } from './period-draft.js';

interface TierFieldsProps {
  /** Path of the tiers in the input, `periods.0.tiers`. */
  at: string;
  tiers: readonly TierDraft[];
  form: ProgrammeForm;
  onChange: (tiers: TierDraft[]) => void;
}

/** Who gets how many places, by inhabitants. */
export function TierFields({ at, tiers, form, onChange }: TierFieldsProps) {
  const { i18n } = useLingui();
  const wrong = form.errorOf(at);
  const change = (number: number, part: Partial<TierDraft>) =>
    onChange(tiers.map((tier, index) => (index === number ? { ...tier, ...part } : tier)));
  return (
    <fieldset className="field parts" id={form.idOf(at)} tabIndex={-1}>
      <legend>{i18n._('Stufen')}</legend>
      <p className="hint">
        {i18n._('Für jede Art von Kommune müssen die Stufen bei 0 beginnen und ohne Lücke aneinander anschließen.')}
      </p>
      {wrong && <FieldError id={form.idOf(`${at}.error`)} text={wrong} />}
      {tiers.map((tier, number) => {
        const path = `${at}.${number}`;
        const problem = form.errorOf(path);
        return (
          <fieldset className="part" key={number} id={form.idOf(path)} tabIndex={-1}>
            <legend>{i18n._('Stufe {number}', { number: number + 1 })}</legend>
            {problem && <FieldError id={form.idOf(`${path}.error`)} text={problem} />}
            <div className="kinds" role="group" aria-label={i18n._('Gilt für')}>
              {administrationKinds.map((kind) => (
                <Checkbox
                  key={kind}
                  checked={tier.kinds.includes(kind)}
                  onChange={(on) =>
                    change(number, {
                      kinds: administrationKinds.filter((one) => (one === kind ? on : tier.kinds.includes(one))),
                    })
                  }
                >
                  {kindText(i18n, kind)}
                </Checkbox>
              ))}
            </div>
            <div className="side-by-side">
              <TextField
                id={form.idOf(`${path}.from`)}
                label={i18n._('Einwohner ab')}
                inputMode="numeric"
                autoComplete="off"
                value={tier.from}
                onChange={(from) => change(number, { from })}
                error={form.errorOf(`${path}.from`)}
              />
              <TextField
                id={form.idOf(`${path}.to`)}
                label={i18n._('Einwohner bis')}
                optional
                inputMode="numeric"
                autoComplete="off"
                value={tier.to}
                onChange={(to) => change(number, { to })}
                error={form.errorOf(`${path}.to`)}
              />
              <TextField
                id={form.idOf(`${path}.places`)}
                label={i18n._('Geförderte Personen')}
                inputMode="numeric"
                autoComplete="off"
                value={tier.places}
                onChange={(places) => change(number, { places })}
                error={form.errorOf(`${path}.places`)}
              />
            </div>
            <Button
              small
              icon="trash-2"
              label={i18n._('Stufe {number} entfernen', { number: number + 1 })}
              onClick={() => onChange(tiers.filter((_, index) => index !== number))}
            >
              {i18n._('Entfernen')}
            </Button>
          </fieldset>
        );
      })}
      <p>
        <Button small icon="plus" onClick={() => onChange([...tiers, { kinds: [], from: '', to: '', places: '' }])}>
          {i18n._('Stufe hinzufügen')}
        </Button>
      </p>
    </fieldset>
  );
}
