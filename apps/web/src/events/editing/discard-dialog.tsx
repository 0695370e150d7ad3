import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export function DiscardDialog(props: { open: boolean; onClose: () => void; onConfirm: () => void }) {
  const { i18n } = useLingui();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={i18n._('Entwurf löschen?')}
      footer={
        <>
          <Button onClick={props.onClose}>{i18n._('Behalten')}</Button>
          <Button look="danger" onClick={props.onConfirm}>
            {i18n._('Löschen')}
          </Button>
        </>
      }
    >
      <p>{i18n._('Der Entwurf wird endgültig gelöscht. Gesehen hat ihn noch niemand.')}</p>
    </Dialog>
  );
}
