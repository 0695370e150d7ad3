import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { dayText } from '../values/format.js';
import type { ShownRefusal } from '../values/refusals.js';
import type { PeriodInput } from './period-draft.js';
import { PreviewRulesDocument } from './rules.graphql.js';
import type { PeriodPreview } from './rules.graphql.js';

interface RulesPreviewProps {
  periods: readonly PeriodInput[];
  /** They do not fit together. */
  onRefused: (refusals: readonly ShownRefusal[]) => void;
}

/** What the rules would give, beside those that hold. */
export function RulesPreview({ periods, onRefused }: RulesPreviewProps) {
  const { i18n } = useLingui();
  const [{ data, error }, execute] = useQuery({
    query: PreviewRulesDocument,
    variables: { input: { periods: [...periods] } },
    requestPolicy: 'network-only',
  });
  const answer = data?.previewFundingRules;
  const refusals = answer?.__typename === 'ProgrammeRefused' ? answer.refusals : null;
  useEffect(() => {
    if (refusals) onRefused(refusals);
  }, [refusals]);
  if (error) return <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  return (
    <section className="card form" aria-labelledby="rules-preview">
      <h2 id="rules-preview">{i18n._('Was sich ändert')}</h2>
      <div role="status">
        {!answer && <p>{i18n._('Wird geprüft …')}</p>}
        {answer?.__typename === 'FundingRulesPreview' && <PreviewTable periods={answer.periods} />}
      </div>
    </section>
  );
}

function PreviewTable({ periods }: { periods: readonly PeriodPreview[] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number | null) => (value === null ? '–' : wholeNumber(value, language));
  return (
    <div className="table-scroll" role="region" aria-labelledby="rules-preview" tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{i18n._('Zeitraum ab')}</th>
            <th scope="col">{i18n._('Plätze bisher')}</th>
            <th scope="col">{i18n._('Plätze dann')}</th>
            <th scope="col">{i18n._('Kommunen mit mehr')}</th>
            <th scope="col">{i18n._('Kommunen mit weniger')}</th>
            <th scope="col">{i18n._('Kommunen ohne Stufe')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, from, places, placesBefore, more, fewer, withoutTier }) => (
            <tr key={period}>
              <th scope="row">{dayText(from, language)}</th>
              <td>{number(placesBefore)}</td>
              <td>{number(places)}</td>
              <td>{number(more)}</td>
              <td>{number(fewer)}</td>
              <td>{number(withoutTier)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
