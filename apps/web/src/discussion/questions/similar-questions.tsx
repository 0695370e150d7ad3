import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { Icon } from '../../ui/icon.js';
import { SimilarQuestionsDocument } from './questions.graphql.js';

/** What may answer a question before it is asked. */
export function SimilarQuestions({ typed }: { typed: string }) {
  const { i18n } = useLingui();
  const rested = useDebounced(typed.trim(), 400);
  const [{ data }] = useQuery({
    query: SimilarQuestionsDocument,
    variables: { typed: rested },
    pause: rested.length < 6,
  });
  const found = rested.length < 6 ? [] : (data?.similarQuestions ?? []);
  useEffect(() => {
    if (found.length > 0)
      announce(
        i18n._('{count, plural, one {# ähnlicher Beitrag steht} other {# ähnliche Beiträge stehen}} unter dem Feld', {
          count: found.length,
        }),
        900,
      );
  }, [data]);
  if (found.length === 0) return null;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{i18n._('Vielleicht steht die Antwort schon da')}</h2>
      <ul>
        {found.map(({ kind, id, title, path, answered }) => (
          <li key={id}>
            <Icon name={kind === 'QUESTION' ? 'message-circle' : 'file-text'} size={18} />
            <div>
              <a href={path} target="_blank" rel="noreferrer">
                {title}
                <span className="sr">{i18n._('(öffnet einen neuen Tab)')}</span>
              </a>
              <small className="hint">
                {kind === 'REPORT'
                  ? i18n._('Projektbericht')
                  : answered
                    ? i18n._('beantwortete Frage')
                    : i18n._('offene Frage')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
