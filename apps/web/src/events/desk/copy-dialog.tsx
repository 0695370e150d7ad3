import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { navigate } from '../../shell/routing/navigation.js';
import { fromBerlinInput, toBerlinInput } from '../../ui/format/berlin-time.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useEventMoves } from '../editing/use-event-moves.js';

const WEEK = 7 * 86_400_000;

interface CopyDialogProps {
  event: { id: string; startsAt: string };
  open: boolean;
  onClose: () => void;
}

/** A copy is a draft on another day; everything else moves along. */
export function CopyDialog({ event, open, onClose }: CopyDialogProps) {
  const { i18n } = useLingui();
  const moves = useEventMoves();
  const key = useRef(crypto.randomUUID());
  const [at, setAt] = useState(() =>
    toBerlinInput(new Date(Math.max(Date.now(), Date.parse(event.startsAt)) + 4 * WEEK).toISOString()),
  );
  const [wrong, setWrong] = useState('');
  const copy = async () => {
    const startsAt = fromBerlinInput(at);
    if (!startsAt || Date.parse(startsAt) <= Date.now()) {
      setWrong(i18n._('Wählen Sie einen Zeitpunkt in der Zukunft.'));
      return;
    }
    const made = await moves.copy(event.id, key.current, startsAt);
    if ('errors' in made) {
      setWrong(made.errors[0]?.message ?? '');
      return;
    }
    showToast({ text: i18n._('Die Kopie ist als Entwurf gespeichert.') });
    navigate(`/veranstaltungen/${made.id}/bearbeiten`);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={i18n._('Veranstaltung kopieren')}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="primary" busy={moves.busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void copy()}>
            {i18n._('Kopie anlegen')}
          </Button>
        </>
      }
    >
      <TextField
        id="copy-start"
        type="datetime-local"
        label={i18n._('Beginn der Kopie')}
        hint={i18n._('Text, Ort, Ablauf und Fragen werden übernommen, Antworten nicht.')}
        value={at}
        error={wrong || undefined}
        onChange={setAt}
      />
    </Dialog>
  );
}
