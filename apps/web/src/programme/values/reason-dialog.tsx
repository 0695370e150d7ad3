import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useProgrammeForm } from './programme-form.js';
import type { ProgrammeForm } from './programme-form.js';

interface ReasonDialogProps {
  title: string;
  /** What the button says; it cannot be undone. */
  act: string;
  hint: string;
  busy: boolean;
  children?: ComponentChildren;
  onClose: () => void;
  /** Answers whether it is done; refusals go into the form. */
  send: (reason: string, form: ProgrammeForm) => Promise<boolean>;
}

/** Something that cannot be undone and needs a reason. */
export function ReasonDialog({ title, act, hint, busy, children, onClose, send }: ReasonDialogProps) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('act');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (form.lacks(reason.trim() ? [] : [['reason', i18n._('Bitte nennen Sie den Grund.')]])) return;
    if (await send(reason.trim(), form)) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="danger" busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void submit()}>
            {act}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {children}
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Grund')}
        hint={hint}
        rows={3}
        maxLength={PROGRAMME.reason}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
    </Dialog>
  );
}
