import { useLingui } from '@lingui/react';
import { announce } from '../../ui/announcer.js';
import { Checkbox } from '../../ui/check.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { hoursText } from '../values/event-time.js';

type Item = ShownEvent['items'][number];

const overlap = (one: Item, other: Item) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

interface WorkshopChoiceProps {
  items: readonly Item[];
  chosen: readonly string[];
  /** Workshops in which the viewer has a seat already: full for others, not for them. */
  held: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Workshops to take part in; of two at the same time the one that was chosen last. */
export function WorkshopChoice({ items, chosen, held, onChange }: WorkshopChoiceProps) {
  const { i18n } = useLingui();
  const workshops = items.filter(({ kind }) => kind === 'WORKSHOP');
  if (!workshops.length) return null;
  const choose = (item: Item, on: boolean) => {
    if (!on) return onChange(chosen.filter((id) => id !== item.id));
    const replaced = workshops.filter(
      (other) => other.id !== item.id && chosen.includes(other.id) && overlap(item, other),
    );
    for (const { title } of replaced)
      announce(i18n._('„{title}“ findet gleichzeitig statt und ist nicht mehr gewählt.', { title }));
    onChange([...chosen.filter((id) => !replaced.some((other) => other.id === id)), item.id]);
  };
  return (
    <fieldset className="field rsvp__part">
      <legend>
        {i18n._('Workshops')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      {workshops.map((item) => {
        const full = item.free === 0 && !held.includes(item.id);
        const seats =
          item.free === null
            ? ''
            : full
              ? i18n._('ausgebucht')
              : i18n._('{free, plural, =0 {ausgebucht} one {noch # Platz} other {noch # Plätze}}', { free: item.free });
        const detail = [hoursText(i18n, item.startsAt, item.endsAt), seats].filter(Boolean).join(' · ');
        return full && !chosen.includes(item.id) ? (
          <p key={item.id} className="rsvp__full">
            {item.title}
            <small>{detail}</small>
          </p>
        ) : (
          <Checkbox key={item.id} checked={chosen.includes(item.id)} hint={detail} onChange={(on) => choose(item, on)}>
            {item.title}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
