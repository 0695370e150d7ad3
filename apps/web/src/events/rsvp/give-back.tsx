import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

interface GiveBackProps {
  open: boolean;
  waits: boolean;
  keepsOnline: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asked only where others stand behind: a place that was given back is gone. */
export function GiveBack({ open, waits, keepsOnline, onClose, onConfirm }: GiveBackProps) {
  const { i18n } = useLingui();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={waits ? i18n._('Warteliste verlassen?') : i18n._('Platz zurückgeben?')}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Behalten')}</Button>
          <Button look="danger" onClick={onConfirm}>
            {waits ? i18n._('Verlassen') : i18n._('Zurückgeben')}
          </Button>
        </>
      }
    >
      <p>
        {waits
          ? i18n._('Ihr Platz in der Reihe geht verloren. Später stellen Sie sich wieder hinten an.')
          : i18n._('Der Platz geht sofort an die nächste Person. Das lässt sich nicht rückgängig machen.')}
        {keepsOnline && ` ${i18n._('Ihren Online-Platz behalten Sie.')}`}
      </p>
    </Dialog>
  );
}
