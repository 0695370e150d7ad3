import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { announce } from '../../ui/feedback/announcer.js';
import { Checkbox } from '../../ui/form/check.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { hoursText } from '../values/event-time.js';
import { pick } from './workshop-pick.js';
import type { PickedWorkshops } from './workshop-pick.js';

type Item = ShownEvent['items'][number];

interface WorkshopChoiceProps {
  items: readonly Item[];
  chosen: readonly string[];
  /** Full workshops to wait for. */
  lines: readonly string[];
  /** Workshops in which the viewer has a seat already: full for others, not for them. */
  held: readonly string[];
  onChange: (picked: PickedWorkshops) => void;
}

/** Workshops to take part in, and full ones to wait for; of two at the same time the one that was chosen last. */
export function WorkshopChoice({ items, chosen, lines, held, onChange }: WorkshopChoiceProps) {
  const { i18n } = useLingui();
  const workshops = items.filter(({ kind }) => kind === 'WORKSHOP');
  if (!workshops.length) return null;
  const choose = (item: Item, how: { on: boolean; full: boolean }) => {
    const { picked, replaced } = pick(workshops, { workshops: chosen, workshopLines: lines }, item, how);
    for (const { title } of replaced)
      announce(i18n._('„{title}“ findet gleichzeitig statt und ist nicht mehr gewählt.', { title }));
    onChange(picked);
  };
  return (
    <fieldset className="field rsvp__part">
      <legend>
        {i18n._('Workshops')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      {workshops.map((item) => {
        const full = item.free === 0 && !held.includes(item.id);
        const detail = [hoursText(i18n, item.startsAt, item.endsAt), ...seatsOf(i18n, item, full)].join(' · ');
        const checked = chosen.includes(item.id) || lines.includes(item.id);
        return (
          <Checkbox key={item.id} checked={checked} hint={detail} onChange={(on) => choose(item, { on, full })}>
            {full ? i18n._('Warteliste: {title}', { title: item.title }) : item.title}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

function seatsOf(i18n: I18n, { free, waiting }: Item, full: boolean): string[] {
  if (free === null) return [];
  if (!full) return [i18n._('{free, plural, =0 {ausgebucht} one {noch # Platz} other {noch # Plätze}}', { free })];
  return [
    i18n._('ausgebucht'),
    ...(waiting > 0
      ? [i18n._('{count, plural, one {eine Person wartet} other {# Personen warten}}', { count: waiting })]
      : []),
  ];
}
