import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useFormState } from '../../ui/form/form-state.js';
import { TextArea } from '../../ui/form/text-area.js';
import { actText } from './moderation-words.js';
import type { Decision } from './moderation.graphql.js';

export interface DecisionWords {
  title: string;
  meaning: string;
}

interface DecisionFormProps {
  decision: Decision;
  words: DecisionWords;
  /** Said where somebody else decided in between. */
  tooLate: string;
  decide: (reason: string) => Promise<{ done: boolean; error: CombinedError | undefined }>;
  onClose: () => void;
}

/** A decision always has a reason: author and reporters read it. */
export function DecisionForm({ decision, words, tooLate, decide, onClose }: DecisionFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('moderate');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const missing = reason.trim()
      ? []
      : [{ field: form.idOf('reason'), message: i18n._('Begründen Sie die Entscheidung.') }];
    if (form.refuse(missing)) return;
    const { done, error } = await decide(reason.trim());
    if (error) return form.refuseBy(error, ['reason']);
    if (!done) return form.refuseWith(tooLate);
    announce(i18n._('Entscheidung gespeichert'));
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      form={form}
      send={actText(i18n, decision)}
      look={decision === 'REMOVE' ? 'danger' : 'primary'}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
