import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Bar } from '../../programme/figures/figure.js';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { EventFeedbackDocument } from './around.graphql.js';
import { steps, stepText } from './star-choice.js';

/** What those who took part said: bars for the eye, the same as a table. Below five answers nothing is told. */
export function FeedbackResults({ event }: { event: string }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({
    query: EventFeedbackDocument,
    variables: { event },
    requestPolicy: 'cache-and-network',
  });
  const results = data?.eventFeedback;
  if (!results) return null;
  const { given, answers, overall, content, organisation, again, comments } = results;
  const rows: [string, readonly number[]][] = [
    [i18n._('Insgesamt'), overall?.counts ?? []],
    [i18n._('Inhalte'), content?.counts ?? []],
    [i18n._('Organisation'), organisation?.counts ?? []],
  ];
  return (
    <section className="card feedback-results" aria-labelledby="feedback-results">
      <h2 id="feedback-results">{i18n._('Rückmeldungen')}</h2>
      {answers === null ? (
        <p className="muted">
          {i18n._(
            'Bisher {given} von fünf Rückmeldungen. Ergebnisse stehen hier, sobald fünf da sind: Niemandes Antwort soll allein stehen.',
            { given },
          )}
        </p>
      ) : (
        <>
          <p>
            {i18n._('{count, plural, one {# Rückmeldung} other {# Rückmeldungen}}', { count: answers })}
            {again !== null &&
              ` · ${i18n._('{share} kämen wieder', { share: percent(again / Math.max(1, answers), language) })}`}
          </p>
          {given > answers && (
            <p className="muted">
              {i18n._(
                '{count, plural, one {Eine weitere ist da} other {# weitere sind da}}. Sie werden gezeigt, sobald es fünf mehr sind, damit sich keine einzelne ablesen lässt.',
                { count: given - answers },
              )}
            </p>
          )}
          <div className="feedback-results__charts" aria-hidden="true">
            {rows.map(([name, counts]) => (
              <div key={name}>
                <b>{name}</b>
                {steps.map((step) => (
                  <div key={step} className="feedback-results__line">
                    <small>{stepText(i18n, step)}</small>
                    <Bar share={(counts[step - 1] ?? 0) / Math.max(1, answers)} />
                    <small>{wholeNumber(counts[step - 1] ?? 0, language)}</small>
                  </div>
                ))}
              </div>
            ))}
          </div>
          <details>
            <summary>{i18n._('Als Tabelle')}</summary>
            <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="feedback-results">
              <table className="data-table">
                <thead>
                  <tr>
                    <th scope="col">{i18n._('Frage')}</th>
                    {steps.map((step) => (
                      <th key={step} scope="col">
                        {stepText(i18n, step)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, counts]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {steps.map((step) => (
                        <td key={step}>{wholeNumber(counts[step - 1] ?? 0, language)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
          {comments.length > 0 && (
            <>
              <h3>{i18n._('Was gesagt wurde')}</h3>
              <ul className="rows">
                {comments.map((comment, index) => (
                  <li key={index} className="plain-text">
                    {comment}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
