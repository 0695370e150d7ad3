import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Choice } from '../../programme/values/choice.js';
import { Button } from '../../ui/button.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { Icon } from '../../ui/icon.js';
import { TextArea } from '../../ui/form/text-area.js';
import { dayText } from '../values/event-time.js';
import { itemKinds, itemText } from '../values/event-words.js';
import type { DraftItem } from './event-draft.js';

/** Fields that the api may refuse, besides the times. */
const fields = ['title', 'speakers', 'room', 'seats'];

interface AgendaPartProps {
  item: DraftItem;
  index: number;
  days: readonly string[];
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<DraftItem>) => void;
  onRemove: () => void;
}

/** One part of the agenda: a line that opens, so that a long day can be looked over. */
export function AgendaPart({ item, index, days, errorOf, onChange, onRemove }: AgendaPartProps) {
  const { i18n } = useLingui();
  const number = index + 1;
  const id = (name: string) => `event-items-${index}-${name}`;
  const error = (name: string) => errorOf(`items-${index}-${name}`);
  const wrongTime = error('startsAt') ?? error('endsAt');
  const isWrong = Boolean(wrongTime) || fields.some((name) => error(name));
  const [open, setOpen] = useState(!item.title || isWrong);
  // The summary of errors leads to the fields: they have to be there.
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  return (
    <fieldset className="card event-item">
      <legend className="sr">{i18n._('Teil {number}', { number })}</legend>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Icon name="chevron-down" size={18} />
          <span className="event-item__time">{[item.from, item.until].filter(Boolean).join('–')}</span>
          <b>{item.title || i18n._('Teil {number}', { number })}</b>
          <span className="muted">{itemText(i18n, item.kind)}</span>
        </summary>
        <div className="event-item__fields">
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
        </div>
      </details>
    </fieldset>
  );
}
