import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormState } from '../../ui/form-state.js';
import { TextArea } from '../../ui/text-area.js';

export interface DecisionWords {
  title: string;
  meaning: string;
  send: string;
  /** Somebody else decided in between. */
  tooLate: string;
}

interface DecisionFormProps {
  words: DecisionWords;
  danger: boolean;
  decide: (reason: string) => Promise<{ done: boolean; error: CombinedError | undefined }>;
  onClose: () => void;
}

/** A decision always has a reason: author and reporters read it. */
export function DecisionForm({ words, danger, decide, onClose }: DecisionFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('moderate');
  const [fetching, setFetching] = useState(false);
  const [reason, setReason] = useState('');
  const submit = async () => {
    const missing = reason.trim()
      ? []
      : [{ field: form.idOf('reason'), message: i18n._('Begründen Sie die Entscheidung.') }];
    if (form.refuse(missing)) return;
    setFetching(true);
    const { done, error } = await decide(reason.trim());
    setFetching(false);
    if (error) return form.refuseBy(error, ['reason']);
    if (!done) return form.refuseWith(words.tooLate);
    announce(i18n._('Entscheidung gespeichert'));
    onClose();
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button
            look={danger ? 'danger' : 'primary'}
            busy={fetching}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void submit()}
          >
            {words.send}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <p>{words.meaning}</p>
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Begründung')}
        hint={i18n._('Geht an alle, die es betrifft.')}
        maxLength={COMMENT.reason}
        rows={4}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
    </Dialog>
  );
}
