import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/form/text-area.js';

export type MessageFor = 'postpone' | 'cancel' | 'return';

interface MessageDialogProps {
  /** What the message goes with; null: closed. */
  about: MessageFor | null;
  inSeries: boolean;
  busy: boolean;
  onClose: () => void;
  onSend: (message: string, allLater: boolean) => void;
}

/** A word to those concerned belongs to every bad news. */
export function MessageDialog({ about, inSeries, busy, onClose, onSend }: MessageDialogProps) {
  const { i18n } = useLingui();
  const [message, setMessage] = useState('');
  const [allLater, setAllLater] = useState(false);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setMessage('');
    setAllLater(false);
    setWrong(false);
  }, [about]);
  const words = useWords(about ?? 'cancel');
  const send = () => {
    if (message.trim()) return onSend(message.trim(), allLater);
    setWrong(true);
    document.getElementById('event-message')?.focus();
  };
  return (
    <Dialog
      open={about !== null}
      onClose={onClose}
      title={words.title}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button
            look={about === 'cancel' ? 'danger' : 'primary'}
            busy={busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={send}
          >
            {words.button}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>{words.text}</p>
        <TextArea
          id="event-message"
          label={i18n._('Nachricht')}
          hint={words.hint}
          value={message}
          maxLength={EVENT.message}
          error={wrong ? i18n._('Bitte schreiben Sie, warum.') : undefined}
          onChange={setMessage}
        />
        {inSeries && about === 'cancel' && (
          <Checkbox checked={allLater} onChange={setAllLater}>
            {i18n._('Auch alle späteren Termine der Reihe absagen')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}

function useWords(about: MessageFor): { title: string; text: string; hint: string; button: string } {
  const { i18n } = useLingui();
  switch (about) {
    case 'postpone':
      return {
        title: i18n._('Veranstaltung verschieben'),
        text: i18n._(
          'Wer geantwortet hat, wird benachrichtigt. Plätze und Warteliste bleiben, bis der neue Termin feststeht.',
        ),
        hint: i18n._('Warum, und wann Sie sich wieder melden'),
        button: i18n._('Verschieben'),
      };
    case 'cancel':
      return {
        title: i18n._('Veranstaltung absagen'),
        text: i18n._('Wer geantwortet hat, wird benachrichtigt. Eine Absage lässt sich nicht zurücknehmen.'),
        hint: i18n._('Warum, und ob es Ersatz gibt'),
        button: i18n._('Endgültig absagen'),
      };
    case 'return':
      return {
        title: i18n._('Zur Überarbeitung zurückgeben'),
        text: i18n._('Die Veranstaltung wird wieder ein Entwurf.'),
        hint: i18n._('Was geändert werden soll'),
        button: i18n._('Zurückgeben'),
      };
  }
}
