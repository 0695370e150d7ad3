import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { Button } from '../../ui/button.js';
import { AgendaPart } from './agenda-part.js';
import { draftDays } from './event-draft.js';
import type { DraftItem } from './event-draft.js';
import type { FieldsProps } from './fields-props.js';

/** The agenda, part by part; the order is that of the times. */
export function AgendaFields({ draft, errorOf, onChange }: FieldsProps) {
  const { i18n } = useLingui();
  const addButton = useRef<HTMLDivElement>(null);
  const days = draftDays(draft);
  const change = (key: string, patch: Partial<DraftItem>) =>
    onChange({ items: draft.items.map((item) => (item.key === key ? { ...item, ...patch } : item)) });
  const add = () => {
    const last = draft.items.at(-1);
    const key = crypto.randomUUID();
    const from = last?.until ?? draft.startsAt.slice(11);
    const item: DraftItem = {
      key,
      id: null,
      kind: 'TALK',
      title: '',
      description: '',
      dayIndex: last?.dayIndex ?? 0,
      from,
      until: '',
      speakers: '',
      room: '',
      seats: '',
    };
    onChange({ items: [...draft.items, item] });
    const index = draft.items.length;
    // The new part is drawn with the next frame.
    requestAnimationFrame(() => document.getElementById(`event-items-${index}-title`)?.focus());
  };
  const remove = (key: string) => {
    onChange({ items: draft.items.filter((item) => item.key !== key) });
    addButton.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset className="field event-part">
      <legend>
        {i18n._('Ablauf')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      {draft.items.map((item, index) => (
        <AgendaPart
          key={item.key}
          item={item}
          index={index}
          days={days}
          errorOf={errorOf}
          onChange={(patch) => change(item.key, patch)}
          onRemove={() => remove(item.key)}
        />
      ))}
      {draft.items.length < EVENT.items && (
        <div ref={addButton}>
          <Button icon="plus" onClick={add}>
            {i18n._('Teil hinzufügen')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
