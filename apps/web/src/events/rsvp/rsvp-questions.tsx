import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { TextArea } from '../../ui/form/text-area.js';

export const replyId = (question: string): string => `reply-${question}`;

interface RsvpQuestionsProps {
  questions: readonly { id: string; text: string; required: boolean }[];
  replies: readonly { question: string; text: string }[];
  errorOf: (field: string) => string | undefined;
  onChange: (replies: { question: string; text: string }[]) => void;
}

export function RsvpQuestions({ questions, replies, errorOf, onChange }: RsvpQuestionsProps) {
  const { i18n } = useLingui();
  if (!questions.length) return null;
  return (
    <fieldset className="field rsvp__part">
      <legend>{i18n._('Fragen an Sie')}</legend>
      <p className="hint">
        {i18n._('Ihre Antworten sieht nur, wer die Veranstaltung organisiert. Danach werden sie gelöscht.')}
      </p>
      {questions.map(({ id, text, required }) => (
        <TextArea
          key={id}
          id={replyId(id)}
          label={text}
          rows={2}
          optional={!required}
          maxLength={EVENT.reply}
          error={errorOf(replyId(id))}
          value={replies.find(({ question }) => question === id)?.text ?? ''}
          onChange={(reply) =>
            onChange([...replies.filter(({ question }) => question !== id), { question: id, text: reply }])
          }
        />
      ))}
    </fieldset>
  );
}
