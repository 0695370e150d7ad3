import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import type { Draft } from './draft.js';
import { fieldId } from './draft-check.js';

type Step = Draft['checklist'][number];

/** Steps with their ticks: a plan for oneself, and what others take over. Enter adds the next one. */
export function ChecklistFields({ steps, onChange }: { steps: readonly Step[]; onChange: (steps: Step[]) => void }) {
  const { i18n } = useLingui();
  const set = (index: number, patch: Partial<Step>) =>
    onChange(steps.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const add = (at: number) => {
    if (steps.length >= REPORT.checklist) return;
    onChange([...steps.slice(0, at), { text: '', done: false }, ...steps.slice(at)]);
    requestAnimationFrame(() => document.getElementById(fieldId(`checklist.${at}.text`))?.focus());
  };
  return (
    <fieldset className="field" id={fieldId('checklist')} tabIndex={-1}>
      <legend>
        {i18n._('Checkliste')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      <p className="hint">
        {i18n._('Schritte, die sich bewährt haben. Wer den Bericht übernimmt, hakt sie für sich ab.')}
      </p>
      <ol className="checklist">
        {steps.map((step, index) => (
          <li key={index}>
            <input
              type="checkbox"
              checked={step.done}
              aria-label={i18n._('Schritt {number} erledigt', { number: index + 1 })}
              onChange={(event) => set(index, { done: event.currentTarget.checked })}
            />
            <input
              id={fieldId(`checklist.${index}.text`)}
              className="input"
              aria-label={i18n._('Schritt {number}', { number: index + 1 })}
              value={step.text}
              maxLength={REPORT.step}
              onInput={(event) => set(index, { text: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                add(index + 1);
              }}
            />
            <button
              type="button"
              className="icon-button"
              onClick={() => onChange(steps.filter((_one, at) => at !== index))}
            >
              <Icon name="trash-2" size={18} />
              <span className="sr">{i18n._('Schritt {number} entfernen', { number: index + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
      {steps.length < REPORT.checklist && (
        <div>
          <Button small icon="plus" onClick={() => add(steps.length)}>
            {i18n._('Schritt hinzufügen')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
