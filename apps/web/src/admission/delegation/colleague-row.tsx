import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { Button } from '../../ui/button.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { DelegatedPerson } from './delegation.graphql.js';

const day = (i18n: I18n, text: string) => plainDate(new Date(`${text}T12:00:00Z`), i18n.locale as FormatLanguage);

/** Whether the yearly confirmation of somebody is due on a day. */
export const isDue = ({ dueOn }: Pick<DelegatedPerson, 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn <= today;

/** What the contact has to know about somebody's confirmation, in one sentence. */
export function confirmationText(i18n: I18n, person: DelegatedPerson, today: string): string {
  const { confirmedOn, dueOn, pausesAfter, paused } = person;
  if (dueOn === null) return i18n._('nicht freigeschaltet, nichts zu bestätigen');
  if (paused) return i18n._('Bestätigung fehlt, der Zugang ruht');
  if (isDue(person, today) && pausesAfter)
    return i18n._('Bestätigung fällig, ab {day} ruht sonst der Zugang', { day: day(i18n, dayAfter(pausesAfter)) });
  return confirmedOn
    ? i18n._('bestätigt am {day}, wieder fällig am {due}', { day: day(i18n, confirmedOn), due: day(i18n, dueOn) })
    : i18n._('erste Bestätigung fällig am {due}', { due: day(i18n, dueOn) });
}

function dayAfter(text: string): string {
  const next = new Date(`${text}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

interface ColleagueRowProps {
  person: DelegatedPerson;
  today: string;
  busy: boolean;
  onConfirm: () => void;
  onLeave: () => void;
}

export function ColleagueRow({ person, today, busy, onConfirm, onLeave }: ColleagueRowProps) {
  const { i18n } = useLingui();
  const { name, email, jobTitle, leavesAfter, isMe, paused } = person;
  return (
    <>
      <span>
        <b>{name}</b> {isMe && <Tag tone="blue">{i18n._('Sie selbst')}</Tag>}
        <br />
        <small>{[jobTitle, email].filter(Boolean).join(' · ')}</small>
        <br />
        <small>
          {leavesAfter
            ? i18n._('geht, letzter Tag {day}', { day: day(i18n, leavesAfter) })
            : confirmationText(i18n, person, today)}
        </small>
      </span>
      <span className="row">
        {paused && <Tag tone="red">{i18n._('Zugang ruht')}</Tag>}
        {!paused && isDue(person, today) && <Tag tone="sun">{i18n._('fällig')}</Tag>}
        {isDue(person, today) && (
          <Button
            small
            icon="check"
            busy={busy}
            label={i18n._('Arbeitet noch hier: {name}', { name })}
            onClick={onConfirm}
          >
            {i18n._('Arbeitet noch hier')}
          </Button>
        )}
        <Button
          small
          label={leavesAfter ? i18n._('Weggang ändern: {name}', { name }) : i18n._('Weggang melden: {name}', { name })}
          onClick={onLeave}
        >
          {leavesAfter ? i18n._('Weggang ändern') : i18n._('Weggang melden')}
        </Button>
      </span>
    </>
  );
}
