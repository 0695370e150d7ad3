import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import type { Mode } from '../values/event-words.js';
import { isOpen, lineText, seatsText } from './seats.js';
import type { Seats } from './seats.js';

interface ModeCardProps {
  seats: Seats;
  icon: IconName;
  title: string;
  chosen: boolean;
  /** There is nothing to choose: the card only tells. */
  only: boolean;
  onChoose: (mode: Mode) => void;
}

/** One way of taking part with its seats. */
export function ModeCard({ seats, icon, title, chosen, only, onChoose }: ModeCardProps) {
  const { i18n } = useLingui();
  const text = (
    <span>
      <b className="rsvp__mode">
        <Icon name={icon} size={18} />
        {title}
      </b>
      <small>
        {!isOpen(seats) && <b className="rsvp__booked">{i18n._('Ausgebucht')} · </b>}
        {seatsText(i18n, seats)}
      </small>
      {seats.waiting > 0 && <small>{lineText(i18n, seats)}</small>}
    </span>
  );
  if (only) return <div className="check check--boxed rsvp__only">{text}</div>;
  return (
    <label className="check check--boxed">
      <input type="radio" name="rsvp-mode" checked={chosen} onChange={() => onChoose(seats.mode)} />
      {text}
    </label>
  );
}
