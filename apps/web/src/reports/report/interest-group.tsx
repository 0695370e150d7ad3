import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextArea } from '../../ui/form/text-area.js';
import { SetInterestDocument } from './report.graphql.js';
import type { ReportFamily } from './report.graphql.js';

const NOTE = 300;

/** The administrations that gather around a report, and whom to talk to there. */
export function InterestGroup({ id, family, mayJoin }: { id: string; family: ReportFamily; mayJoin: boolean }) {
  const { i18n } = useLingui();
  const [, setInterest] = useMutation(SetInterestDocument);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const group = family.interestGroup;
  const isIn = group.some(({ isMine }) => isMine);
  const change = async (on: boolean) => {
    setBusy(true);
    const { error } = await setInterest({ id, on, note: on ? note.trim() || null : null });
    setBusy(false);
    setFailure(error ? errorText(i18n, error) : '');
    if (error) return;
    setOpen(false);
    announce(
      on ? i18n._('Ihre Kommune steht jetzt bei den Interessierten.') : i18n._('Ihre Kommune ist nicht mehr dabei.'),
    );
  };
  return (
    <>
      {mayJoin && (
        <Button
          icon="handshake"
          aria-pressed={isIn}
          busy={busy}
          onClick={() => (isIn ? void change(false) : setOpen(true))}
        >
          {isIn ? i18n._('Nicht mehr interessiert') : i18n._('Interessiert uns auch')}
        </Button>
      )}
      {failure && !open && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      {group.length > 0 && (
        <details className="interest">
          <summary>
            {i18n._('{count, plural, one {Eine Kommune ist interessiert} other {# Kommunen sind interessiert}}', {
              count: group.length,
            })}
          </summary>
          <ul className="rows">
            {group.map(({ administration, person, note: said }) => (
              <li key={administration.ags}>
                <span>
                  <b>{administration.displayName}</b>
                  {person && <small> {person.name}</small>}
                  {said && <p>{said}</p>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={i18n._('Interessiert uns auch')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{i18n._('Abbrechen')}</Button>
            <Button
              look="primary"
              busy={busy}
              busyText={i18n._('Wird gespeichert …')}
              onClick={() => void change(true)}
            >
              {i18n._('Dazustellen')}
            </Button>
          </>
        }
      >
        <p>
          {i18n._(
            'Ihre Kommune und Ihr Name stehen dann für alle sichtbar bei diesem Bericht, damit Sie sich zusammentun können.',
          )}
        </p>
        {failure && (
          <Notice tone="danger" role="alert">
            <p>{failure}</p>
          </Notice>
        )}
        <TextArea
          id="interest-note"
          label={i18n._('Was haben Sie vor?')}
          optional
          rows={3}
          maxLength={NOTE}
          value={note}
          onChange={setNote}
        />
      </Dialog>
    </>
  );
}
