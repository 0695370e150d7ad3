import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Notice } from '../../ui/feedback/notice.js';
import { OpenQuestionDocument } from './report.graphql.js';
import type { ShownReport } from './report.graphql.js';

/** What they are stuck with and where to help; later, what came of it. */
export function OpenQuestion({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const { question, openQuestion } = report;
  useQuery({
    query: OpenQuestionDocument,
    variables: { id: report.id },
    requestPolicy: 'cache-and-network',
    pause: !question,
  });
  if (openQuestion && (!question || question.isOpen)) {
    const { path, answers } = question ?? { path: '#diskussion', answers: 0 };
    return (
      <Notice tone="warning" title={i18n._('Gerade festgefahren – wer weiß weiter?')}>
        <p>{openQuestion}</p>
        {report.state === 'PUBLISHED' && (
          <p>
            <a href={path}>
              {answers > 0
                ? i18n._('{count, plural, one {Eine Antwort lesen} other {# Antworten lesen}}', { count: answers })
                : report.viewerCan.edit
                  ? i18n._('Zur Frage im Austausch')
                  : i18n._('Frage beantworten')}
            </a>
          </p>
        )}
      </Notice>
    );
  }
  if (!question?.isAnswered) return null;
  return (
    <Notice tone="success" title={i18n._('Diese Frage ist beantwortet')}>
      <p>
        <a href={question.path}>{question.title}</a>
      </p>
    </Notice>
  );
}
