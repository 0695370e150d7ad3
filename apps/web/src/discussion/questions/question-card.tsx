import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { PersonName } from '../../ui/person-name.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { stateText, stateTones, urgencyText } from './question-words.js';
import type { QuestionCardData } from './questions.graphql.js';

export function QuestionCard({ question }: { question: QuestionCardData }) {
  const { i18n } = useLingui();
  const headingId = `question-${question.id}`;
  const from = question.author?.officerOf?.shortName ?? question.author?.administration?.displayName;
  return (
    <article className="card question" aria-labelledby={headingId}>
      <div className="question__marks">
        <Tag tone={stateTones[question.state]}>{stateText(i18n, question.state)}</Tag>
        {question.state === 'OPEN' && question.urgency === 'THIS_WEEK' && (
          <Tag tone="red" icon="clock">
            {urgencyText(i18n, question.urgency)}
          </Tag>
        )}
        {question.putToViewer && (
          <Tag tone="blue" icon="hand-helping">
            {i18n._('Sie kennen sich damit aus')}
          </Tag>
        )}
      </div>
      <h2 id={headingId}>
        <a href={`/fragen/${question.id}`}>{question.title}</a>
      </h2>
      {question.summary && <p>{question.summary}</p>}
      <p className="hint">
        <PersonName person={question.author} />
        {from && ` · ${from}`} · <Timestamp at={question.askedAt} />
      </p>
      {question.report && (
        <p className="hint question__report">
          <Icon name="file-text" size={16} />
          <span>
            {i18n._('Zum Projektbericht')} <a href={question.report.path}>{question.report.title}</a>
          </span>
        </p>
      )}
      <p className="question__counts">
        <span>
          <Icon name="message-circle" size={18} />
          {i18n._('{count, plural, =0 {noch keine Antwort} one {# Antwort} other {# Antworten}}', {
            count: question.answerCount,
          })}
        </span>
        {question.meTooCount > 0 && (
          <span>
            <Icon name="users" size={18} />
            {i18n._('{count, plural, one {# Person fragt das auch} other {# Personen fragen das auch}}', {
              count: question.meTooCount,
            })}
          </span>
        )}
        {question.topics.map(({ id, name }) => (
          <Tag key={id} tone="blue">
            {name}
          </Tag>
        ))}
      </p>
    </article>
  );
}
