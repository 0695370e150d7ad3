import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { Choice } from '../../programme/values/choice.js';
import { Button } from '../../ui/button.js';
import { FieldError, TextField } from '../../ui/field.js';
import { TextArea } from '../../ui/text-area.js';
import { dayText } from '../values/event-time.js';
import { itemKinds, itemText } from '../values/event-words.js';
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

interface AgendaPartProps {
  item: DraftItem;
  index: number;
  days: readonly string[];
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<DraftItem>) => void;
  onRemove: () => void;
}

function AgendaPart({ item, index, days, errorOf, onChange, onRemove }: AgendaPartProps) {
  const { i18n } = useLingui();
  const number = index + 1;
  const id = (name: string) => `event-items-${index}-${name}`;
  const error = (name: string) => errorOf(`items-${index}-${name}`);
  const wrongTime = error('startsAt') ?? error('endsAt');
  return (
    <fieldset className="card event-item">
      <legend className="sr">{i18n._('Teil {number}', { number })}</legend>
      <div className="event-pair">
        <Choice
          id={id('kind')}
          label={i18n._('Art')}
          value={item.kind}
          choices={itemKinds.map((kind) => [kind, itemText(i18n, kind)])}
          onChange={(value) => onChange({ kind: itemKinds.find((kind) => kind === value) ?? item.kind })}
        />
        <TextField
          id={id('title')}
          label={i18n._('Titel')}
          value={item.title}
          maxLength={EVENT.itemTitle}
          error={error('title')}
          onChange={(title) => onChange({ title })}
        />
      </div>
      {wrongTime && <FieldError id={id('time-error')} text={wrongTime} />}
      <div className="event-pair">
        {days.length > 1 && (
          <Choice
            id={id('day')}
            label={i18n._('Tag')}
            value={String(item.dayIndex)}
            choices={days.map((day, at) => [String(at), dayText(i18n, day)])}
            onChange={(at) => onChange({ dayIndex: Number(at) })}
          />
        )}
        <TextField
          id={id('startsAt')}
          type="time"
          label={i18n._('Von')}
          value={item.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          id={id('endsAt')}
          type="time"
          label={i18n._('Bis')}
          value={item.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <div className="event-pair">
        <TextField
          id={id('speakers')}
          label={i18n._('Mitwirkende')}
          hint={i18n._('Namen, durch Komma getrennt')}
          optional
          value={item.speakers}
          error={error('speakers')}
          onChange={(speakers) => onChange({ speakers })}
        />
        <TextField
          id={id('room')}
          label={i18n._('Raum')}
          optional
          value={item.room}
          maxLength={EVENT.room}
          error={error('room')}
          onChange={(room) => onChange({ room })}
        />
        {item.kind === 'WORKSHOP' && (
          <TextField
            id={id('seats')}
            inputMode="numeric"
            label={i18n._('Plätze im Workshop')}
            optional
            value={item.seats}
            maxLength={4}
            error={error('seats')}
            onChange={(seats) => onChange({ seats })}
          />
        )}
      </div>
      <TextArea
        id={id('description')}
        label={i18n._('Beschreibung')}
        optional
        rows={2}
        value={item.description}
        maxLength={EVENT.itemText}
        onChange={(description) => onChange({ description })}
      />
      <div>
        <Button
          small
          look="tertiary"
          icon="trash-2"
          label={i18n._('Teil {number} entfernen', { number })}
          onClick={onRemove}
        >
          {i18n._('Entfernen')}
        </Button>
      </div>
    </fieldset>
  );
}
