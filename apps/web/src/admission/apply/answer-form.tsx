import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { showToast } from '../../ui/toasts.js';
import { admissionLimits } from '../admission.limits.js';
import { useFormState } from '../form-state.js';
import { TextArea } from '../../ui/text-area.js';
import { AnswerQuestionDocument } from './apply.graphql.js';

interface AnswerFormProps {
  token: string;
  question: string;
  onSent: () => void;
}

/** The applicant's answer to the question of the association. */
export function AnswerForm({ token, question, onSent }: AnswerFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('answer');
  const [text, setText] = useState('');
  const [{ fetching }, answer] = useMutation(AnswerQuestionDocument);
  async function submit() {
    const missing = text.trim() ? [] : [{ field: form.idOf('text'), message: i18n._('Schreiben Sie eine Antwort.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await answer({ input: { token, text: text.trim() } });
    if (error) return form.refuseBy(error, ['text']);
    if (data?.answerQuestion.__typename === 'AdmissionRefused') return form.refuseWith(data.answerQuestion.message);
    showToast({ text: i18n._('Ihre Antwort ist beim Verband.') });
    onSent();
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!fetching) void submit();
      }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <blockquote className="quoted">{question}</blockquote>
      <TextArea
        id={form.idOf('text')}
        label={i18n._('Ihre Antwort')}
        maxLength={admissionLimits.answer}
        value={text}
        onChange={setText}
        error={form.errorOf('text')}
      />
      <Button type="submit" look="primary" icon="send" busy={fetching} busyText={i18n._('Wird gesendet …')}>
        {i18n._('Antwort senden')}
      </Button>
    </form>
  );
}
