import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { ShownEvent } from '../event/event.graphql.js';
import { isOver } from '../values/event-time.js';
import { AskSpeaker } from './ask-speaker.js';
import { SpeakerQuestionsDocument } from './around.graphql.js';
import { QuestionRow } from './question-row.js';

/** What people want to know of the speakers, what most want to hear first. */
export function SpeakerQuestions({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({
    query: SpeakerQuestionsDocument,
    variables: { event: event.id },
    requestPolicy: 'cache-and-network',
  });
  const questions = data?.speakerQuestions ?? [];
  const open = event.state === 'PUBLISHED' && !isOver(event.endsAt);
  if (!open && !questions.length) return null;
  return (
    <section aria-labelledby="speaker-questions">
      <h2 id="speaker-questions" tabIndex={-1}>
        {i18n._('Fragen an die Mitwirkenden')}
      </h2>
      {questions.length > 0 ? (
        <ul className="rows card speaker-questions">
          {questions.map((question) => (
            <li key={question.id}>
              <QuestionRow question={question} event={event.id} runs={event.viewerCan.run} open={open} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{i18n._('Noch keine Fragen. Stellen Sie die erste.')}</p>
      )}
      {open && <AskSpeaker event={event.id} />}
    </section>
  );
}
