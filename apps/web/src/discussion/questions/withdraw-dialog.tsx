import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useFormState } from '../../ui/form/form-state.js';
import { useSession } from '../../shell/session.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextArea } from '../../ui/form/text-area.js';
import { WithdrawQuestionDocument } from './questions.graphql.js';
import type { QuestionData } from './questions.graphql.js';

interface WithdrawDialogProps {
  question: QuestionData;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a question away; an officer who does so tells its author why. */
export function WithdrawDialog({ question, onClose, onDone }: WithdrawDialogProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const form = useFormState('withdraw');
  const [, withdraw] = useMutation(WithdrawQuestionDocument);
  const [reason, setReason] = useState('');
  const own = question.author?.id === me?.id;
  const submit = async () => {
    const missing =
      own || reason.trim()
        ? []
        : [{ field: form.idOf('reason'), message: i18n._('Begründen Sie, warum Sie die Frage zurückziehen.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await withdraw({ input: { id: question.id, reason: reason.trim() || null } });
    if (error) return form.refuseBy(error, ['reason']);
    if (data?.moved.__typename === 'QuestionSaved') return onDone();
    form.refuseWith(i18n._('Das geht im jetzigen Stand der Frage nicht mehr.'));
  };
  return (
    <FormDialog
      title={i18n._('Frage zurückziehen?')}
      form={form}
      send={i18n._('Zurückziehen')}
      look="danger"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{i18n._('Die Frage und ihre Antworten sind danach für andere nicht mehr zu sehen.')}</p>
      {!own && (
        <TextArea
          id={form.idOf('reason')}
          label={i18n._('Begründung')}
          hint={i18n._('Geht an die Person, die gefragt hat.')}
          maxLength={1_000}
          rows={4}
          value={reason}
          onChange={setReason}
          error={form.errorOf('reason')}
        />
      )}
    </FormDialog>
  );
}
