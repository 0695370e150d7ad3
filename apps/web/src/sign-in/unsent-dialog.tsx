import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from 'urql';
import { sendWaiting } from '../events/check-in/send-waiting.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';

interface UnsentDialogProps {
  /** People who were let in on this device and of whom the server does not know. */
  count: number;
  onClose: () => void;
  onSignOut: () => void;
}

/** Before sign-out empties the device: what only this device knows is sent, or given up in so many words. */
export default function UnsentDialog({ count, onClose, onSignOut }: UnsentDialogProps) {
  const { i18n } = useLingui();
  const client = useClient();
  const [left, setLeft] = useState(count);
  const [phase, setPhase] = useState<'asking' | 'sending' | 'failed'>('asking');
  const send = async () => {
    setPhase('sending');
    const remaining = await sendWaiting(client);
    setLeft(remaining);
    if (remaining === 0) onSignOut();
    else setPhase('failed');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={i18n._('Einlass noch nicht übertragen')}
      footer={
        <>
          <Button
            look="primary"
            busy={phase === 'sending'}
            busyText={i18n._('Wird übertragen …')}
            onClick={() => void send()}
          >
            {i18n._('Übertragen und abmelden')}
          </Button>
          <Button onClick={onClose}>{i18n._('Angemeldet bleiben')}</Button>
          <Button look="danger" onClick={onSignOut}>
            {i18n._('Löschen und abmelden')}
          </Button>
        </>
      }
    >
      <p>
        {i18n._(
          '{count, plural, one {Eine Person ist} other {# Personen sind}} auf diesem Gerät als anwesend gespeichert, aber noch nicht übertragen. Beim Abmelden wird das gelöscht.',
          { count: left },
        )}
      </p>
      {phase === 'failed' && (
        <p role="alert">
          <b>
            {i18n._('Das Übertragen ist gescheitert. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.')}
          </b>
        </p>
      )}
    </Dialog>
  );
}
