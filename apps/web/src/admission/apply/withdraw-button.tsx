import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { WithdrawApplicationDocument, WithdrawMyApplicationDocument } from './apply.graphql.js';

export function WithdrawButton({ token, onDone }: { token: string | null; onDone: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('withdraw');
  const [open, setOpen] = useState(false);
  const [byLink, withdraw] = useMutation(WithdrawApplicationDocument);
  const [own, withdrawOwn] = useMutation(WithdrawMyApplicationDocument);
  const fetching = byLink.fetching || own.fetching;
  async function confirm() {
    const { data, error } = token === null ? await withdrawOwn({}) : await withdraw({ token });
    if (error) return form.refuseBy(error, []);
    const result = data && Object.values(data)[0];
    if (result?.__typename === 'AdmissionRefused') return form.refuseWith(result.message);
    setOpen(false);
    showToast({ text: i18n._('Der Antrag ist zurückgezogen.') });
    onDone();
  }
  return (
    <p>
      <Button small onClick={() => setOpen(true)}>
        {i18n._('Antrag zurückziehen')}
      </Button>
      <Dialog
        open={open}
        title={i18n._('Antrag zurückziehen?')}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button
              look="danger"
              busy={fetching}
              busyText={i18n._('Wird gespeichert …')}
              onClick={() => void confirm()}
            >
              {i18n._('Zurückziehen')}
            </Button>
            <Button onClick={() => setOpen(false)}>{i18n._('Abbrechen')}</Button>
          </>
        }
      >
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p>{i18n._('Das lässt sich nicht rückgängig machen. Sie können aber jederzeit einen neuen Antrag stellen.')}</p>
      </Dialog>
    </p>
  );
}
