import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { PeriodCard } from './period-card.js';
import { RulesForm } from './rules-form.js';
import { FundingRulesDocument } from './rules.graphql.js';
import type { RuleVersion } from './rules.graphql.js';

/** Rates and tiers by period. What held stays as it was: a change is a new range of validity. */
export default function RulesPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: FundingRulesDocument,
    requestPolicy: 'cache-and-network',
  });
  const [editing, setEditing] = useState(false);
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Desk>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Förderregeln')} />
          <p className="lead">
            {i18n._(
              'Sätze und Kontingente gelten für Kurse, die in ihrem Zeitraum beginnen. Fälle behalten ihre Regeln.',
            )}
          </p>
        </div>
        {data && !editing && (
          <Button look="primary" icon="pencil" onClick={() => setEditing(true)}>
            {i18n._('Regeln ändern')}
          </Button>
        )}
      </div>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {data && !editing && (
        <>
          {[...data.fundingRules.periods].reverse().map((period) => (
            <PeriodCard key={period.id} period={period} />
          ))}
          <History versions={data.fundingRuleVersions} />
        </>
      )}
      {data && editing && (
        <RulesForm
          rules={data.fundingRules}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            again();
          }}
        />
      )}
    </Desk>
  );
}

function History({ versions }: { versions: readonly RuleVersion[] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <section className="card" aria-labelledby="rules-history">
      <h2 id="rules-history">{i18n._('Verlauf')}</h2>
      <ol className="timeline">
        {versions.map(({ version, reason, savedAt, savedBy, periods }) => (
          <li key={version}>
            <b>
              {version === 0 ? i18n._('Veröffentlichte Regeln') : i18n._('Fassung {version}', { version })}
              {': '}
              {i18n._('{count, plural, one {# Zeitraum} other {# Zeiträume}}', { count: periods.length })}
            </b>
            {savedAt && (
              <small>
                {dateAndTime(new Date(savedAt), language)}
                {savedBy && ` · ${savedBy.name}`}
              </small>
            )}
            {reason && <blockquote className="quoted">{reason}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
