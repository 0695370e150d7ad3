import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../feedback/announcer.js';
import { Field } from './field.js';
import { Icon } from '../icon.js';

export interface Option {
  key: string;
  text: string;
  detail?: string;
}

interface ComboboxProps {
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  /** Found for the present text; undefined while the answer is on its way. */
  options: readonly Option[] | undefined;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  placeholder?: string;
}

/** Text field with a list of suggestions, after the combobox pattern of ARIA 1.2 (list autocomplete). */
export function Combobox({ id, label, hint, error, value, options, onText, onChoose, placeholder }: ComboboxProps) {
  const { i18n } = useLingui();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && value.trim() !== '' && options !== undefined;
  const found = options ?? [];
  const optionId = (index: number) => `${listId}-${index}`;

  // Before the next key can arrive: what was active belongs to the old list.
  useLayoutEffect(() => setActive(-1), [options]);
  useEffect(() => {
    if (!shown) return;
    announce(
      i18n._(
        '{count, plural, =0 {Kein Treffer} one {# Treffer, mit den Pfeiltasten erreichbar} other {# Treffer, mit den Pfeiltasten erreichbar}}',
        {
          count: found.length,
        },
      ),
      700,
    );
  }, [shown, options]);
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (index: number) => {
    const option = found[index];
    if (!option) return;
    setOpen(false);
    onChoose(option);
    input.current?.focus();
  };
  const move = (step: number) => {
    if (!found.length) return;
    setOpen(true);
    // One place before the first means: nothing chosen, the focus is in the text.
    setActive((was) => ((was + 1 + step + found.length + 1) % (found.length + 1)) - 1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && shown && active >= 0) choose(active);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'Escape' && value) onText('');
    else return;
    event.preventDefault();
  };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(aria) => (
        <div className="combobox">
          <Icon name="search" />
          <input
            {...aria}
            ref={input}
            className="input"
            role="combobox"
            type="text"
            autoComplete="off"
            spellcheck={false}
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-expanded={shown && found.length > 0}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            value={value}
            onInput={(event) => {
              setOpen(true);
              onText(event.currentTarget.value);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
          <ul ref={list} id={listId} role="listbox" aria-label={label} hidden={!shown || !found.length}>
            {found.map((option, index) => (
              <li
                key={option.key}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                // The input keeps the focus: pressing the pointer must not blur it before the click counts.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(index)}
              >
                {option.text}
                {option.detail && <small>{option.detail}</small>}
              </li>
            ))}
          </ul>
          {shown && !found.length && <p className="combobox__none">{i18n._('Kein Treffer')}</p>}
        </div>
      )}
    </Field>
  );
}
