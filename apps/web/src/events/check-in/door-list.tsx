import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form/field.js';
import { clock } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { showToast } from '../../ui/feedback/toasts.js';
import type { CheckInLine } from '../people/people.graphql.js';

interface DoorListProps {
  lines: readonly CheckInLine[];
  loaded: boolean;
  /** The server cannot be asked for the list. */
  isCutOff: boolean;
  onEnter: (line: CheckInLine) => void;
  onUndo: (line: CheckInLine) => Promise<boolean>;
}

const most = 50;
const plain = (text: string) =>
  text.toLocaleLowerCase('de').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');

/** Who has a seat, to be found by name or administration. */
export function DoorList({ lines, loaded, isCutOff, onEnter, onUndo }: DoorListProps) {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const wanted = plain(text.trim());
  const found = lines.filter(({ name, administration }) => plain(`${name} ${administration ?? ''}`).includes(wanted));
  const undo = async (line: CheckInLine) => {
    const done = await onUndo(line);
    showToast({
      text: done
        ? i18n._('{name} ist nicht mehr eingecheckt.', { name: line.name })
        : i18n._('Das geht nur mit Verbindung. Bitte versuchen Sie es später.'),
    });
  };
  return (
    <section className="card" aria-labelledby="door-list">
      <h2 id="door-list">{i18n._('Liste')}</h2>
      <TextField
        id="door-search"
        label={i18n._('Name oder Kommune')}
        value={text}
        autoComplete="off"
        onChange={setText}
      />
      {!loaded && !isCutOff && <Skeleton cards={1} />}
      {!loaded && isCutOff && (
        <p className="muted">
          {i18n._(
            'Auf diesem Gerät liegt keine Liste. Codes werden trotzdem angenommen und geprüft, sobald die Verbindung wieder steht.',
          )}
        </p>
      )}
      {loaded && !found.length && (
        <p className="muted">
          {lines.length ? i18n._('Niemand heißt so.') : i18n._('Noch hat niemand einen Platz vor Ort.')}
        </p>
      )}
      <ul className="rows door__lines">
        {found.slice(0, most).map((line) => (
          <li key={line.guest}>
            <span>
              <b>{line.name}</b>
              {line.administration && <small>{line.administration}</small>}
            </span>
            {line.attendedAt ? (
              <span className="door__there">
                <Icon name="circle-check" size={18} />
                {i18n._('da seit {time}', { time: clock(new Date(line.attendedAt), i18n.locale as FormatLanguage) })}
                <Button
                  small
                  look="tertiary"
                  label={i18n._('{name} zurücknehmen', { name: line.name })}
                  onClick={() => void undo(line)}
                >
                  {i18n._('Zurücknehmen')}
                </Button>
              </span>
            ) : (
              <Button
                small
                icon="check"
                label={i18n._('{name} ist da', { name: line.name })}
                onClick={() => onEnter(line)}
              >
                {i18n._('Ist da')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length > most && <p className="muted">{i18n._('Geben Sie mehr vom Namen ein, um weitere zu sehen.')}</p>}
    </section>
  );
}
