import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form/field.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { CheckInAnswer } from '../people/people.graphql.js';
import { DoorList } from './door-list.js';
import type { DoorOf, Shown } from './door.js';
import { outcomeText } from './outcome-text.js';
import { Scanner } from './scanner.js';
import { useDoor } from './use-door.js';
import { useKeptDoor } from './use-kept-door.js';

/** By camera, by typed code, or by the list; with and without a network. */
export function DoorDesk({ event, of }: { event: string; of: DoorOf | null }) {
  const { i18n } = useLingui();
  const [shown, setShown] = useState<Shown | null>(null);
  const [refused, setRefused] = useState<CheckInAnswer[]>([]);
  const [code, setCode] = useState('');
  const door = useDoor(event, of, (answers) => {
    setRefused((was) => [...answers, ...was].slice(0, 10));
    const [first] = answers;
    if (first) setShown({ outcome: first.outcome, name: first.name, at: first.attendedAt });
  });
  useKeptDoor(event, of !== null && door.loaded && door.failed === 'none');
  const there = door.lines.filter(({ attendedAt }) => attendedAt).length;
  const enterCode = (text: string) => void door.byCode(text.trim()).then(setShown);
  const said = shown && outcomeText(i18n, shown);
  return (
    <>
      <p className="door__count">
        <b>{i18n._('{there} von {all} da', { there, all: door.lines.length })}</b>
      </p>
      <div aria-live="assertive" className="door__said">
        {said && (
          <Notice tone={said.tone} title={said.title}>
            {said.text && <p>{said.text}</p>}
          </Notice>
        )}
      </div>
      {(door.waiting > 0 || door.failed !== 'none') && (
        <Notice
          tone={door.failed === 'refused' ? 'danger' : 'info'}
          role="status"
          title={
            door.failed === 'none'
              ? i18n._('Wird übertragen …')
              : door.failed === 'network'
                ? i18n._('Keine Verbindung: Der Einlass geht weiter')
                : i18n._('Der Server nimmt den Einlass gerade nicht an')
          }
        >
          {door.waiting > 0 && (
            <p>
              {i18n._(
                '{count, plural, one {Eine Person ist} other {# Personen sind}} auf diesem Gerät gespeichert und noch nicht übertragen.',
                {
                  count: door.waiting,
                },
              )}
            </p>
          )}
          <p>
            <Button small onClick={door.sync}>
              {door.waiting > 0 ? i18n._('Jetzt übertragen') : i18n._('Noch einmal versuchen')}
            </Button>
          </p>
        </Notice>
      )}
      <Scanner onCode={enterCode} />
      <details>
        <summary>{i18n._('Code eintippen')}</summary>
        <form
          className="door__code"
          onSubmit={(submit) => {
            submit.preventDefault();
            if (!code.trim()) return;
            enterCode(code);
            setCode('');
          }}
        >
          <TextField
            id="door-code"
            label={i18n._('Code')}
            hint={i18n._('Er steht unter dem QR-Code. Groß- und Kleinschreibung zählen.')}
            value={code}
            maxLength={100}
            autoComplete="off"
            onChange={setCode}
          />
          <Button type="submit">{i18n._('Prüfen')}</Button>
        </form>
      </details>
      <DoorList
        lines={door.lines}
        loaded={door.loaded}
        isCutOff={door.failed === 'network'}
        onEnter={(line) => setShown(door.byList(line))}
        onUndo={async (line) => {
          const done = await door.undo(line.guest);
          setShown(null);
          return done;
        }}
      />
      {refused.length > 0 && (
        <section className="card" aria-labelledby="door-refused">
          <h2 id="door-refused">{i18n._('Nicht angenommen')}</h2>
          <ul className="rows">
            {refused.map((answer, index) => (
              <li key={`${answer.guest ?? ''}${index}`}>
                {outcomeText(i18n, { outcome: answer.outcome, name: answer.name, at: answer.attendedAt }).title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
