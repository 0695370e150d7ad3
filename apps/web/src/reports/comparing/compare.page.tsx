import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { ComparisonDocument } from './comparison.graphql.js';
import { comparedIds, comparisonFile } from './comparison-address.js';
import { ComparisonTable } from './comparison-table.js';
import { compareAddress, deselect, useSelection } from './selection.js';

/** Up to four reports side by side; which ones stands in the address, so that it can be passed on. */
export default function ComparePage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const selection = useSelection();
  const ids = comparedIds(search);
  const [{ data, error, fetching }, execute] = useQuery({
    query: ComparisonDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  const kept = selection.map(({ id }) => id);
  useEffect(() => {
    // Came without an address: what was put aside on this device.
    if (ids.length === 0 && kept.length > 0) navigate(compareAddress(kept), { stay: true, replace: true });
  }, [ids.length, kept.length]);
  const reports = data?.compareReports ?? [];
  const shown = reports.map(({ id }) => id);
  const remove = (id: string) => {
    deselect(id);
    const rest = ids.filter((one) => one !== id);
    navigate(rest.length ? compareAddress(rest) : '/projekte/vergleichen', { stay: true, replace: true });
    announce(i18n._('Aus dem Vergleich genommen.'));
  };
  return (
    <>
      <Breadcrumbs trail={[['/projekte', i18n._('Projekte')]]} here={i18n._('Vergleich')} />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Projekte im Vergleich')} />
          <p className="lead">
            {i18n._('Kosten sind auf die Einwohnerzahl umgerechnet, damit sich Kommunen vergleichen lassen.')}
          </p>
        </div>
        {reports.length > 0 && (
          <div className="row compare-tools">
            <a className="btn btn--secondary btn--small" href={comparisonFile(shown, 'pdf')} download>
              <Icon name="file-text" size={18} />
              <span>{i18n._('PDF für die Vorlage')}</span>
            </a>
            <a className="btn btn--secondary btn--small" href={comparisonFile(shown, 'csv')} download>
              <Icon name="download" size={18} />
              <span>CSV</span>
            </a>
            <Button small icon="printer" onClick={() => print()}>
              {i18n._('Drucken')}
            </Button>
          </div>
        )}
      </div>
      {ids.length > 0 && !data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {data && reports.length < ids.length && reports.length > 0 && (
        <Notice tone="info">
          <p>{i18n._('Nicht alle gewählten Berichte sind noch verfügbar.')}</p>
        </Notice>
      )}
      {reports.length > 0 && <ComparisonTable reports={reports} onRemove={remove} />}
      {((data && reports.length === 0) || (ids.length === 0 && kept.length === 0)) && (
        <EmptyState
          icon="columns-3"
          title={i18n._('Noch nichts zu vergleichen')}
          text={i18n._('Setzen Sie bei bis zu vier Berichten das Häkchen „Vergleichen“.')}
        >
          <LinkButton look="primary" href="/projekte">
            {i18n._('Projekte ansehen')}
          </LinkButton>
        </EmptyState>
      )}
    </>
  );
}
