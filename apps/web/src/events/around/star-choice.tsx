import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Radio } from '../../ui/form/check.js';

export const steps = [5, 4, 3, 2, 1] as const;

export function stepText(i18n: I18n, step: number): string {
  switch (step) {
    case 5:
      return i18n._('Sehr gut');
    case 4:
      return i18n._('Gut');
    case 3:
      return i18n._('Mittel');
    case 2:
      return i18n._('Eher schlecht');
    default:
      return i18n._('Schlecht');
  }
}

/** Five steps in words: stars are no answer to somebody who hears them. */
export function StarChoice(props: { id: string; text: string; value: number; onChange: (value: number) => void }) {
  const { i18n } = useLingui();
  return (
    <fieldset className="field" id={props.id} tabIndex={-1}>
      <legend>{props.text}</legend>
      <div className="feedback__steps">
        {steps.map((step) => (
          <Radio key={step} name={props.id} checked={props.value === step} onChoose={() => props.onChange(step)}>
            {stepText(i18n, step)}
          </Radio>
        ))}
      </div>
    </fieldset>
  );
}
