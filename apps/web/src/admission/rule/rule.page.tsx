import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Desk } from '../../shell/desk.js';
import { RuleForm } from './rule-form.js';
import { RuleDocument } from './rule.graphql.js';
import type { Rule } from './rule.graphql.js';

/** Whose members get in, and what another rule would change. */
export default function RulePage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({ query: RuleDocument, requestPolicy: 'cache-and-network' });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <Desk>
      <PageTitle title={i18n._('Zugangsregel')} />
      <p className="lead">
        {i18n._(
          'Zugang hat, wessen Kommune heute Mitglied in einem dieser Verbände ist und wer selbst freigeschaltet wurde.',
        )}
      </p>
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {data && (
        <>
          <RuleForm
            key={data.accessRule.id ?? 'published'}
            rule={data.accessRule}
            associations={data.associations}
            onSaved={reload}
          />
          {data.accessRuleHistory.length > 0 && <History rules={data.accessRuleHistory} />}
        </>
      )}
    </Desk>
  );
}

function History({ rules }: { rules: readonly Rule[] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <section className="card" aria-labelledby="rule-history">
      <h2 id="rule-history">{i18n._('Verlauf')}</h2>
      <ol className="timeline">
        {rules.map((rule) => (
          <li key={rule.id}>
            <b>{rule.associations.map(({ shortName }) => shortName).join(', ')}</b>
            <small>
              {rule.decidedAt && dateAndTime(new Date(rule.decidedAt), language)}
              {rule.decidedBy && ` · ${rule.decidedBy.name}`}
            </small>
            {rule.reason && <blockquote className="quoted">{rule.reason}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
