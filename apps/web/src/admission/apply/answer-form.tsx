import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Form } from '../../ui/form/form.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { TextArea } from '../../ui/form/text-area.js';
import { AnswerMyQuestionDocument, AnswerQuestionDocument } from './apply.graphql.js';

interface AnswerFormProps {
  /** Of the personal link; null: the answer of somebody who is signed in. */
  token: string | null;
  question: string;
  onSent: () => void;
}

/** The applicant's answer to the question of the association. */
export function AnswerForm({ token, question, onSent }: AnswerFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('answer');
  const [text, setText] = useState('');
  const [byLink, answer] = useMutation(AnswerQuestionDocument);
  const [own, answerOwn] = useMutation(AnswerMyQuestionDocument);
  const fetching = byLink.fetching || own.fetching;
  async function submit() {
    const missing = text.trim() ? [] : [{ field: form.idOf('text'), message: i18n._('Schreiben Sie eine Antwort.') }];
    if (form.refuse(missing)) return;
    const { data, error } =
      token === null
        ? await answerOwn({ input: { text: text.trim() } })
        : await answer({ input: { token, text: text.trim() } });
    if (error) return form.refuseBy(error, ['text']);
    const result = data && Object.values(data)[0];
    if (result?.__typename === 'AdmissionRefused') return form.refuseWith(result.message);
    showToast({ text: i18n._('Ihre Antwort ist beim Verband.') });
    onSent();
  }
  return (
    <Form busy={fetching} onSubmit={submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <blockquote className="quoted">{question}</blockquote>
      <TextArea
        id={form.idOf('text')}
        label={i18n._('Ihre Antwort')}
        maxLength={ADMISSION.answer}
        value={text}
        onChange={setText}
        error={form.errorOf('text')}
      />
      <Button type="submit" look="primary" icon="send" busy={fetching} busyText={i18n._('Wird gesendet …')}>
        {i18n._('Antwort senden')}
      </Button>
    </Form>
  );
}
