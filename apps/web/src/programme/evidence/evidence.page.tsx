import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { CertificateList } from './certificate-list.js';
import { DayList } from './day-list.js';
import { EvidenceDocument } from './evidence.graphql.js';

/** The days that somebody attended with where they are known from, and their certificates. */
export default function EvidencePage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EvidenceDocument,
    variables: { person: params.id ?? '' },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  const path = data?.qualification;
  if (data && !path) {
    return (
      <NotAvailable
        title={i18n._('Diese Person gibt es nicht')}
        text={i18n._('Vielleicht wurde das Konto inzwischen gelöscht.')}
      />
    );
  }
  return (
    <Desk>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {path && (
        <>
          <Breadcrumbs trail={[['/verwaltung/programm/nachweise', i18n._('Nachweise')]]} here={path.name} />
          <div className="page-head">
            <div>
              <PageTitle title={path.name} />
              <p className="lead">
                {i18n._('{attended} von {required} Tagen der Basisqualifizierung besucht', {
                  attended: path.basis.attended.length,
                  required: path.basis.required,
                })}
              </p>
            </div>
            {path.status === 'QUALIFIED' && (
              <p>
                <Tag tone="green">{i18n._('qualifiziert')}</Tag>
              </p>
            )}
          </div>
          <DayList path={path} onChanged={again} />
          <CertificateList path={path} onChanged={again} />
        </>
      )}
    </Desk>
  );
}
