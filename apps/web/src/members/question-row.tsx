import { useLingui } from '@lingui/react';
import { stateText, stateTones } from '../discussion/questions/question-words.js';
import { Tag } from '../ui/tag.js';
import { Timestamp } from '../ui/format/timestamp.js';
import type { QuestionRowData } from './members.graphql.js';

/** @param person whose page it is: they asked, or else they answered */
export function QuestionRow({ question, person }: { question: QuestionRowData; person: string }) {
  const { i18n } = useLingui();
  return (
    <>
      <a href={`/fragen/${question.id}`}>{question.title}</a>
      <small className="chips muted">
        <Tag tone={stateTones[question.state]}>{stateText(i18n, question.state)}</Tag>
        <span>
          {question.author?.id === person ? i18n._('gefragt') : i18n._('mitgeredet')} ·{' '}
          <Timestamp at={question.askedAt} /> ·{' '}
          {i18n._('{count, plural, =0 {noch keine Antwort} one {# Antwort} other {# Antworten}}', {
            count: question.answerCount,
          })}
        </span>
      </small>
    </>
  );
}
