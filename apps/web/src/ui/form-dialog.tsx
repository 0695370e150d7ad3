import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorSummary } from './form/error-summary.js';
import { Form } from './form/form.js';
import type { FormState } from './form/form-state.js';

interface FormDialogProps {
  title: string;
  form: FormState;
  /** What the button says, and what it says until the answer is there. */
  send: string;
  sending?: string;
  look?: 'primary' | 'danger';
  /** Shows in the form what went wrong; closes by itself what is done. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question with fields, what is wrong with them above, and the way out. Enter in a line sends it. */
export function FormDialog(props: FormDialogProps) {
  const { i18n } = useLingui();
  const { title, form, send, sending, look = 'primary', onSubmit, onClose, children } = props;
  const id = useId();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    await onSubmit();
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={id} look={look} busy={busy} busyText={sending ?? i18n._('Wird gespeichert …')}>
            {send}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <Form id={id} className="dialog__form" onSubmit={submit} busy={busy}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {children}
      </Form>
    </Dialog>
  );
}
