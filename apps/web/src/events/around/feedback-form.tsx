import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { Radio } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Form } from '../../ui/form/form.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextArea } from '../../ui/form/text-area.js';
import { FeedbackGivenDocument, GiveEventFeedbackDocument } from './around.graphql.js';
import { StarChoice } from './star-choice.js';

type Scores = Record<'overall' | 'content' | 'organisation', number>;

/** Feedback without a name, once, from those who took part. */
export function FeedbackForm({ event }: { event: string }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: FeedbackGivenDocument, variables: { event } });
  const [{ fetching }, give] = useMutation(GiveEventFeedbackDocument);
  const [scores, setScores] = useState<Scores>({ overall: 0, content: 0, organisation: 0 });
  const [again, setAgain] = useState<boolean | null>(null);
  const [comment, setComment] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  if (!data) return null;
  if (data.eventFeedbackGiven || done) {
    return (
      <Notice
        tone="success"
        {...(done ? { role: 'status' as const } : {})}
        title={i18n._('Danke für Ihre Rückmeldung')}
      />
    );
  }
  const questions: [keyof Scores, string][] = [
    ['overall', i18n._('Wie war die Veranstaltung insgesamt?')],
    ['content', i18n._('Wie waren die Inhalte?')],
    ['organisation', i18n._('Wie war die Organisation?')],
  ];
  const send = async () => {
    const missing: FormError[] = questions
      .filter(([name]) => scores[name] === 0)
      .map(([name, text]) => ({ field: `feedback-${name}`, message: i18n._('Bitte antworten Sie: {text}', { text }) }));
    if (again === null) missing.push({ field: 'feedback-again', message: i18n._('Würden Sie wiederkommen?') });
    const found = missing.length ? missing : await sendAll();
    setErrors(found);
    setAttempt((was) => was + 1);
    if (!found.length) setDone(true);
  };
  const sendAll = async (): Promise<FormError[]> => {
    const input = { event, ...scores, again: again === true, comment: comment.trim() || null };
    const { data: answer, error } = await give({ input });
    if (error) return [{ message: errorText(i18n, error) }];
    const result = answer?.giveEventFeedback;
    return result?.__typename === 'EventRefused' ? result.refusals.map(({ message }) => ({ message })) : [];
  };
  return (
    <section className="card" aria-labelledby="feedback">
      <h2 id="feedback">{i18n._('Wie war es?')}</h2>
      <p className="hint">{i18n._('Ohne Ihren Namen. Ergebnisse gibt es erst ab fünf Rückmeldungen.')}</p>
      <Form className="form feedback" busy={fetching} onSubmit={send}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {questions.map(([name, text]) => (
          <StarChoice
            key={name}
            id={`feedback-${name}`}
            text={text}
            value={scores[name]}
            onChange={(value) => setScores({ ...scores, [name]: value })}
          />
        ))}
        <fieldset className="field" id="feedback-again" tabIndex={-1}>
          <legend>{i18n._('Würden Sie wiederkommen?')}</legend>
          <div className="row">
            <Radio name="feedback-again" checked={again === true} onChoose={() => setAgain(true)}>
              {i18n._('Ja')}
            </Radio>
            <Radio name="feedback-again" checked={again === false} onChoose={() => setAgain(false)}>
              {i18n._('Nein')}
            </Radio>
          </div>
        </fieldset>
        <TextArea
          id="feedback-comment"
          label={i18n._('Was sollen wir wissen?')}
          optional
          rows={3}
          value={comment}
          maxLength={EVENT.message}
          onChange={setComment}
        />
        <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Rückmeldung geben')}
        </Button>
      </Form>
    </section>
  );
}
