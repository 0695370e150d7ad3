import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { LinkButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { parseScope, scopeAddress, scopeSearch } from './period.js';
import { Figures } from './figures.js';
import { ScopeForm } from './scope-form.js';
import { EventStatisticsDocument } from './statistics.graphql.js';

/** Whom the events reached: /verwaltung/veranstaltungen/statistik?von=…&bis=…&verband=… */
export default function StatisticsPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const scope = parseScope(search);
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: EventStatisticsDocument,
    variables: { ...scope },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Desk>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Statistik der Veranstaltungen')} />
          <p className="lead">{i18n._('Gezählt wird, wer da war oder online beigetreten ist.')}</p>
        </div>
        <div className="row">
          <LinkButton icon="calendar-days" href="/verwaltung/veranstaltungen">
            {i18n._('Alle Veranstaltungen')}
          </LinkButton>
          <a className="btn btn--secondary" href={`/termine/statistik.csv?${scopeSearch(scope)}`} download>
            <Icon name="download" size={18} />
            <span>{i18n._('Zahlen als CSV')}</span>
          </a>
        </div>
      </div>
      <ScopeForm
        scope={scope}
        associations={data?.associations ?? []}
        onChange={(next) => navigate(scopeAddress(next), { stay: true, replace: true })}
      />
      <p className="sr" role="status">
        {data && !fetching && !stale
          ? i18n._('{count, plural, =0 {Keine Veranstaltungen} one {Eine Veranstaltung} other {# Veranstaltungen}}', {
              count: data.eventStatistics.events,
            })
          : ''}
      </p>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {data && <Figures figures={data.eventStatistics} />}
    </Desk>
  );
}
