import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { CasesToSettle } from './cases-to-settle.js';
import { parseScope, scopeAddress } from './settlement-filter.js';
import type { SettlementScope } from './settlement-filter.js';
import { SettlementFilterForm } from './settlement-filter-form.js';
import { SettlementSumsTable } from './settlement-sums.js';
import { SettlementDocument } from './settlement.graphql.js';

/** What the associations bill the Land: sums, the list as a file, and settling. */
export default function SettlementPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const scope = parseScope(search);
  const { period, provider, administration, settled } = scope;
  const [{ data, error, fetching }, execute] = useQuery({
    query: SettlementDocument,
    variables: { filter: { period, provider, administration, settled } },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  const apply = (next: Partial<SettlementScope>) =>
    navigate(scopeAddress({ ...scope, ...next }), { stay: true, replace: true });
  return (
    <Desk>
      <PageTitle title={i18n._('Abrechnung')} />
      <p className="lead">
        {i18n._('Besuchte Tage mal Satz, auf den Cent, nach den Regeln des jeweiligen Zeitraums.')}
      </p>
      <SettlementFilterForm scope={scope} onChange={apply} />
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {data && <SettlementSumsTable sums={data.settlement} settled={settled} />}
      {data && data.settlement.cases > 0 && (
        <CasesToSettle key={scopeAddress(scope)} scope={scope} sums={data.settlement} onSettled={again} />
      )}
    </Desk>
  );
}
